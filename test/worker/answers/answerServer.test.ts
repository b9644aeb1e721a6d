import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type { AnswerFile } from '../../../src/protocol/answers';
import { inCheckout } from '../../support/checkout';
import { URI, WorkerHost } from '../support/workerHost';

const library = 'folder';
const PROBE = 'The probe Voyager 2 was launched by NASA on 20 August 1977. It passed Neptune in 1989.';
const WALL = '长城位于中国北方，全长两万多公里。明朝的长城由戚继光主持修筑。';

function file(name: string, text: string, kind: AnswerFile['kind'] = 'text', stamp = '1'): AnswerFile {
	return { name, text, kind, stamp, format: name.endsWith('.md') ? 'markdown' : 'plain' };
}

describe('answer server', () => {
	let host: WorkerHost;
	beforeEach(() => {
		host = new WorkerHost(path => readFileSync(inCheckout(`models/${path}`)));
	});
	afterEach(() => host.dispose());

	const passages = async (question: string) =>
		(await host.ask('answers/ask', { library, question, limit: 3 })).passages?.map(({ text }) => text) ?? [];

	it('asks files in both languages, and says what there is', async () => {
		await host.ask('answers/create', { library });
		assert.deepEqual(await passages('Who launched Voyager 2?'), []);
		assert.equal((await host.ask('answers/add', { library, file: file('a.txt', PROBE) })).entries, 1);
		await host.ask('answers/add', { library, file: file('b.md', `# 长城\n\n${WALL}`, 'text', '2') });
		assert.match((await passages('Who launched Voyager 2?'))[0], /NASA/u);
		assert.match((await passages('谁修筑了明朝的长城？'))[0], /戚继光/u);
		const { stamps, isFull } = await host.ask('answers/info', { library });
		assert.deepEqual([stamps, isFull], [{ 'a.txt': '1', 'b.md': '2' }, false]);
	});

	it('removes files, saves a library and loads it again', async () => {
		await host.ask('answers/create', { library });
		await host.ask('answers/add', { library, file: file('a.txt', PROBE) });
		await host.ask('answers/add', { library, file: file('b.txt', WALL) });
		await host.ask('answers/remove', { library, names: ['a.txt', 'none'] });
		assert.deepEqual(await passages('Voyager 2'), []);
		const bytes = await host.ask('answers/save', { library });
		await host.ask('answers/close', { library });
		await assert.rejects(passages('长城'), /not open/u);
		assert.deepEqual(Object.keys((await host.ask('answers/load', { library, bytes })).stamps), ['b.txt']);
		assert.match((await passages('长城位于哪里？'))[0], /北方/u);
		const damaged = bytes.slice();
		damaged[damaged.length - 1] ^= 1;
		await assert.rejects(host.ask('answers/load', { library, bytes: damaged }), { code: -32602 });
	});

	it('asks a stretch of a document, at its places', async () => {
		const text = `Nothing is here.\r\n\r\n${PROBE}\r\n\r\n😀 NASA is in Washington.`;
		host.open(text);
		const start = text.indexOf('The probe');
		const params = { uri: URI, version: 1, start, end: start + PROBE.length, question: 'When was Voyager 2 launched?' };
		const answer = await host.ask('answers/askDocument', { ...params, limit: 3 });
		assert.ok(!('outdated' in answer));
		const [found] = answer.passages ?? [];
		assert.equal(found.file, URI);
		assert.equal(text.slice(found.start, found.end), found.text);
		for (const { answer: span } of answer.documents?.answers ?? []) {
			assert.equal(text.slice(span.start, span.end), span.text);
		}
		const outside = await host.ask('answers/askDocument', { ...params, question: 'Washington', limit: 3 });
		assert.deepEqual('passages' in outside && outside.passages, []);
	});

	it('follows the edits of a document, and says what is outdated', async () => {
		host.open(PROBE);
		const params = { uri: URI, start: 0, question: 'Who launched Voyager 2?', limit: 3 };
		const ask = (version: number, end: number) => host.ask('answers/askDocument', { ...params, version, end });
		await ask(1, PROBE.length);
		const edited = PROBE.replace('NASA', 'the agency');
		host.open(edited, 2);
		assert.deepEqual(await ask(1, PROBE.length), { outdated: true });
		const answer = await ask(2, edited.length);
		assert.ok(!('outdated' in answer));
		assert.match(answer.passages?.[0].text ?? '', /the agency/u);
		const reopened = edited.replace('the agency', 'some agency').slice(0, edited.length);
		host.open(reopened, 2);
		const other = await ask(2, reopened.length);
		assert.ok(!('outdated' in other));
		assert.match(other.passages?.[0].text ?? '', /some agency/u);
	});

	it('ends when it is cancelled, and keeps a file out of the library then', async () => {
		await host.ask('answers/create', { library });
		const source = new CancellationTokenSource();
		const long = file('long.txt', `${PROBE}\n\n`.repeat(20_000));
		const adding = host.ask('answers/add', { library, file: long }, source);
		setTimeout(() => source.cancel(), 20);
		await assert.rejects(adding, { code: -32800 });
		assert.equal((await host.ask('answers/info', { library })).passages, 0);
	});
});
