import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ModelSource } from '../../../src/core/model/modelSource';
import type { DictionaryMatch } from '../../../src/core/tasks/dictionary/dictionary';
import { run } from '../runProgram';

const folder = path.join(import.meta.dirname, '..', '..', '..', 'models');
const models: ModelSource = { read: file => readFile(path.join(folder, file)) };

describe('nlp-lens dict', () => {
	it('writes what the dictionaries say of words in both languages', async () => {
		const { code, stdout } = await run(['dict', '發展', 'mice'], models);
		assert.equal(code, 0);
		assert.match(stdout, /^发展 發展 {2}\[CC-CEDICT\]\n {2}fā zhǎn\n {4}1\. development\n {4}2\. growth\n/u);
		assert.match(stdout, /\nmouse {2}\(mice, [^)]*\) {2}\[ECDICT\]\n {2}maus\n {4}n\. 老鼠; /u);
	});

	it('writes JSON, the parts of what is in no dictionary, and says where there is nothing', async () => {
		const { stdout } = await run(['dict', '--json', '研究生命'], models);
		const { text, matches } = JSON.parse(stdout) as { text: string; matches: DictionaryMatch[] };
		assert.deepEqual(
			matches.map(({ start, end, kind }) => [text.slice(start, end), kind]),
			[
				['研究', 'part'],
				['生命', 'part'],
			],
		);
		assert.equal((await run(['dict', 'zzzz'], models)).stdout, 'zzzz\n  –\n');
	});

	it('writes the pinyin of names', async () => {
		assert.equal((await run(['dict', '--pinyin', '单田芳'], models)).stdout, '单田芳\tShan Tianfang\n');
	});

	it('tells how it is called, and of a dictionary that is missing', async () => {
		assert.match((await run(['dict', '--help'], models)).stdout, /CC BY-SA 4\.0/u);
		assert.equal((await run(['dict'], models)).code, 2);
		const without: ModelSource = {
			read: file =>
				file.startsWith('zh-dict') ? Promise.reject(new Error(`${file} is not there.`)) : models.read(file),
		};
		const { code, stderr } = await run(['dict', 'mice'], without);
		assert.equal(code, 1);
		assert.match(stderr, /zh-dictionary\.bin/u);
	});
});
