import fc from 'fast-check';
import { NgramLearner } from '../../../../src/core/ngram/ngramLearner';
import { decodeModel, encodeModel } from '../../../../src/core/model/binaryFormat';
import type { NgramModel } from '../../../../src/core/ngram/ngramModel';
import { FEATURES, weightsOf } from '../../../../src/core/tasks/translation/decoding/features';
import type { FeatureWeights } from '../../../../src/core/tasks/translation/decoding/features';
import { PhraseTable } from '../../../../src/core/tasks/translation/phrases/phraseTable';
import { PhraseTableWriter } from '../../../../src/core/tasks/translation/phrases/phraseTableWriter';
import type { SourceSentence } from '../../../../src/core/tasks/translation/phraseDecoding';

export const ZH = ['我', '喝', '茶', '好', '。'];
export const EN = ['I', 'drink', 'tea', 'good', '.', 'the'];

/** A table of the toy vocabularies. */
export interface ToyPair {
	readonly zh: readonly number[];
	readonly en: readonly number[];
	readonly score: number;
	readonly order: number;
}

export function toyTable(pairs: readonly ToyPair[]): PhraseTable {
	const writer = new PhraseTableWriter({ zh: ZH, en: EN });
	for (const { zh, en, score, order } of pairs) {
		writer.add({
			zh,
			en,
			scores: { enGivenZh: score, zhGivenEn: score / 2, lexicalEnGivenZh: -1, lexicalZhGivenEn: score / 3 },
			orientations: {
				monotonePrevious: order,
				swapPrevious: (1 - order) / 2,
				monotoneNext: order / 2,
				swapNext: (1 - order) / 3,
			},
			alignment: [[0, 0]],
			provenance: 1 + (zh[0] % 3),
		});
	}
	return new PhraseTable(decodeModel(encodeModel(writer.content('toy', {})), 'toy.bin'));
}

/** A language model of a few sentences of the toy vocabulary. */
export function toyLanguageModel(words: readonly string[]): Promise<NgramModel> {
	const learner = new NgramLearner({ order: 3 });
	const at = (i: number) => words[i % words.length];
	for (let i = 0; i < 12; i++) learner.addSentence([at(i), at(i * 2), at(i * 3 + 1), at(i + 1)]);
	return learner.learn().then(({ model }) => model);
}

const phrase = (size: number) => fc.array(fc.nat(size - 1), { minLength: 1, maxLength: 2 });

/** Tables, not of every word. */
export const toyPairs = fc.uniqueArray(
	fc.record({
		zh: phrase(ZH.length),
		en: phrase(EN.length),
		score: fc.float({ min: -6, max: 0, noNaN: true }),
		order: fc.float({ min: Math.fround(0.1), max: Math.fround(0.9), noNaN: true }),
	}),
	{ selector: ({ zh, en }) => JSON.stringify([zh, en]), maxLength: 12 },
);

export const toyWeights: fc.Arbitrary<FeatureWeights> = fc
	.array(fc.float({ min: Math.fround(-0.5), max: 2, noNaN: true }), {
		minLength: FEATURES.length,
		maxLength: FEATURES.length,
	})
	.map(weightsOf);

/** Words of the Chinese toy vocabulary and unknown ones. */
export const toyWords = (maxLength: number) => fc.array(fc.constantFrom(...ZH, '新'), { maxLength });

/** Sentences with fixed phrases, zones and walls that fit. */
export const toySentences = (maxLength: number): fc.Arbitrary<SourceSentence> =>
	toyWords(maxLength)
		.chain(words =>
			fc.record({
				words: fc.constant(words),
				fixed: ranges(words.length, 3).map(list =>
					list.map(({ start, end }, i) => ({
						start,
						end,
						target: ['X', 'Y'].slice(0, i),
						origin: 'glossary' as const,
					})),
				),
				zones: fc.constant([]),
				walls: fc.uniqueArray(fc.nat(words.length), { maxLength: 2 }),
			}),
		)
		.chain(sentence => {
			const free = (at: number) => !sentence.fixed.some(({ start, end }) => at > start && at < end);
			const walls = sentence.walls.filter(free);
			return ranges(sentence.words.length, 2).map(zones => ({
				...sentence,
				walls,
				zones: zones.filter(({ start, end }) => free(start) && free(end)),
			}));
		});

/** Ranges that do not overlap. */
function ranges(length: number, most: number): fc.Arbitrary<{ start: number; end: number }[]> {
	return fc.uniqueArray(fc.nat(length), { maxLength: 2 * most }).map(borders => {
		const sorted = borders.sort((a, b) => a - b);
		return Array.from({ length: sorted.length >> 1 }, (_, i) => ({ start: sorted[2 * i], end: sorted[2 * i + 1] }));
	});
}
