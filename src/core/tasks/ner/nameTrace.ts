import type { Words } from '../../explanation/explanation';
import { NAME_TAGS } from './nameLabels';

const COUNT = NAME_TAGS.length;
/** So many units on each side of one are looked at. */
const REACH = 6;

/** What a part of a unit's scores comes from. */
export interface NamePart {
	readonly name: Words;
	/** What it adds to each tag of {@link NAME_TAGS}. */
	readonly scores: readonly number[];
}

/** A unit of names: a word of English, a character of Chinese. */
export interface TracedUnit {
	readonly text: string;
	/** The score of each tag; none where no name was looked for. */
	readonly scores: readonly number[] | undefined;
}

/** What a recognizer tells of a sentence. */
export interface NameSentence {
	readonly units: readonly TracedUnit[];
	/** The tag of each unit, an index into {@link NAME_TAGS}. */
	readonly path: readonly number[];
	/** The score of a move; the number of tags stands for both ends. */
	readonly move: (from: number, to: number) => number;
	/** The unit that is asked about, and what its scores are the sum of. */
	readonly index: number;
	readonly parts: readonly NamePart[];
}

/** A window of a sentence around a unit with what follows from its scores. */
export interface NameTrace extends NameSentence {
	/** The window, `[from, to)`. */
	readonly from: number;
	readonly to: number;
	/** For each unit of the window and each tag the score of the best way to it, within the window. */
	readonly ways: readonly (readonly number[])[];
	/** The probability of each tag of each unit of the window, if the path is right beyond it. */
	readonly shares: readonly (readonly number[])[];
}

/** Puts a sentence's trace together: the window of units around the one asked about that were looked at. */
export function nameTrace(sentence: NameSentence): NameTrace {
	const { units, index } = sentence;
	let from = index;
	let to = index;
	while (from > 0 && index - from < REACH && units[from - 1].scores !== undefined) from--;
	while (to < units.length && to - index <= REACH && units[to].scores !== undefined) to++;
	const window = units.slice(from, to).map(({ scores }) => scores ?? []);
	const before = from === 0 ? COUNT : sentence.path[from - 1];
	const after = to === units.length ? COUNT : sentence.path[to];
	const ends = { window, before, after, move: sentence.move };
	return { ...sentence, from, to, ways: bestWays(ends), shares: tagShares(ends) };
}

interface Window {
	readonly window: readonly (readonly number[])[];
	readonly before: number;
	readonly after: number;
	readonly move: NameSentence['move'];
}

/** Viterbi's recursion. */
function bestWays({ window, before, move }: Window): number[][] {
	const ways: number[][] = [];
	for (const scores of window) {
		const last = ways.at(-1);
		const into = (tag: number): number =>
			last === undefined ? move(before, tag) : Math.max(...last.map((way, from) => way + move(from, tag)));
		ways.push(scores.map((score, tag) => into(tag) + score));
	}
	return ways;
}

/** Probabilities from sums forward and backward over all paths (Rabiner 1989), in logarithms. */
function tagShares({ window, before, after, move }: Window): number[][] {
	const forward: number[][] = [];
	for (const scores of window) {
		const last = forward.at(-1);
		const into = (tag: number): number =>
			last === undefined ? move(before, tag) : logSum(last.map((sum, from) => sum + move(from, tag)));
		forward.push(scores.map((score, tag) => into(tag) + score));
	}
	const shares: number[][] = [];
	let ahead = NAME_TAGS.map((_, tag) => move(tag, after));
	for (let i = window.length - 1; i >= 0; i--) {
		const joint = forward[i].map((sum, tag) => sum + ahead[tag]);
		const total = logSum(joint);
		shares.unshift(joint.map(sum => Math.exp(sum - total)));
		const next = window[i].map((score, tag) => score + ahead[tag]);
		ahead = NAME_TAGS.map((_, from) => logSum(next.map((sum, tag) => sum + move(from, tag))));
	}
	return shares;
}

function logSum(values: readonly number[]): number {
	const most = Math.max(...values);
	return most === -Infinity ? most : most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}
