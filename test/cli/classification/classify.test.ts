import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { toyTopics } from '../../core/classification/support/toyClassifier';
import { noModels, run } from '../runProgram';

describe('classify', () => {
	let folder: string;
	let models: typeof noModels;

	before(async () => {
		const topics = await toyTopics();
		models = { read: file => (file === 'en-topics.bin' ? Promise.resolve(topics) : noModels.read(file)) };
	});
	beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'nlp-lens-classify-'))));
	afterEach(() => rmSync(folder, { recursive: true }));

	function put(name: string, content: string): string {
		const file = path.join(folder, name);
		writeFileSync(file, content);
		return file;
	}

	it('gives a line a file: name, label, probability', async () => {
		const [a, b, c] = [put('a.txt', 'the team'), put('b.txt', 'a doctor\r\n'), put('c.txt', '')];
		const { code, stdout } = await run(['classify', a, b, c], models);
		assert.equal(code, 0);
		assert.match(stdout, /^.*a\.txt\tsports\t0\.\d{3}\n.*b\.txt\thealth\t0\.\d{3}\n.*c\.txt\t-\t-\n$/u);
	});

	it('says where no topic is clear, and lists the topics all the same', async () => {
		const topics = await toyTopics({ unclearBelow: 1 });
		const unclear: typeof noModels = {
			read: file => (file === 'en-topics.bin' ? Promise.resolve(topics) : noModels.read(file)),
		};
		const file = put('a.txt', 'the team');
		assert.match((await run(['classify', file], unclear)).stdout, /\tunclear\t0\.\d{3}\n$/u);
		const { stdout } = await run(['classify', '--json', file], unclear);
		const { label, probabilities } = JSON.parse(stdout) as { label: string; probabilities: object };
		assert.equal(label, 'unclear');
		assert.deepEqual(Object.keys(probabilities), ['sports', 'health']);
	});

	it('looks at the prose of Markdown alone, and takes marks and numbers for nothing', async () => {
		const code = 'a `team`\n\n```\nteam team team\n```\n\nThe doctor.\n';
		const [a, b] = [put('a.mdx', code), put('b.txt', '123 … !!!')];
		const { stdout } = await run(['classify', a, b], models);
		assert.match(stdout, /^.*a\.mdx\thealth\t0\.\d{3}\n.*b\.txt\t-\t-\n$/u);
	});

	it('gives a JSON object a line, with the words that counted', async () => {
		const { stdout } = await run(['classify', '--lines', put('a.txt', 'our team\n\na nurse')], models);
		const [first, second, third] = stdout
			.split('\n')
			.map(line => (line === '' ? undefined : (JSON.parse(line) as Line)));
		assert.equal(first?.label, 'sports');
		assert.deepEqual(first.evidence[0].text, 'team');
		assert.equal(second?.label, null);
		assert.equal(third?.label, 'health');
	});

	it('warns of a text in another language', async () => {
		const file = put('a.txt', 'Привет, это текст о футболе и goal.');
		const { stderr } = await run(['classify', '--json', file], models);
		assert.match(stderr, /neither Chinese nor English/u);
	});

	it('takes the file of a classifier, and says what it cannot read', async () => {
		const own = path.join(folder, 'own.bin');
		writeFileSync(own, await toyTopics({ kind: 'own' }));
		const text = put('a.txt', 'goal');
		assert.match((await run(['classify', '--with', own, text])).stdout, /sports/u);
		const missing = await run(['classify', '--with', 'nowhere.bin', text], models);
		assert.deepEqual([missing.code, missing.stdout], [2, '']);
		assert.match(missing.stderr, /cannot read .*nowhere\.bin/u);
		assert.equal((await run(['classify', '--with', put('broken.bin', 'x'), text], models)).code > 0, true);
		assert.equal((await run(['classify', text])).code, 1);
		assert.equal((await run(['classify', '--lang', 'fr', text], models)).code, 2);
	});
});

interface Line {
	readonly label: string | null;
	readonly evidence: readonly { readonly text: string }[];
}
