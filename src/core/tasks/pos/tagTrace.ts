import type { Words } from '../../explanation/explanation';
import { LANE_UNIT } from '../../linear/lanes';
import type { CandidateDecoder } from './candidateDecoder';

/** What a feature of a word adds to the score of each label, in lane units. */
export interface TagFeature {
	readonly name: Words;
	readonly values: Int32Array;
	/** When it is looked up: 0 at once, 1 and 2 only where labels are still near each other. */
	readonly stage: number;
}

/** A word among the labels that were weighed for it. */
export interface TracedTags {
	readonly word: string;
	/** The labels that were in play to the end, by their numbers. */
	readonly labels: readonly number[];
	/** What the features say of each, and the score of the best way from the beginning to it. */
	readonly features: readonly number[];
	readonly ways: readonly number[];
	/** The score of the best way through each from beginning to end. */
	readonly through: readonly number[];
}

/** How the tag of a word of a sentence comes about. */
export interface TagTrace {
	/** The labels of the chain: a fine and a coarse tag each. */
	readonly labels: readonly string[];
	readonly words: readonly TracedTags[];
	/** The label of each word. */
	readonly path: readonly number[];
	/** The word that is asked about, among `words`. */
	readonly index: number;
	/** The labels that the word can have by the lists of the model; those that were behind early were left out of `words`. */
	readonly candidates: readonly number[];
	/** The features of that word that were looked up. */
	readonly features: readonly TagFeature[];
	/** The score of a move from one label to another; the number of labels stands for both ends. */
	readonly move: (from: number, to: number) => number;
}

/**
 * The trace of the sentence that a decoder has just decoded.
 * @param words the words of the positions
 * @param leads how far ahead, in lane units, a label must be after each stage to be alone
 */
export function tagTrace(
	decoder: CandidateDecoder,
	words: readonly string[],
	asked: Pick<TagTrace, 'index' | 'candidates' | 'features'>,
	leads: readonly number[],
): TagTrace {
	const edge = decoder.labels.length;
	const move = (from: number, to: number): number => decoder.move(from, to) / LANE_UNIT;
	const ways = decoder.ways().map(({ labels, scores }) => ({ labels, scores: scores.map(score => score / LANE_UNIT) }));
	const traced: TracedTags[] = [];
	let before: (typeof ways)[number] = { labels: [edge], scores: [0] };
	for (const [position, { labels, scores }] of ways.entries()) {
		const from = before;
		const features = labels.map((to, k) => scores[k] - bestMove(from, label => move(label, to)));
		traced.push({ word: words[position], labels, features, ways: scores, through: [] });
		before = { labels, scores };
	}
	const path = [...decoder.path.subarray(0, ways.length)];
	return {
		labels: decoder.labels,
		words: withThrough(traced, move, edge),
		path,
		move,
		...asked,
		features: lookedUp(asked, leads),
	};
}

/** The features that were looked up before one label was so far ahead that it was left alone. */
function lookedUp(
	{ candidates, features }: Pick<TagTrace, 'candidates' | 'features'>,
	leads: readonly number[],
): TagFeature[] {
	let left = candidates;
	for (const [stage, lead] of leads.entries()) {
		const known = features.filter(feature => feature.stage <= stage);
		const sums = new Map(left.map(label => [label, known.reduce((sum, { values }) => sum + values[label], 0)]));
		const top = Math.max(...sums.values());
		left = left.filter(label => top - (sums.get(label) ?? 0) < lead);
		if (left.length === 1) return known;
	}
	return [...features];
}

/** Adds to each label the score of the best way through it, by one pass from the end. */
function withThrough(traced: readonly TracedTags[], move: TagTrace['move'], edge: number): TracedTags[] {
	const done: TracedTags[] = [];
	let after = { labels: [edge], scores: [0] };
	for (const word of [...traced].reverse()) {
		const ahead = word.labels.map(from => bestMove(after, to => move(from, to)));
		done.push({ ...word, through: word.ways.map((way, k) => way + ahead[k]) });
		after = { labels: [...word.labels], scores: ahead.map((score, k) => score + word.features[k]) };
	}
	return done.reverse();
}

function bestMove(
	{ labels, scores }: { readonly labels: readonly number[]; readonly scores: readonly number[] },
	move: (label: number) => number,
): number {
	return labels.reduce((best, label, k) => Math.max(best, scores[k] + move(label)), -Infinity);
}
