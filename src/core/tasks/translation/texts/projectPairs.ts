import type { Span } from '../../../text/span';
import type { MarkPair } from './markedSentence';
import type { DecodedPhrase } from '../phraseDecoding';

/** A pair of marks around the words `[start, end)` of the translation. */
export interface PlacedPair extends Span {
	readonly pair: MarkPair;
	/** Those within it. */
	readonly inner: readonly PlacedPair[];
}

/** A pair before its place is settled. */
interface WantedPair {
	readonly pair: MarkPair;
	start: number;
	end: number;
	readonly inner: WantedPair[];
}

/**
 * Where marks go in a translation: around the words that those within became, by the alignment. One that lies in another does so
 * in the translation, and none crosses another: what would loses words. A pair whose words were left out stands around the
 * word behind them.
 * @param pairs outer ones before inner ones
 * @param length of the translation in words
 * @returns the outermost, in the order of the translation
 */
export function projectPairs(
	pairs: readonly MarkPair[],
	phrases: readonly DecodedPhrase[],
	length: number,
): PlacedPair[] {
	const outermost: WantedPair[] = [];
	const open: WantedPair[] = [];
	for (const pair of pairs) {
		while (open.length > 0 && pair.start >= open[open.length - 1].pair.end) open.pop();
		const wanted = { pair, ...wantedPlace(pair, phrases, length), inner: [] };
		(open.at(-1)?.inner ?? outermost).push(wanted);
		open.push(wanted);
	}
	for (const wanted of outermost) widen(wanted);
	return settle(outermost, 0, length);
}

function wantedPlace(pair: MarkPair, phrases: readonly DecodedPhrase[], length: number): Span {
	let start = length;
	let end = 0;
	let behind = length;
	for (const phrase of phrases) {
		if (phrase.sourceEnd <= pair.start || phrase.sourceStart >= pair.end) continue;
		behind = Math.min(behind, phrase.targetStart);
		for (const [first, last] of targetsWithin(pair, phrase)) {
			start = Math.min(start, first);
			end = Math.max(end, last);
		}
	}
	if (start < end) return { start, end };
	const last = Math.max(0, Math.min(behind, length - 1));
	return { start: last, end: Math.min(last + 1, length) };
}

/** The stretches of the translation that the words of a phrase became which lie in a pair. */
function targetsWithin(pair: MarkPair, phrase: DecodedPhrase): (readonly [number, number])[] {
	const { sourceStart, sourceEnd, targetStart, targetEnd, alignment } = phrase;
	if (targetStart === targetEnd) return [];
	const isInside = sourceStart >= pair.start && sourceEnd <= pair.end;
	const aligned = alignment.filter(([source]) => source >= pair.start && source < pair.end);
	return isInside || aligned.length === 0
		? [[targetStart, targetEnd]]
		: aligned.map(([, target]) => [target, target + 1] as const);
}

/** Makes a pair go around those within it. */
function widen(wanted: WantedPair): void {
	for (const inner of wanted.inner) {
		widen(inner);
		wanted.start = Math.min(wanted.start, inner.start);
		wanted.end = Math.max(wanted.end, inner.end);
	}
}

/** Gives pairs beside one another their places within a stretch. */
function settle(wanted: readonly WantedPair[], from: number, until: number): PlacedPair[] {
	let at = from;
	return [...wanted]
		.sort((a, b) => a.start - b.start || a.pair.start - b.pair.start)
		.map(({ pair, start: first, end: last, inner }) => {
			const start = Math.min(Math.max(first, at), until);
			const end = Math.min(Math.max(last, start), until);
			at = end;
			return { pair, start, end, inner: settle(inner, start, end) };
		});
}
