import assert from 'node:assert/strict';
import { once } from 'node:events';
import { start } from '../startProgram';

/** Collects the lines of a process's standard output, and waits for them. */
class Lines {
	readonly #source: AsyncIterator<string>;

	constructor(stream: AsyncIterable<string>) {
		this.#source = this.#cut(stream);
	}

	async next(): Promise<string> {
		const result = await this.#source.next();
		return result.done === true ? assert.fail('no more output') : result.value;
	}

	async *#cut(stream: AsyncIterable<string>): AsyncGenerator<string> {
		let rest = '';
		for await (const piece of stream) {
			const lines = (rest + piece).split('\n');
			rest = lines.pop() ?? '';
			yield* lines;
		}
		assert.equal(rest, '', 'output ends with a whole line');
	}
}

describe('JSON lines as a process', () => {
	it('answers each document before it waits for the next one', async () => {
		const child = start('segment', '--jsonl', '--lang', 'en');
		const lines = new Lines(child.stdout.setEncoding('utf8'));
		for (const id of [1, 2, 3]) {
			child.stdin.write(`{"id": ${id}, "text": "Yes."}\n`);
			assert.equal(await lines.next(), `{"id":${id},"words":["Yes","."]}`);
		}
		child.stdin.end();
		assert.deepEqual(await once(child, 'close'), [0, null]);
	});

	it('ends at SIGTERM with code 143, though more may come', async () => {
		const child = start('segment', '--jsonl', '--lang', 'en');
		const lines = new Lines(child.stdout.setEncoding('utf8'));
		const errors = child.stderr.setEncoding('utf8').toArray();
		child.stdin.write('"One."\n{"text": "half');
		assert.equal(await lines.next(), '{"words":["One","."]}');
		child.kill('SIGTERM');
		assert.deepEqual(await once(child, 'close'), [143, null]);
		assert.match((await errors).join(''), /^nlp-lens: told to end after 1 documents/u);
	});

	it('finishes the line that it is at when SIGTERM comes', async () => {
		const child = start('segment', '--jsonl', '--lang', 'en');
		child.stdin.on('error', () => undefined);
		const document = `"${'Some words that go on and on. '.repeat(200)}"\n`;
		child.stdin.write(document.repeat(400));
		let output = '';
		child.stdout.setEncoding('utf8').on('data', (piece: string) => (output += piece));
		child.stdout.once('data', () => child.kill('SIGTERM'));
		assert.deepEqual(await once(child, 'close'), [143, null]);
		const lines = output.split('\n');
		assert.equal(lines.pop(), '');
		assert.ok(lines.length < 400, `${lines.length} lines`);
		assert.equal(new Set(lines).size, 1);
	});

	it('ends quietly when its reader stops reading, as by SIGPIPE', async () => {
		const child = start('segment', '--jsonl', '--lang', 'en');
		child.stdin.on('error', () => undefined);
		const errors = child.stderr.setEncoding('utf8').toArray();
		child.stdout.once('data', () => child.stdout.destroy());
		const feed = setInterval(() => child.stdin.write('"Some words that go on and on."\n'.repeat(1000)), 1);
		const [code] = (await once(child, 'close')) as [number | null];
		clearInterval(feed);
		assert.deepEqual([code, (await errors).join('')], [141, '']);
	});
});
