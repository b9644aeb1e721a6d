import type { Steps } from '../steps';
import type { ConcordanceQuery, CorpusUnit } from './corpus';
import { readQuery, termMatcher } from './corpusQuery';
import { GrowingNumbers } from './growingNumbers';
import type { WordCorpus } from './wordCorpus';
import { stretchOf } from './wordCorpus';
import { ALL_WORDS, wordUnits } from './wordUnits';

/** So many occurrences are kept, those of the beginning. */
const MOST_KEPT = 2_000_000;

/** Words that are looked at in one step. */
const STEP = 1 << 16;

/** Where what is looked for stands. */
export interface Occurrences {
	/** How many there are in all, and of how many the place is known. */
	readonly total: number;
	/** The first word of each, and how many words it is; never across the border of a sentence. */
	readonly places: Int32Array;
	readonly lengths: Uint8Array;
}

/** The occurrences of what a query asks for, see `ConcordanceQuery`; of an empty one none. Those that overlap are all there. */
export function* findOccurrences(corpus: WordCorpus, query: string, unit: CorpusUnit): Steps<Occurrences> {
	const matchers = readQuery(query).map(term => termMatcher(corpus, unit, term));
	const places = new GrowingNumbers(Int32Array);
	const lengths = new GrowingNumbers(Uint8Array);
	let total = 0;
	const wordCount = matchers.length === 0 ? 0 : corpus.words.length;
	let sentence = 0;
	let [, end] = wordCount === 0 ? [0, 0] : corpus.stretchAt(corpus.sentences, sentence);
	for (let place = 0; place < wordCount; place++) {
		if (place % STEP === STEP - 1) yield;
		if (place === end) [, end] = corpus.stretchAt(corpus.sentences, ++sentence);
		let at = place;
		for (const matcher of matchers) {
			const length = at < end ? matcher(at) : 0;
			at = length === 0 ? Infinity : at + length;
		}
		if (at > end || at - place > 255) continue;
		total++;
		if (places.length === MOST_KEPT) continue;
		places.push(place);
		lengths.push(at - place);
	}
	return { total, places: places.view, lengths: lengths.view };
}

/** Those occurrences that have a word near them, in their sentence. */
export function withCompany(
	corpus: WordCorpus,
	{ places, lengths }: Occurrences,
	unit: CorpusUnit,
	{ word, before, after }: NonNullable<ConcordanceQuery['near']>,
): Occurrences {
	const { words: units, ofEntries } = wordUnits(corpus, unit, ALL_WORDS);
	const wanted = units.indexOf(word.toLowerCase());
	const { words, sentences } = corpus;
	const isWanted = (from: number, to: number): boolean => {
		for (let at = from; at < to; at++) if (ofEntries[words.at(at)] === wanted) return true;
		return false;
	};
	const kept = Int32Array.from(places.keys()).filter(index => {
		const [place, last] = [places[index], places[index] + lengths[index]];
		const [first, end] = corpus.stretchAt(sentences, stretchOf(sentences, place));
		return isWanted(Math.max(first, place - before), place) || isWanted(last, Math.min(end, last + after));
	});
	return {
		total: kept.length,
		places: kept.map(index => places[index]),
		lengths: Uint8Array.from(kept, index => lengths[index]),
	};
}
