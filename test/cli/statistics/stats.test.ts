import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ModelSource } from '../../../src/core/model/modelSource';
import { run as runWith } from '../runProgram';

const MODELS = path.join(import.meta.dirname, '..', '..', '..', 'models');
const models: ModelSource = { read: file => readFile(path.join(MODELS, file)) };
const run = (args: readonly string[]) => runWith(args, models);

describe('stats', () => {
	let folder: string;

	beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'nlp-lens-stats-'))));
	afterEach(() => rmSync(folder, { recursive: true }));

	function put(name: string, content: string): string {
		const file = path.join(folder, name);
		writeFileSync(file, content);
		return file;
	}

	it('writes a line a file, and one for all, as a table, CSV and Markdown', async () => {
		put('a.txt', 'One two three. Four five!\n');
		put('b.md', '# 标题\n\n我们去北京。\n');
		const { code, stdout } = await run(['stats', folder]);
		assert.equal(code, 0);
		const [head, first, second, total] = stdout.trimEnd().split('\n');
		assert.match(head, /^file +words +english_words/u);
		assert.match(first, /a\.txt +5 +5 +0 /u);
		assert.match(second, /b\.md +\d+ +0 +7 /u);
		assert.match(total, /^total +\d+ +5 +7 /u);
		const csv = await run(['stats', '-f', 'csv', folder]);
		assert.equal(csv.stdout.trimEnd().split('\n').length, 3);
		const markdown = await run(['stats', '-f', 'markdown', path.join(folder, 'a.txt')]);
		assert.equal(markdown.stdout.trimEnd().split('\n').length, 3);
		assert.match(markdown.stdout, /^\| file \| words \|/u);
	});

	it('tells where long sentences and fillers stand, also with carriage returns', async () => {
		const file = put('a.txt', 'Short.\r\nIt is really, in fact, a sentence that goes on.\r\n\r\nJust so.\r\n');
		const { stdout } = await run(['stats', '-f', 'findings', '--long-english', '6', '--no-filler', 'just', file]);
		assert.deepEqual(stdout.trimEnd().split('\n'), [
			`${file}:2:1\tlong\t10\tIt is really, in fact, a sentence that goes on.`,
			`${file}:2:7\tfiller\t\treally`,
		]);
	});

	it('writes all figures as JSON, by the speeds that are given', async () => {
		const file = put('a.txt', 'One two three four.');
		const { stdout } = await run(['stats', '-f', 'json', '--english-speed', '4', '--filler', 'two three', file]);
		const { words, readingSeconds, fillers } = JSON.parse(stdout) as {
			words: number;
			readingSeconds: number;
			fillers: { start: number; end: number }[];
		};
		assert.deepEqual([words, readingSeconds, fillers], [4, 60, [{ start: 4, end: 13, text: 'two three' }]]);
	});

	it('has nothing to say of an empty file, and refuses what is wrong', async () => {
		const { code, stdout } = await run(['stats', '-f', 'csv', put('empty.txt', '')]);
		assert.equal(code, 0);
		assert.match(stdout, /empty\.txt,0,0,0,0,0,0,0,0\.0,0,0,,\n$/u);
		for (const args of [['-f', 'xml'], ['--long-english', '0'], [path.join(folder, 'none.txt')]]) {
			assert.equal((await run(['stats', ...args])).code, 2);
		}
		assert.match((await run(['stats', '--help'])).stdout, /^Usage: nlp-lens stats/u);
	});
});
