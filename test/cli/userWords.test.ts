import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SegmentationTrace } from '../../src/core/tasks/segmentation/segmentationTrace';
import { shippedModels } from '../../training/support/shippedModels';
import { run } from './runProgram';

describe('command line with words of the user', () => {
	let folder: string;
	let input: string;
	let dictionary: string;
	before(async () => {
		folder = await mkdtemp(path.join(tmpdir(), 'nlp-lens-'));
		input = path.join(folder, 'input.txt');
		dictionary = path.join(folder, 'words.txt');
		await writeFile(input, '他们在云原生平台上跑５Ｇ网络,不在雲原生平台下.\n');
		await writeFile(dictionary, '# own words\n云原生平台 5 n\n5G网络\n');
	});
	after(() => rm(folder, { recursive: true }));

	it('keeps them together, in any script and width', async () => {
		for (const standard of ['pku', 'ud']) {
			const args = ['segment', '--standard', standard, '--dictionary', dictionary, input];
			const { stdout, code, stderr } = await run(args, shippedModels);
			assert.deepEqual([code, stderr], [0, '']);
			const words = stdout.trim().split(' ');
			for (const word of ['云原生平台', '５Ｇ网络', '雲原生平台']) assert.ok(words.includes(word), stdout);
			assert.ok(!(await run(['segment', '--standard', standard, input], shippedModels)).stdout.includes('云原生平台 '));
		}
	});

	it('says which file it cannot read', async () => {
		const { code, stderr } = await run(
			['segment', '--dictionary', path.join(folder, 'none.txt'), input],
			shippedModels,
		);
		assert.equal(code, 2);
		assert.match(stderr, /cannot read .*none\.txt: there is no such file/u);
	});

	it('joins and splits, and says which lines say nothing', async () => {
		const rules = path.join(folder, 'rules.txt');
		await writeFile(rules, 'join: 云原生平台上\r\nsplit: 不 在雲原生\r\n机器 学习\r\n');
		const { stdout, code, stderr } = await run(['segment', '--dictionary', rules, input], shippedModels);
		assert.equal(code, 0);
		assert.match(stdout, / 云原生平台上 .* 不 /u);
		assert.match(stderr, /rules\.txt:3: "学习" is neither/u);
	});

	it('tells why each stretch is cut as it is', async () => {
		const { stdout, code } = await run(['segment', '--why', '--dictionary', dictionary, input], shippedModels);
		assert.equal(code, 0);
		const { words, why } = JSON.parse(stdout) as { words: string[]; why: SegmentationTrace[] };
		const text = words.join('');
		const told = why.flatMap(({ paths }) => paths[0].words.map(({ start, end }) => text.slice(start, end)));
		assert.deepEqual(told, words);
		assert.ok(why.some(({ rules }) => rules.some(({ line, holds }) => holds && line === '云原生平台 NOUN 5')));
		const blank = path.join(folder, 'blank.txt');
		await writeFile(blank, ' \n');
		assert.equal((await run(['segment', '--why', blank], shippedModels)).stdout, '{"words":[],"why":[]}\n');
	});

	it('gives the margins of the gaps where a cut is possible', async () => {
		const { stdout } = await run(['segment', '--margins', input], shippedModels);
		const { words, margins } = JSON.parse(stdout) as { words: string[]; margins: [number, number][] };
		const text = words.join('');
		assert.equal(text, '他们在云原生平台上跑５Ｇ网络,不在雲原生平台下.');
		const cuts = new Set<number>();
		let end = 0;
		for (const word of words) cuts.add((end += word.length));
		for (const [offset, margin] of margins) assert.equal(margin > 0, cuts.has(offset), `${offset}: ${margin}`);
		assert.ok(!margins.some(([offset]) => text.slice(offset - 1, offset + 1) === '５Ｇ'));
	});
});
