import type { LearningPace } from './learningPace';
import { PairQueue } from './pairQueue';
import type { SymbolSequences } from './symbolSequences';

/** Places that are worked on between two looks at the clock of the caller. */
const SLICE = 10_000;

/** Which pair a learner merges next: that of the highest score. */
export interface PairScore {
	/** The score of a pair, or -Infinity where it must not be merged. */
	score(pair: number): number;
	/** Pairs whose score may have grown by the merge of a pair, beside those that became more frequent. */
	touched?(merged: number): readonly number[];
}

/** What a merge makes: the number of the symbol, which the learner names. */
export type MergeNamer = (left: number, right: number) => number;

/**
 * Merges the pair of the highest score again and again, until `isDone` or no pair is left (Sennrich, Haddow and Birch 2016, with
 * incremental counts as in their `learn_bpe.py`).
 *
 * A score in the queue may be too high, since merges make pairs rarer: the top's is looked up again before it is believed. Scores
 * that grow are changed at once. Time: the sum over merges of the places that they join, each by the logarithm of the pairs.
 * @throws NlpError `cancelled`
 */
export async function mergePairs(
	sequences: SymbolSequences,
	scorer: PairScore,
	name: MergeNamer,
	target: { readonly remaining: () => number; readonly pace: LearningPace },
): Promise<void> {
	const { pace } = target;
	const queue = await firstQueue(sequences, scorer, pace);
	const total = Math.max(1, target.remaining());
	while (target.remaining() > 0) {
		const pair = trueTop(queue, scorer);
		if (pair < 0) {
			return;
		}
		queue.pop();
		const { lefts, rights } = sequences.pairs;
		const symbol = name(lefts[pair], rights[pair]);
		for (let merged = 1; merged > 0;) {
			merged = sequences.merge(pair, symbol, SLICE);
			if (pace.worked(4 * merged)) {
				await pace.rest('merging', 1 - target.remaining() / total);
			}
		}
		raise(queue, scorer, sequences.takeRaised());
		const touched = scorer.touched?.(pair) ?? [];
		raise(queue, scorer, touched);
		pace.worked(touched.length);
	}
}

async function firstQueue(sequences: SymbolSequences, scorer: PairScore, pace: LearningPace): Promise<PairQueue> {
	sequences.close();
	for (let left = 1; left > 0;) {
		left = sequences.link(SLICE);
		if (pace.worked(SLICE)) {
			await pace.rest('seeding', 1 - left / sequences.size);
		}
	}
	const queue = new PairQueue(sequences.pairs);
	for (let pair = 0; pair < sequences.pairs.size; pair++) {
		raise(queue, scorer, [pair]);
		if (pace.worked(4)) {
			await pace.rest('seeding', 1);
		}
	}
	return queue;
}

/** The pair whose present score is the highest, or -1. */
function trueTop(queue: PairQueue, scorer: PairScore): number {
	for (;;) {
		const pair = queue.top();
		if (pair < 0) {
			return -1;
		}
		const score = scorer.score(pair);
		if (score === queue.scoreOf(pair)) {
			return pair;
		}
		if (score === -Infinity) {
			queue.pop();
		} else {
			queue.set(pair, score);
		}
	}
}

function raise(queue: PairQueue, scorer: PairScore, pairs: readonly number[]): void {
	for (const pair of pairs) {
		const score = scorer.score(pair);
		if (score > queue.scoreOf(pair)) {
			queue.set(pair, score);
		}
	}
}
