import type { NgramModel } from '../../../../src/core/ngram/ngramModel';
import { END_ID } from '../../../../src/core/ngram/ngramVocabulary';
import type { FeatureWeights } from '../../../../src/core/tasks/translation/decoding/features';
import { EN, ZH } from './toyDecoders';
import type { ToyPair } from './toyDecoders';

interface Placed {
	readonly start: number;
	readonly end: number;
	readonly pair: ToyPair | undefined;
}

/**
 * The score of the best translation of a sentence of the toy vocabulary into English, found by trying every one, with the features
 * counted as their definitions have them.
 */
export function bestOfAll(toy: {
	readonly words: readonly string[];
	readonly pairs: readonly ToyPair[];
	readonly weights: FeatureWeights;
	readonly languageModel: NgramModel;
}): number {
	const { words, pairs } = toy;
	const stretches: Placed[] = [];
	for (let start = 0; start < words.length; start++) {
		for (let end = start + 1; end <= words.length; end++) {
			const found = pairs.filter(({ zh }) => zh.map(id => ZH[id]).join(' ') === words.slice(start, end).join(' '));
			stretches.push(...found.map(pair => ({ start, end, pair })));
			if (found.length === 0 && end === start + 1) stretches.push({ start, end, pair: undefined });
		}
	}
	let best = -Infinity;
	const extend = (chosen: readonly Placed[], covered: readonly boolean[]): void => {
		if (covered.every(Boolean)) best = Math.max(best, scoreOf(chosen, toy));
		for (const placed of stretches) {
			const units = covered.slice(placed.start, placed.end);
			if (units.some(Boolean)) continue;
			extend(
				[...chosen, placed],
				covered.map((done, i) => done || (i >= placed.start && i < placed.end)),
			);
		}
	};
	extend(
		[],
		words.map(() => false),
	);
	return best;
}

function scoreOf(
	chosen: readonly Placed[],
	{ words, weights, languageModel }: Parameters<typeof bestOfAll>[0],
): number {
	let score = 0;
	const target: string[] = [];
	let last: Placed = { start: -1, end: 0, pair: undefined };
	let isFirst = true;
	for (const placed of chosen) {
		const { pair, start, end } = placed;
		const text = pair === undefined ? words.slice(start, end) : pair.en.map(id => EN[id]);
		target.push(...text);
		score += weights.phrases + weights.words * text.length - weights.distortion * Math.abs(start - last.end);
		score += pair === undefined ? weights.copied : pairScore(pair, weights);
		const [monotone, swap, other] = orders(pair, 'previous');
		const [monotoneNext, swapNext, otherNext] = isFirst ? [1, 1, 1] : orders(last.pair, 'next');
		if (start === last.end) {
			score += weights.monotonePrevious * Math.log(monotone) + weights.monotoneNext * Math.log(monotoneNext);
		} else if (end === last.start) {
			score += weights.swapPrevious * Math.log(swap) + weights.swapNext * Math.log(swapNext);
		} else {
			score += weights.discontinuousPrevious * Math.log(other) + weights.discontinuousNext * Math.log(otherNext);
		}
		last = placed;
		isFirst = false;
	}
	const walk = languageModel.walk();
	walk.begin();
	let log10 = 0;
	for (const word of languageModel.idsOf(target)) log10 += walk.take(word);
	if (words.length > 0) log10 += walk.logOf(END_ID);
	return score + weights.languageModel * log10 * Math.LN10;
}

function pairScore({ zh, score }: ToyPair, weights: FeatureWeights): number {
	const provenance = 1 + (zh[0] % 3);
	return (
		weights.targetGivenSource * score +
		(weights.sourceGivenTarget * score) / 2 -
		weights.lexicalTargetGivenSource +
		(weights.lexicalSourceGivenTarget * score) / 3 +
		(provenance === 2 ? weights.documentation : 0)
	);
}

function orders(pair: ToyPair | undefined, side: 'previous' | 'next'): readonly number[] {
	if (pair === undefined) return [0.6, 0.1, 0.3];
	const { order } = pair;
	const [monotone, swap] = side === 'previous' ? [order, (1 - order) / 2] : [order / 2, (1 - order) / 3];
	return [monotone, swap, 1 - monotone - swap];
}
