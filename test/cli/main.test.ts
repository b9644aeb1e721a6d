import assert from 'node:assert/strict';
import { once } from 'node:events';
import { start } from './startProgram';

async function finish(
	child: ReturnType<typeof start>,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
	let stdout = '';
	let stderr = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
	child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
	const [code] = (await once(child, 'close')) as [number | null];
	return { code, stdout, stderr };
}

describe('the program', () => {
	it('reads standard input, from any folder', async () => {
		const child = start('segment', '--lang', 'en');
		child.stdin.end("I don't.\n");
		const { stdout } = await finish(child);
		assert.equal(stdout, "I do n't .\n");
	});

	it('ends with code 2 on bad usage', async () => {
		const { code, stderr } = await finish(start('frobnicate'));
		assert.equal(code, 2);
		assert.match(stderr, /^nlp-lens: unknown command "frobnicate"/u);
	});

	it('ends quietly when its reader stops reading', async () => {
		const child = start('segment', '--lang', 'en');
		child.stdin.on('error', () => undefined);
		child.stdout.once('data', () => child.stdout.destroy());
		const line = 'Some words that go on and on.\n'.repeat(1000);
		const feed = setInterval(() => child.stdin.write(line), 1);
		let stderr = '';
		child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
		await once(child, 'close');
		clearInterval(feed);
		assert.equal(stderr, '');
	});
});
