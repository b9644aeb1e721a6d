import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blankConllu } from '../../training/cli/blankConllu';
import type { Comparison } from '../../training/cli/comparison';
import { agrees, fullTable, shortTable } from '../../training/cli/comparison';
import { replaceTable } from '../../training/cli/replaceTable';
import { parseConllu } from '../../training/corpora/conllu';
import { reportOf, reportTable } from '../../training/stepReport';
import { STEPS, chosenSteps } from '../../training/steps';

describe('reports', () => {
	let folder: string;
	before(() => (folder = mkdtempSync(join(tmpdir(), 'nlp-lens-'))));
	after(() => rmSync(folder, { recursive: true }));

	const row: Comparison = {
		task: 'words',
		chineseTask: '分词',
		test: 'set',
		measure: 'F1',
		command: 'segment',
		score: 96.006,
		card: 96.01,
		peer: { score: 83.5, name: 'other' },
	};

	it('say where the command line scores otherwise than the card', () => {
		assert.ok(agrees(row));
		assert.ok(agrees({ ...row, card: undefined }));
		assert.ok(!agrees({ ...row, card: 96.03 }));
		assert.match(
			fullTable([{ ...row, card: 96.03 }]),
			/\| words \| set \| F1 \| 96.01 \| 96.03 \(differs\) \| 83.50 \(other\) \|/u,
		);
		assert.match(shortTable([row], 'zh'), /\| 分词 \| set \| 96.0 F1 \| 83.5 \|/u);
	});

	it('go between the marks of a file, again and again', () => {
		const file = join(folder, 'page.md');
		writeFileSync(file, 'before\n<!-- A:START -->\nold\n<!-- A:END -->\nafter\n');
		replaceTable(file, 'A', 'one');
		replaceTable(file, 'A', 'two');
		assert.equal(readFileSync(file, 'utf8'), 'before\n<!-- A:START -->\n\ntwo\n\n<!-- A:END -->\nafter\n');
		assert.throws(() => replaceTable(file, 'B', 'x'), /has no/u);
		replaceTable(join(folder, 'none.md'), 'A', 'x');
	});

	it('take the words of a treebank without its answers', () => {
		const sentences = parseConllu([
			'1\tI\tI\tPRON\tPRP\t_\t2\tnsubj\t_\tSpaceAfter=No',
			"2\t'm\tbe\tAUX\tVBP\t_\t0\troot\t_\t_",
		]);
		assert.equal(blankConllu(sentences), "1\tI\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n2\t'm\t_\t_\t_\t_\t_\t_\t_\t_\n\n");
	});

	it('give size, main scores and minutes of what was trained', () => {
		writeFileSync(join(folder, 'm.bin'), Buffer.alloc(1_500_000));
		writeFileSync(
			join(folder, 'm.md'),
			'| S dev | precision | 90.00 |\n| S dev | F1 | 91.00 |\n| S test | F1 | 92.00 |\n| T test | F1 | 50.00 |\n',
		);
		const reports = [reportOf('clusters-x', undefined, 60), reportOf('m', folder, 90)];
		assert.deepEqual(reportTable(reports).split('\n').slice(2), [
			'| clusters-x |  |  |  | 1.0 |',
			'| m | 1.50 | F1 91.00 | F1 92.00 | 1.5 |',
			'| all | 1.50 |  |  | 2.5 |',
		]);
	});

	it('go through the steps in their order', () => {
		assert.deepEqual(
			chosenSteps(['zh-pos', 'en-pos']).map(({ name }) => name),
			['en-pos', 'zh-pos'],
		);
		assert.equal(chosenSteps([]).length, STEPS.length);
		assert.throws(() => chosenSteps(['xx']), /no step xx/u);
	});
});
