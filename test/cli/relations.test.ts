import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Parser } from 'n3';
import type { ModelSource } from '../../src/core/model/modelSource';
import type { Outcome } from './runProgram';
import { run } from './runProgram';

const models: ModelSource = { read: file => readFile(path.join(import.meta.dirname, '..', '..', 'models', file)) };

describe('relations on the command line', () => {
	let folder: string;
	before(async () => (folder = await mkdtemp(path.join(tmpdir(), 'nlp-lens-'))));
	after(() => rm(folder, { recursive: true }));

	async function runOn(name: string, text: string, ...args: string[]): Promise<Outcome> {
		const file = path.join(folder, name);
		await writeFile(file, text);
		return run(['relations', ...args, file], models);
	}

	it('writes one relation a line, with places in the whole text', async () => {
		const text = `${'It rained. '.repeat(3)}\n\nOxfam was founded by Jane Miller.`;
		const { code, stdout } = await runOn('plain.txt', text, '--lang', 'en');
		assert.equal(code, 0);
		const [relation] = stdout
			.trimEnd()
			.split('\n')
			.map(line => JSON.parse(line) as { subject: { text: string; start: number }; relation: string });
		assert.equal(relation.relation, 'founder');
		assert.equal(relation.subject.text, 'Jane Miller');
		assert.equal(relation.subject.start, text.indexOf('Jane'));
	});

	it('reads the prose of Markdown alone', async () => {
		const { stdout } = await runOn(
			'page.md',
			'```\nOxfam was founded by Jane Miller.\n```\n\nNothing.\n',
			'--lang',
			'en',
		);
		assert.equal(stdout, '');
	});

	it('writes RDF and a table', async () => {
		const text = 'Oxfam was founded by Jane Miller.';
		assert.ok(new Parser().parse((await runOn('a.txt', text, '--format', 'turtle')).stdout).length > 0);
		assert.ok((await runOn('a.txt', text, '--format', 'csv')).stdout.includes('Jane Miller,founder,Oxfam'));
		JSON.parse((await runOn('a.txt', text, '--format', 'jsonld')).stdout);
	});

	it('says what is wrong with its arguments, and helps', async () => {
		assert.equal((await run(['relations', '--help'])).code, 0);
		for (const args of [['--format', 'xml'], ['--frob'], ['a', 'b'], ['/no/such/file']]) {
			const { code, stderr } = await run(['relations', ...args]);
			assert.equal(code, 2);
			assert.match(stderr, /^nlp-lens: [^\n]+\n$/u);
		}
	});
});
