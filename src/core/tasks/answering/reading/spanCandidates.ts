import type { MarkedText } from './markedText';
import { Mark } from './markedText';

/** Stretches of tokens `[firsts[n], lasts[n]]` that may be answers. */
export interface SpanCandidates {
	readonly firsts: readonly number[];
	readonly lasts: readonly number[];
}

/** Any stretch of so many tokens may be an answer. */
const ANY_LENGTH = 10;
/** Longer ones begin or end at marks, and have so many tokens at most. */
const LONGEST = 70;

/** The stretches of the sentences in which answers are looked for. */
export function spanCandidates(passage: MarkedText, sentences: ReadonlySet<number>): SpanCandidates {
	const firsts: number[] = [];
	const lasts: number[] = [];
	for (let first = 0; first < passage.length; first++) {
		if (!sentences.has(passage.sentences[first]) || !mayBegin(passage, first)) continue;
		const begins = beginsAtMark(passage, first);
		const end = Math.min(passage.length, first + LONGEST);
		for (let last = first; last < end && passage.sentences[last] === passage.sentences[first]; last++) {
			const borders = (begins ? 1 : 0) + (endsAtMark(passage, last) ? 1 : 0);
			// Each border at a mark lets an answer be longer.
			if (!mayEnd(passage, last) || (borders < 2 && last - first >= (1 + borders) * ANY_LENGTH)) continue;
			firsts.push(first);
			lasts.push(last);
		}
	}
	return { firsts, lasts };
}

function mayBegin({ marks }: MarkedText, first: number): boolean {
	return marks[first] === Mark.None || marks[first] === Mark.Open || marks[first] === Mark.Other;
}

function mayEnd({ marks }: MarkedText, last: number): boolean {
	return marks[last] === Mark.None || marks[last] === Mark.Close || marks[last] === Mark.Other;
}

function beginsAtMark({ marks, sentences }: MarkedText, first: number): boolean {
	return first === 0 || sentences[first - 1] !== sentences[first] || marks[first - 1] !== Mark.None;
}

function endsAtMark({ marks, sentences, length }: MarkedText, last: number): boolean {
	return last + 1 >= length || sentences[last + 1] !== sentences[last] || marks[last + 1] !== Mark.None;
}
