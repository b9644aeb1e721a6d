import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { NgramModel } from '../../../../src/core/ngram/ngramModel';
import { finish } from '../../../../src/core/steps';
import { FIRST_WEIGHTS, weightVector } from '../../../../src/core/tasks/translation/decoding/features';
import { weightedSum } from '../../../../src/core/tasks/translation/decoding/optionFeatures';
import { PhraseDecoder } from '../../../../src/core/tasks/translation/decoding/phraseDecoder';
import type { DecoderParts } from '../../../../src/core/tasks/translation/decoding/phraseDecoder';
import { EXHAUSTIVE_SEARCH } from '../../../../src/core/tasks/translation/decoding/searchOptions';
import type { DecodedSentence, SourceSentence } from '../../../../src/core/tasks/translation/phraseDecoding';
import { EN, toyLanguageModel, toyPairs, toySentences, toyTable, toyWeights, toyWords, ZH } from './toyDecoders';
import type { ToyPair } from './toyDecoders';
import { bestOfAll } from './bestOfAll';

const TEA: readonly ToyPair[] = [
	{ zh: [0], en: [0], score: -0.1, order: 0.8 },
	{ zh: [1], en: [1], score: -0.1, order: 0.8 },
	{ zh: [2], en: [2], score: -0.1, order: 0.8 },
	{ zh: [2], en: [5, 2], score: -1, order: 0.8 },
	{ zh: [4], en: [4], score: -0.1, order: 0.9 },
];

describe('The phrase-based decoder', () => {
	let languageModel: NgramModel;
	let intoChinese: NgramModel;
	before(async () => {
		languageModel = await toyLanguageModel(EN);
		intoChinese = await toyLanguageModel(ZH);
	});

	const decoderOf = (pairs: readonly ToyPair[], rest: Partial<DecoderParts> = {}) =>
		new PhraseDecoder({
			table: toyTable(pairs),
			direction: 'zh-en',
			languageModel,
			weights: FIRST_WEIGHTS,
			wordTranslations: undefined,
			...rest,
		});

	const translate = (sentence: SourceSentence, pairs = TEA, rest: Partial<DecoderParts> = {}): DecodedSentence =>
		finish(decoderOf(pairs, rest).decode(sentence));

	it('translates word by word where there is no more, and copies what nothing knows', () => {
		const { words, phrases } = translate({ words: ['我', '喝', '新', '茶', '。'] });
		assert.deepEqual([...words].sort(), ['.', 'I', 'drink', 'tea', '新'].sort());
		assert.equal(phrases.find(({ sourceStart }) => sourceStart === 2)?.origin, 'copied');
	});

	it('translates into Chinese by the same table', () => {
		const rest = { direction: 'en-zh' as const, languageModel: intoChinese };
		const { words } = translate({ words: ['the', 'tea'] }, TEA, rest);
		assert.deepEqual(words, ['茶']);
	});

	it('asks a dictionary for words that no phrase has, and takes long words apart', () => {
		const wordTranslations = (word: string) => (word === '新' ? [['new'], ['fresh', 'one']] : []);
		const { phrases } = translate({ words: ['新'] }, TEA, { wordTranslations });
		assert.equal(phrases[0].origin, 'dictionary');
		assert.deepEqual(translate({ words: ['喝茶'] }).words, ['drink', 'tea']);
		assert.deepEqual(translate({ words: ['新茶'] }).words, ['新茶']);
	});

	it('writes by its sounds what neither phrases, parts nor a dictionary have, and copies what has none', () => {
		const wordSounds = (word: string) => (word === '蚌埠' ? ['Bengbu'] : undefined);
		const { words, phrases } = translate({ words: ['蚌埠'] }, TEA, { wordSounds });
		assert.deepEqual([words, phrases[0].origin], [['Bengbu'], 'dictionary']);
		assert.equal(translate({ words: ['x9'] }, TEA, { wordSounds }).phrases[0].origin, 'copied');
		assert.deepEqual(translate({ words: ['喝茶'] }, TEA, { wordSounds: () => ['no'] }).words, ['drink', 'tea']);
	});

	it('gives nothing for nothing', () => {
		const { words, phrases } = translate({ words: [] });
		assert.deepEqual([words, phrases], [[], []]);
	});

	it('translates each word once, within a stretch of the target of its own', () => {
		fc.assert(
			fc.property(toyPairs, toyWeights, toySentences(12), fc.nat(6), (pairs, weights, sentence, limit) => {
				const search = { popLimit: 20, stackSize: 5, distortionLimit: limit };
				const { words, phrases } = translate(sentence, pairs, { weights, search });
				const covered = new Int32Array(sentence.words.length);
				let at = 0;
				for (const { sourceStart, sourceEnd, targetStart, targetEnd, alignment } of phrases) {
					for (let i = sourceStart; i < sourceEnd; i++) covered[i]++;
					assert.equal(targetStart, at);
					for (const [source, target] of alignment) {
						assert.ok(source >= sourceStart && source < sourceEnd && target >= targetStart && target < targetEnd);
					}
					at = targetEnd;
				}
				assert.equal(at, words.length);
				assert.ok(covered.every(count => count === 1));
			}),
		);
	});

	it('obeys fixed phrases, zones and walls', () => {
		fc.assert(
			fc.property(toyPairs, toyWeights, toySentences(10), fc.nat(6), (pairs, weights, sentence, limit) => {
				const search = { popLimit: 30, stackSize: 8, distortionLimit: limit };
				const { words, phrases } = translate(sentence, pairs, { weights, search });
				for (const { start, end, target } of sentence.fixed ?? []) {
					const phrase = phrases.find(({ sourceStart }) => sourceStart === start);
					assert.equal(phrase?.sourceEnd, end);
					assert.deepEqual(words.slice(phrase.targetStart, phrase.targetEnd), target);
				}
				const order = phrases.flatMap(({ sourceStart, sourceEnd }) =>
					Array.from({ length: sourceEnd - sourceStart }, (_, i) => sourceStart + i),
				);
				for (const wall of sentence.walls ?? []) {
					assert.ok(order.slice(0, wall).every(word => word < wall));
				}
				for (const { start, end } of sentence.zones ?? []) {
					assertTogether(order, start, end, sentence.walls ?? []);
				}
			}),
		);
	});

	it('finds with an unlimited beam what trying everything finds', () => {
		fc.assert(
			fc.property(toyPairs, toyWeights, toyWords(4), (pairs, weights, words) => {
				const decoder = decoderOf(pairs, { weights, search: EXHAUSTIVE_SEARCH });
				const { score } = finish(decoder.decode({ words }));
				const best = bestOfAll({ words, pairs, weights, languageModel });
				assert.ok(Math.abs(score - best) < 1e-3, `${score} in place of ${best}`);
			}),
		);
	});

	it('gives a score that is the weighted sum of the features', () => {
		fc.assert(
			fc.property(toyPairs, toyWeights, toySentences(9), (pairs, weights, sentence) => {
				const decoder = decoderOf(pairs, { weights, search: { popLimit: 50 } });
				const best = finish(decoder.decodeBest(sentence, 20));
				for (const { sentence: translated, features } of best) {
					assert.ok(Math.abs(weightedSum(weightVector(weights), features) - translated.score) < 1e-6);
				}
				const texts = best.map(({ sentence: { words } }) => words.join(' '));
				assert.equal(new Set(texts).size, texts.length);
				for (let i = 1; i < best.length; i++) {
					assert.ok(best[i].sentence.score <= best[i - 1].sentence.score + 1e-9);
				}
				if (best.length > 0) {
					const { score } = finish(decoder.decode(sentence));
					assert.ok(Math.abs(score - best[0].sentence.score) < 1e-9);
				}
			}),
		);
	});

	it('takes a sentence of ten thousand words without punctuation in stretches', () => {
		const words = Array.from({ length: 10_000 }, (_, i) => ZH[i % 4]);
		const { phrases } = translate({ words }, TEA, { search: { popLimit: 30, stackSize: 10 } });
		assert.equal(
			phrases.reduce((sum, { sourceStart, sourceEnd }) => sum + sourceEnd - sourceStart, 0),
			words.length,
		);
	});

	it('refuses what does not fit the sentence', () => {
		const fixed = (start: number, end: number) => ({ start, end, target: [], origin: 'glossary' as const });
		const words = ['我', '喝', '茶'];
		for (const sentence of [
			{ words, fixed: [fixed(0, 2), fixed(1, 3)] },
			{ words, fixed: [fixed(2, 4)] },
			{ words, zones: [{ start: 1, end: 3 }], fixed: [fixed(0, 2)] },
			{ words, walls: [1], fixed: [fixed(0, 2)] },
		]) {
			assert.throws(() => translate(sentence), RangeError);
		}
	});
});

/** Between two words of a zone that no wall parts there is none from outside. */
function assertTogether(order: readonly number[], start: number, end: number, walls: readonly number[]): void {
	const borders = [start, ...walls.filter(wall => wall > start && wall < end).sort((a, b) => a - b), end];
	for (let i = 0; i + 1 < borders.length; i++) {
		const places = order.flatMap((word, place) => (word >= borders[i] && word < borders[i + 1] ? [place] : []));
		assert.equal(places[places.length - 1] - places[0], places.length - 1);
	}
}
