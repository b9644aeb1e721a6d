import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { decodeModel, encodeModel } from '../../../src/core/model/binaryFormat';
import { ModelFile } from '../../../src/core/model/modelFile';
import { ChineseSegmenter } from '../../../src/core/tasks/segmentation/chineseSegmenter';
import { UserDictionary } from '../../../src/core/tasks/segmentation/userDictionary';
import { SegmentationScore } from '../../../training/metrics/segmentation';
import { learnSegmenter } from '../../../training/segmentation/learnSegmenter';
import { wordsOf } from '../../../training/segmentation/measure';

const ROOT = join(import.meta.dirname, '..', '..', '..');

const LINES = [
	'我们 喜欢 北京 。',
	'他们 去 北京 看 比赛 ,',
	'2024年 他们 很 好',
	'我 去 看 他们 。',
	'北京 很 好 ！',
].map(line => ({
	text: line.replaceAll(' ', ''),
	words: line.split(' '),
}));

function learned() {
	const dictionary = new Map(['北京', '比赛', '喜欢'].map(word => [word, 20]));
	return learnSegmenter('tiny', LINES, dictionary, { learner: 'crf', epochs: 30, rate: 0.2 });
}

function load(name: string): ChineseSegmenter {
	const file = join(ROOT, 'models', `${name}.bin`);
	return ChineseSegmenter.from(decodeModel(readFileSync(file), file));
}

describe('ChineseSegmenter', () => {
	const segmenter = ChineseSegmenter.from(decodeModel(encodeModel(learned()), 'tiny.bin'));

	it('learns what it is shown, and takes half-width marks for full-width ones', () => {
		for (const { text, words } of LINES) {
			assert.deepEqual(wordsOf(segmenter, text), words);
		}
		assert.deepEqual(wordsOf(segmenter, '北京很好!'), ['北京', '很', '好', '!']);
	});

	it('gives offsets in the text, of the range alone', () => {
		const words: string[] = [];
		const text = '。。我们 喜欢\r\n北京。。';
		segmenter.segment(text, 2, 10, (start, end) => words.push(`${start}-${end} ${text.slice(start, end)}`));
		assert.deepEqual(words, ['2-4 我们', '5-7 喜欢', '9-10 北']);
		segmenter.segment(text, 3, 3, () => assert.fail('an empty range has no words'));
	});

	it('has margins above 0 where it cuts, and never cuts inside a number', () => {
		const text = '2024年 他们很好';
		const margins = [...segmenter.margins(text, 0, text.length)];
		assert.deepEqual(margins.slice(0, 3), [-Infinity, -Infinity, -Infinity]);
		assert.deepEqual(margins.slice(4, 6), [Infinity, Infinity]);
		assert.deepEqual(
			margins.map(margin => margin > 0),
			[false, false, false, false, true, true, false, true, true],
		);
		assert.equal(segmenter.margins(text, 3, 4).length, 0);
		assert.equal(segmenter.margins(text, 3, 3).length, 0);
	});

	it('takes the words of the user, as strong evidence', () => {
		const own = segmenter.withUserDictionary(new UserDictionary(['看比', '很好', '没有的']));
		assert.deepEqual(wordsOf(own, '他们很好'), ['他们', '很好']);
		assert.deepEqual(wordsOf(segmenter, '他们很好'), ['他们', '很', '好']);
		assert.deepEqual(wordsOf(segmenter.withUserDictionary(new UserDictionary([])), '他们很好'), ['他们', '很', '好']);
	});

	it('follows the rules of the user, whatever the text says', () => {
		const cut = (text: string, ...lines: string[]) =>
			wordsOf(segmenter.withUserDictionary(new UserDictionary(lines)), text);
		assert.deepEqual(cut('他们去北京看比赛', 'split: 北 京', 'join: 看比赛'), ['他们', '去', '北', '京', '看比赛']);
		assert.deepEqual(cut('他们很好。', 'join: 好。'), ['他们', '很', '好。']);
		assert.deepEqual(cut('北京北京', 'join: 京北'), ['北', '京北', '京']);
		assert.deepEqual(cut('他们很好看', 'split: 他们很 好看'), ['他们很', '好看']);
	});

	it('tells why it cuts as it does', () => {
		const text = '。 他们很好 北京';
		const trace = segmenter.trace(text, 0, text.length, 4, 3);
		assert.ok(trace);
		assert.equal(text.slice(trace.start, trace.end), '他们很好');
		const [best, second] = trace.paths.map(({ words }) => words.map(({ start, end }) => text.slice(start, end)));
		assert.deepEqual(best, ['他们', '很', '好']);
		assert.notDeepEqual(second, best);
		assert.ok(trace.paths[0].score > trace.paths[1].score);
		assert.deepEqual(trace.rules, []);
		const other = trace.alternative;
		assert.ok(other && !other.words.some(({ start }) => start === 4));
		const difference = trace.paths[0].score - other.score;
		assert.ok(Math.abs(difference - segmenter.margins(text, 0, text.length)[3]) < 1e-6, `${difference}`);
		assert.equal(segmenter.trace(text, 0, text.length, 1, 3), undefined);
	});

	it('gives as reasons what adds up to the scores, and paths that add up to theirs', () => {
		const own = segmenter.withUserDictionary(new UserDictionary(['很好 0.1', 'split: 他 们', '京看']));
		const text = '他们很好,北京看比赛20%。';
		const trace = own.trace(text, 0, text.length, 0, 5);
		assert.ok(trace);
		for (const { scores, parts } of trace.atoms) {
			scores.forEach((score, label) => {
				const sum = parts.reduce((total, part) => total + part.scores[label], 0);
				assert.ok(Math.abs(sum - score) < 1e-9, `${sum} instead of ${score}`);
			});
		}
		const margins = own.margins(text, 0, text.length);
		for (const { end, margin } of trace.atoms.slice(0, -1)) assert.equal(margin, margins[end - 1]);
		const labels = trace.atoms.map(({ label }) => 'BMES'.indexOf(label));
		const steps = [4, ...labels].map((from, i) => trace.moves[5 * from + (labels.at(i) ?? 4)]);
		const sum = labels.reduce((total, label, i) => total + trace.atoms[i].scores[label], 0);
		assert.ok(Math.abs(steps.reduce((a, b) => a + b) + sum - trace.paths[0].score) < 1e-6);
		assert.deepEqual(
			trace.rules.map(({ kind, line, holds }) => [kind, line, holds]),
			[
				['split', 'split: 他 们', true],
				['word', '很好 0.1', trace.paths[0].words.some(({ start, end }) => text.slice(start, end) === '很好')],
				['word', '京看', trace.paths[0].words.some(({ start, end }) => text.slice(start, end) === '京看')],
			],
		);
		const words = trace.lattice.map(({ start, end, source }) => `${text.slice(start, end)} ${source}`);
		for (const word of ['很 character', '很好 user', '北京 dictionary', '比赛 dictionary', '20% character']) {
			assert.ok(words.includes(word), `${word} in ${words.join()}`);
		}
		const path = trace.lattice.filter(({ onPath }) => onPath);
		assert.equal(path.map(({ start, end }) => text.slice(start, end)).join(''), text);
	});

	it('refuses a range outside the text', () => {
		assert.throws(() => segmenter.margins('北京', 0, 5), RangeError);
		for (const [start, end] of [
			[-1, 1],
			[2, 1],
			[0, 5],
		] as const) {
			assert.throws(() => segmenter.segment('北京', start, end, () => undefined), RangeError);
		}
	});

	it('refuses tables whose parts do not fit together', () => {
		const content = learned();
		for (const [name, { type, data }] of Object.entries(content.tensors)) {
			const cut = { ...content, tensors: { ...content.tensors, [name]: { type, data: data.slice(0, -1) } } };
			if (data.length > 0) {
				assert.throws(() => ChineseSegmenter.from(new ModelFile(cut)), { name: 'NlpError' }, name);
			}
		}
	});
});

for (const name of ['zh-segmentation-pku', 'zh-segmentation-ud']) {
	describe(name, () => {
		const segmenter = load(name);

		for (const [what, cutter] of [
			['', segmenter],
			[
				' with words of the user',
				segmenter.withUserDictionary(
					new UserDictionary(['学研究', '😀北', '20 n 500', '京.', 'join: 。学', 'split: 我 们在', 'join: 😀3.5%']),
				),
			],
		] as const) {
			it(`covers every text with words in order, white space left out${what}`, () => {
				const unit = fc.oneof(
					fc.constantFrom(
						...Array.from('我们在北京的大学学习研究生命起源一九九八年 ,.，。\r\n\t'),
						'😀',
						'\ud83d',
						'\udc00',
						'２０',
						'Ａb',
						'3.5%',
					),
					fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
				);
				fc.assert(
					fc.property(fc.array(unit, { maxLength: 60 }), units => {
						const text = units.join('');
						let last = 0;
						cutter.segment(text, 0, text.length, (start, end) => {
							assert.ok(start >= last && end > start);
							assert.match(text.slice(last, start), /^\s*$/);
							assert.doesNotMatch(text.slice(start, end), /\s/);
							last = end;
						});
						assert.match(text.slice(last), /^\s*$/);
					}),
					{ seed: 15, numRuns: 200 },
				);
			});
		}

		it('gives the same words every time', () => {
			const text = '研究生命的起源,是一个很难的问题.';
			const first = wordsOf(segmenter, text);
			wordsOf(segmenter, '别的文字');
			assert.deepEqual(wordsOf(segmenter, text), first);
			assert.deepEqual(wordsOf(load(name), text), first);
		});

		it('cuts exactly where its margins are above 0', () => {
			const text = '研究生命的起源,\n是一个很难的问题.他在2024年买了iPhone手機。'.repeat(3);
			const margins = segmenter.margins(text, 0, text.length);
			const ends = new Set<number>();
			segmenter.segment(text, 0, text.length, (_, end) => ends.add(end));
			margins.forEach((margin, i) => {
				const isSpace = /\s/.test(text.slice(i, i + 2));
				assert.equal(margin > 0, isSpace || ends.has(i + 1), `${i} ${text.slice(i, i + 2)} ${margin}`);
			});
		});

		it('cuts a line without marks as in one piece, wherever its stretches end', () => {
			const line = '今天我们去看一场足球比赛后来他们也来了';
			const [first] = wordsOf(segmenter, line.repeat(300))
				.join(' ')
				.split(/(?<=来 ?了) (?=今)/u)
				.slice(50);
			const repeats = wordsOf(segmenter, line.repeat(300))
				.join(' ')
				.split(/(?<=来 ?了) (?=今)/u)
				.slice(1, -1);
			assert.deepEqual([...new Set(repeats)], [first]);
		});

		it('takes one line of a million characters', () => {
			const text = '今天我们去看一场足球比赛'.repeat(90_000);
			let words = 0;
			segmenter.segment(text, 0, text.length, () => words++);
			assert.ok(words > 400_000 && words < 900_000, String(words));
		}).timeout(60_000);
	});
}

describe('zh-segmentation-pku', () => {
	it('cuts own sentences well', () => {
		const segmenter = load('zh-segmentation-pku');
		const score = new SegmentationScore();
		for (const line of readFileSync(join(ROOT, 'test', 'fixtures', 'tagging', 'chinese.txt'), 'utf8')
			.trim()
			.split('\n')) {
			const gold = line.split(' ').map(token => token.slice(0, token.lastIndexOf('/')));
			score.add(gold, wordsOf(segmenter, gold.join('')));
		}
		const { f1 } = score.result();
		assert.ok(f1 >= 95, String(f1));
	});
});
