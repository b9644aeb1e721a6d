import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Glossary } from '../../../src/core/tasks/translation/glossary/glossary';
import { readGlossary } from '../../../src/core/tasks/translation/glossary/readGlossary';
import type { GlossaryTerm, TranslationDirection } from '../../../src/core/tasks/translation/translation';

const FREE = () => true;

function found(terms: readonly GlossaryTerm[], direction: TranslationDirection, text: string): string[] {
	return new Glossary(terms, direction)
		.matches(text, FREE)
		.map(({ start, end, target }) => `${text.slice(start, end)}>${target}`);
}

describe('readGlossary', () => {
	it('reads lines, with comments, any line end and any arrow', () => {
		const { terms, problems } = readGlossary(
			'\ufeff# mine\r\n神经网络 = neural network\r\n\r\nC++ = C++\nR&D → 研发\n梯度\tgradient\na == b => 相等',
			'glossary.txt',
		);
		assert.deepEqual(problems, []);
		assert.deepEqual(
			terms.map(({ source, target }) => [source, target]),
			[
				['神经网络', 'neural network'],
				['C++', 'C++'],
				['R&D', '研发'],
				['梯度', 'gradient'],
				['a == b', '相等'],
			],
		);
	});

	it('reads CSV with a header, quotes and semicolons, and TSV', () => {
		const csv = readGlossary('source,target,note\n"Paris, Texas",德州巴黎,place\n#x,y\n', 'a.csv');
		assert.deepEqual(csv, { terms: [{ source: 'Paris, Texas', target: '德州巴黎' }], problems: [] });
		assert.deepEqual(readGlossary('张量;tensor\n', 'a.CSV').terms, [{ source: '张量', target: 'tensor' }]);
		assert.deepEqual(readGlossary('张量\ttensor\n', 'a.tsv').terms, [{ source: '张量', target: 'tensor' }]);
	});

	it('names the line of what it cannot read, and reads the rest', () => {
		const { terms, problems } = readGlossary(
			`nothing here\n = x\na =\nb = c\nb = d\n${'y'.repeat(300)} = z\ne = f\n`,
			'glossary.txt',
		);
		assert.deepEqual(terms, [
			{ source: 'b', target: 'c' },
			{ source: 'e', target: 'f' },
		]);
		assert.deepEqual(
			problems.map(({ line }) => line),
			[1, 2, 3, 5, 6],
		);
		assert.match(problems[3].message, /line 4/u);
		const [unclosed] = readGlossary('a,b\nc,"d\n', 'g.csv').problems;
		assert.equal(unclosed.line, 2);
		assert.match(unclosed.message, /quote/u);
	});

	it('ends early with a file of another kind', () => {
		assert.equal(readGlossary('x\n'.repeat(100_000), 'g.txt').problems.length, 100);
		assert.equal(readGlossary('a', 'g.txt').problems.length, 1);
		assert.deepEqual(readGlossary('', 'g.txt'), { terms: [], problems: [] });
	});
});

describe('Glossary', () => {
	const terms: GlossaryTerm[] = [
		{ source: '神经网络', target: 'neural network' },
		{ source: '卷积神经网络', target: 'CNN' },
		{ source: 'Apple', target: '苹果公司' },
		{ source: 'machine learning', target: '机器学习' },
		{ source: 'GitHub', target: 'GitHub' },
	];

	it('takes the longest term, in both directions', () => {
		assert.deepEqual(found(terms, 'zh-en', '卷积神经网络和神经网络。'), [
			'卷积神经网络>CNN',
			'神经网络>neural network',
		]);
		assert.deepEqual(found(terms, 'en-zh', 'A Neural  Network, a CNN.'), [
			'Neural  Network>神经网络',
			'CNN>卷积神经网络',
		]);
		assert.deepEqual(found(terms, 'zh-en', '用機器學習'), ['機器學習>machine learning']);
	});

	it('keeps to word borders and to the case of a single word with a capital', () => {
		assert.deepEqual(found(terms, 'en-zh', 'An apple of Apple, Applesauce, Apple_1, neural networks'), [
			'Apple>苹果公司',
		]);
		assert.deepEqual(found(terms, 'en-zh', 'MACHINE\nLearning on GitHub'), [
			'MACHINE\nLearning>机器学习',
			'GitHub>GitHub',
		]);
		assert.deepEqual(found(terms, 'zh-en', '用GitHub吧'), ['GitHub>GitHub']);
	});

	it('leaves alone what is not free, and prefers what stands as written to what is turned round', () => {
		const glossary = new Glossary(terms, 'zh-en');
		assert.deepEqual(
			glossary.matches('神经网络', start => start > 0),
			[],
		);
		const twice = [
			{ source: '苹果', target: 'apple' },
			{ source: 'Apple', target: '苹果' },
		];
		assert.deepEqual(found(twice, 'zh-en', '苹果'), ['苹果>apple']);
	});

	it('finds stretches in order that do not overlap, in any text', () => {
		const unit = fc.constantFrom('神', '经', '网', '络', ' ', 'A', 'pple', 'machine', 'learning', '\ud83d', '卷积');
		fc.assert(
			fc.property(fc.array(unit, { maxLength: 30 }), units => {
				const text = units.join('');
				for (const direction of ['zh-en', 'en-zh'] as const) {
					let end = 0;
					for (const match of new Glossary(terms, direction).matches(text, FREE)) {
						assert.ok(match.start >= end && match.end > match.start);
						end = match.end;
					}
				}
			}),
		);
	});
});
