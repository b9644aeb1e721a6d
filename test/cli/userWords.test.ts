import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
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
