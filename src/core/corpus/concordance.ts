import type { Steps } from '../steps';
import type { ConcordanceLine, ConcordanceOrder, ConcordancePage, ConcordanceQuery } from './corpus';
import { findOccurrences, withCompany } from './occurrences';
import type { Occurrences } from './occurrences';
import type { WordCorpus } from './wordCorpus';
import { stretchOf } from './wordCorpus';
import { ALL_WORDS, wordUnits } from './wordUnits';

/** Parts of the corpus over which the spread of occurrences is told. */
const PARTS = 60;

/** Words that are shown on each side at most. */
const MOST_CONTEXT = 40;

/** The occurrences of words with what stands around them: key words in context (Luhn 1960). Matches keep within sentences. */
export function* concordance(corpus: WordCorpus, query: ConcordanceQuery): Steps<ConcordancePage> {
	const all = yield* findOccurrences(corpus, query.query, query.unit);
	const found = query.near === undefined ? all : withCompany(corpus, all, query.unit, query.near);
	const order = yield* orderOf(corpus, found, query);
	const rows = Array.from(order.subarray(query.offset, query.offset + query.limit), index =>
		lineAt(corpus, found.places[index], found.lengths[index], query),
	);
	return {
		kind: 'concordance',
		total: found.total,
		texts: textsOf(corpus, found.places),
		spread: spreadOf(corpus, found.places),
		isCut: found.total > found.places.length,
		rows,
	};
}

function lineAt(corpus: WordCorpus, place: number, length: number, query: ConcordanceQuery): ConcordanceLine {
	const text = stretchOf(corpus.texts, place);
	const [first, end] = corpus.stretchAt(corpus.texts, text);
	const last = place + length;
	const [before, after] = [query.before, query.after].map(count => Math.max(0, Math.min(count, MOST_CONTEXT)));
	const [from, to] = [Math.max(first, place - before), Math.min(end, last + after)];
	return {
		text,
		name: corpus.names[text],
		start: corpus.starts.at(place),
		end: corpus.starts.at(last - 1) + corpus.writings[corpus.words.at(last - 1)].length,
		left: written(corpus, from, place, true),
		match: written(corpus, place, last, false),
		right: `${last < to ? gapAfter(corpus, last - 1) : ''}${written(corpus, last, to, false)}`,
	};
}

/** Words as they were written, with what stands between them, and on demand after the last. */
function written(corpus: WordCorpus, first: number, end: number, isGapLast: boolean): string {
	let text = '';
	for (let word = first; word < end; word++) {
		text += corpus.writings[corpus.words.at(word)];
		if (isGapLast || word + 1 < end) text += gapAfter(corpus, word);
	}
	return text;
}

function gapAfter(corpus: WordCorpus, word: number): string {
	return corpus.gaps.words[corpus.gapsAfter.at(word)];
}

function textsOf(corpus: WordCorpus, places: Int32Array): number {
	let texts = 0;
	let end = 0;
	for (const place of places) {
		if (place < end) continue;
		texts++;
		[, end] = corpus.stretchAt(corpus.texts, stretchOf(corpus.texts, place));
	}
	return texts;
}

function spreadOf({ words }: WordCorpus, places: Int32Array): number[] {
	const parts = new Array<number>(PARTS).fill(0);
	for (const place of places) parts[Math.floor((place * PARTS) / words.length)]++;
	return parts;
}

/** By which places, seen from a match, lines are ordered: the first decides. -1 is the word before, 1 the one after, 0 the first of it. */
const KEYS: Readonly<Record<ConcordanceOrder, readonly number[]>> = {
	text: [],
	word: [0, 1, 2],
	right1: [1, 2, 3],
	right2: [2, 3],
	right3: [3],
	left1: [-1, -2, -3],
	left2: [-2, -3],
	left3: [-3],
};

/** The numbers of the occurrences in their order. */
function* orderOf(corpus: WordCorpus, found: Occurrences, { order, unit }: ConcordanceQuery): Steps<Int32Array> {
	let sorted = Int32Array.from(found.places.keys());
	const { words, ofEntries } = wordUnits(corpus, unit, ALL_WORDS);
	for (const key of [...KEYS[order]].reverse()) {
		yield;
		const units = Int32Array.from(found.places, (place, index) => {
			const [first, end] = corpus.stretchAt(corpus.texts, stretchOf(corpus.texts, place));
			const at = key > 0 ? place + found.lengths[index] - 1 + key : place + key;
			return at < first || at >= end ? -1 : ofEntries[corpus.words.at(at)];
		});
		yield;
		sorted = sortedByRank(sorted, ranksOf(units, words));
	}
	return sorted;
}

/** Places in the alphabet, Chinese by sound; nothing comes first. */
function ranksOf(units: Int32Array, words: readonly string[]): Int32Array {
	const { compare } = new Intl.Collator(['zh', 'en']);
	const different = [...new Set(units)].filter(unit => unit >= 0).sort((a, b) => compare(words[a], words[b]));
	const ranks = new Map(different.map((unit, index) => [unit, index + 1]));
	return units.map(unit => ranks.get(unit) ?? 0);
}

/** Items by their ranks; those alike stay in their order (counting sort). */
function sortedByRank(items: Int32Array<ArrayBuffer>, ranks: Int32Array): Int32Array<ArrayBuffer> {
	const starts = new Int32Array(ranks.reduce((most, rank) => Math.max(most, rank), 0) + 2);
	for (const rank of ranks) starts[rank + 1]++;
	for (let rank = 1; rank < starts.length; rank++) starts[rank] += starts[rank - 1];
	const sorted = new Int32Array(items.length);
	for (const item of items) sorted[starts[ranks[item]]++] = item;
	return sorted;
}
