import assert from 'node:assert/strict';
import { parseConllu } from '../../training/corpora/conllu';
import { recut } from '../../training/pos/chineseRecut';
import { alignWords, goldLabels, joinWords } from '../../training/segmentation/goldLabels';
import { ChineseAtoms } from '../../src/core/tasks/segmentation/chineseAtoms';
import { readArguments } from '../../training/support/arguments';
import { writeCard } from '../../training/support/card';

describe('parseConllu', () => {
	it('reads words, tokens over several words, comments, and skips empty nodes', () => {
		const [sentence, ...others] = parseConllu([
			'# sent_id = 1',
			"# text = don't go.",
			"1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_",
			'1\tdo\tdo\tAUX\tVBP\t_\t3\taux\t_\t_',
			"2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_",
			'2.1\tx\tx\tX\tX\t_\t_\t_\t_\t_',
			'3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No',
			'4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_',
			'',
		]);
		assert.equal(others.length, 0);
		assert.equal(sentence.comments.get('text'), "don't go.");
		assert.deepEqual(
			sentence.words.map(({ form, upos, spaceAfter }) => `${form}/${upos}/${String(spaceAfter)}`),
			['do/AUX/true', "n't/PART/true", 'go/VERB/false', './PUNCT/true'],
		);
		assert.deepEqual(sentence.ranges, [{ first: 0, last: 1, form: "don't", spaceAfter: true }]);
	});
});

describe('gold labels', () => {
	it('mark atoms, a number as one', () => {
		const { text, wordEnds } = joinWords(['２０２４年', '我们', '去']);
		const atoms = new ChineseAtoms();
		atoms.scan(text, 0, text.length);
		assert.equal(goldLabels(atoms, wordEnds).join(''), 'BEBES');
	});

	it('find words in a text with white space', () => {
		assert.deepEqual([...alignWords(['用', 'VS', 'Code'], '用 VS Code').wordEnds], [1, 4, 9]);
		assert.equal(alignWords(['用', '它'], '别的').text, '用它');
	});
});

describe('recut', () => {
	it('carries tags over to words of another standard', () => {
		const gold = [
			'北京/PROPN/NNP',
			'市/PART/SFN',
			'的/PART/DEC',
			'王大明/PROPN/NNP',
			'研究/VERB/VV',
			'生命/NOUN/NN',
		].map(token => {
			const [form, upos, xpos] = token.split('/');
			return { form, upos, xpos };
		});
		const words = recut(gold, ['北京市', '的', '王', '大明', '研究生', '命']);
		assert.equal(
			words.map(({ form, upos }) => `${form}/${upos}`).join(' '),
			'北京市/PROPN 的/PART 王/PROPN 大明/PROPN 研究/VERB 生命/NOUN',
		);
	});
});

describe('readArguments', () => {
	it('tells values, flags and names apart', () => {
		const { values, flags, names } = readArguments(['pku', '--without', 'pfr', '--quick'], {
			values: ['without'],
			flags: ['quick'],
		});
		assert.deepEqual([[...values], [...flags], names], [[['without', 'pfr']], ['quick'], ['pku']]);
	});

	it('refuses what it does not know', () => {
		assert.throws(() => readArguments(['--other'], {}), /--other/);
		assert.throws(() => readArguments(['--without'], { values: ['without'] }), /--without/);
	});
});

describe('writeCard', () => {
	it('gives data, scores and command', () => {
		const card = writeCard('zh-x', 1234, {
			title: 'a test',
			summary: 'Does nothing.',
			command: 'npm run train:x',
			seed: 7,
			sources: [{ name: 'Corpus', license: 'MIT', use: 'train' }],
			method: 'None.',
			scores: [{ set: 'dev', measure: 'F1', score: 95.678 }],
			weaknesses: ['All.'],
		});
		for (const part of [
			'# zh-x: a test',
			'npm run train:x',
			'| Corpus | MIT | train |',
			'| dev | F1 | 95.68 |',
			'- All.',
		]) {
			assert.ok(card.includes(part), part);
		}
	});
});
