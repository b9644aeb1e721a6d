import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ModelSource } from '../../../src/core/model/modelSource';
import { run } from '../runProgram';

const models: ModelSource = {
	read: file => readFile(path.join(import.meta.dirname, '..', '..', '..', 'models', file)),
};

describe('nlp-lens convert and pinyin', () => {
	let folder: string;
	before(() => {
		folder = mkdtempSync(path.join(tmpdir(), 'nlp-lens-convert-'));
		writeFileSync(path.join(folder, 'a.md'), '头发和 `软件`\r\n');
		writeFileSync(path.join(folder, 'b.txt'), '音乐快乐\n行人\n');
	});
	after(() => rmSync(folder, { recursive: true }));

	it('converts prose, keeps code and line ends', async () => {
		const { stdout, code } = await run(['convert', '--to', 'taiwan', path.join(folder, 'a.md')], models);
		assert.deepEqual([code, stdout], [0, '頭髮和 `软件`\r\n']);
	});

	it('says what it wants', async () => {
		const nothing = await run(['convert', path.join(folder, 'a.md')], models);
		assert.equal(nothing.code, 2);
		assert.match(nothing.stderr, /wants --to SCRIPT/);
		const unknown = await run(['convert', '--to', 'klingon', path.join(folder, 'a.md')], models);
		assert.match(unknown.stderr, /--to is one of simplified, taiwan, hong-kong, traditional/);
	});

	it('writes pinyin line by line', async () => {
		const { stdout } = await run(['pinyin', path.join(folder, 'b.txt')], models);
		assert.equal(stdout, 'yīnyuè kuàilè\nxíngrén\n');
		const json = await run(['pinyin', '--json', path.join(folder, 'b.txt')], models);
		assert.deepEqual(JSON.parse(json.stdout.split('\n')[1]), {
			text: '行人',
			words: [{ start: 0, end: 2, reading: 'xíngrén' }],
		});
	});
});
