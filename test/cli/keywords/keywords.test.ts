import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TopicModel } from '../../../src/core/tasks/keywords/keyword';
import { smallModels } from '../../core/keywords/support';
import { run } from '../runProgram';

const TEXT = 'Space probes fly. A space probe lands. The space probe sends pictures.';

describe('keywords and topics', () => {
	let folder: string;

	beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'nlp-lens-keywords-'))));
	afterEach(() => rmSync(folder, { recursive: true }));

	function put(name: string, content: string): string {
		const file = path.join(folder, name);
		writeFileSync(file, content);
		return file;
	}

	it('writes keywords a line each, and says which layers are missing', async () => {
		const { code, stdout, stderr } = await run(['keywords', '-n', '3', put('a.txt', TEXT)], smallModels);
		assert.equal(code, 1);
		assert.match(stderr, /en-pos\.bin/u);
		const rows = stdout
			.trimEnd()
			.split('\n')
			.map(row => row.split('\t'));
		assert.equal(rows.length, 3);
		assert.match(rows[0][0], /a\.txt$/u);
		assert.deepEqual(rows[0].slice(2), ['1', rows[0][3]]);
	});

	it('writes JSON with the places of keywords, by file or by line', async () => {
		const { stdout } = await run(['keywords', '--json', '-m', 'textrank', put('a.txt', TEXT)], smallModels);
		const { engine, keywords } = JSON.parse(stdout) as {
			engine: string;
			keywords: { text: string; occurrences: { start: number; end: number }[] }[];
		};
		assert.equal(engine, 'TextRank');
		for (const { text, occurrences } of keywords) {
			assert.equal(TEXT.slice(occurrences[0].start, occurrences[0].end), text);
		}
		const lines = await run(['keywords', '--lines', put('b.txt', 'probe\n\nmoon')], smallModels);
		assert.equal(lines.stdout.trimEnd().split('\n').length, 3);
	});

	it('writes topics of the files of a folder, as a table, as CSV, as JSON', async () => {
		put('a.txt', 'soup spoon kitchen soup spoon kitchen');
		put('b.txt', 'rocket moon orbit rocket moon orbit');
		const table = await run(['topics', '-t', '2', folder], smallModels);
		assert.match(table.stdout, /^1\t\d+ %\t\w+/u);
		assert.match(table.stdout, /b\.txt +\d+ % +\d+ %\n$/u);
		const csv = await run(['topics', '-t', '2', '--format', 'csv', folder], smallModels);
		assert.equal(csv.stdout.trimEnd().split('\n').length, 3);
		const json = await run(['topics', '--format', 'json', path.join(folder, 'a.txt')], smallModels);
		const { topics, names } = JSON.parse(json.stdout) as TopicModel & { names: string[] };
		assert.equal(names.length, 1);
		assert.ok(topics[0].words.length > 0);
	});

	it('says what is wrong with the command line, and that a model is missing', async () => {
		for (const [args, message] of [
			[['keywords', '--method', 'bm25'], /--method is one of tfidf, textrank, topics/u],
			[['keywords', '-n', '0'], /--count is a number from 1/u],
			[['topics', '-t', '500'], /--topics is at most 50/u],
			[['topics', path.join('no', 'such.txt')], /no such file/u],
		] as const) {
			const { code, stderr } = await run(args, smallModels);
			assert.equal(code, 2);
			assert.match(stderr, message);
		}
		const { code, stderr } = await run(['keywords', put('a.txt', TEXT)]);
		assert.equal(code, 1);
		assert.match(stderr, /en-frequencies\.bin is missing|en-keywords\.bin is missing/u);
	});

	it('has help', async () => {
		assert.match((await run(['keywords', '--help'])).stdout, /^Usage: nlp-lens keywords/u);
		assert.match((await run(['topics', '--help'])).stdout, /^Usage: nlp-lens topics/u);
	});
});
