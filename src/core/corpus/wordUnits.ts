import { LANGUAGES } from '../text/language';
import { isStopWord } from '../vectors/stopWords';
import type { CorpusUnit, WordFilter } from './corpus';
import type { WordCorpus } from './wordCorpus';
import { matcherOf } from './wordPattern';

/** Filter of those who want all words. */
export const ALL_WORDS: WordFilter = {};

/** Words of a corpus as they are counted: of each entry what it counts as. */
export interface WordUnits {
	/** What counts as one word, by number. */
	readonly words: readonly string[];
	/** The number of each entry; -1 for one that is not wanted. */
	readonly ofEntries: Int32Array;
	/** How often each stands in the corpus, as far as its entries are wanted. */
	readonly counts: Int32Array;
}

/** The words that a filter lets through, by form or lemma. */
export function wordUnits(corpus: WordCorpus, unit: CorpusUnit, filter: WordFilter): WordUnits {
	const { words } = unit === 'form' ? corpus.forms : corpus.lemmas;
	const ids = (unit === 'form' ? corpus.entryForms : corpus.entryLemmas).view;
	const isWanted = wantedWords(words, filter);
	const isTag = wantedTags(corpus, filter);
	const language = filter.language === undefined ? -1 : LANGUAGES.indexOf(filter.language);
	const ofEntries = new Int32Array(ids.length);
	const counts = new Int32Array(words.length);
	const [tags, languages, entryCounts] = [corpus.entryTags.view, corpus.entryLanguages.view, corpus.counts.view];
	for (let entry = 0; entry < ids.length; entry++) {
		const id = ids[entry];
		const isIn = isWanted(id) && isTag(tags[entry]) && (language < 0 || languages[entry] === language);
		ofEntries[entry] = isIn ? id : -1;
		if (isIn) counts[id] += entryCounts[entry];
	}
	return { words, ofEntries, counts };
}

function wantedWords(
	words: readonly string[],
	{ pattern = '', withoutStopWords }: WordFilter,
): (id: number) => boolean {
	const isAny = pattern === '' || pattern === '*';
	if (isAny && withoutStopWords !== true) return () => true;
	const matches = matcherOf(pattern);
	const wanted = new Uint8Array(words.length);
	for (const [id, word] of words.entries()) {
		if (withoutStopWords === true && isStopWord(word)) continue;
		if (isAny || matches(word)) wanted[id] = 1;
	}
	return id => wanted[id] === 1;
}

function wantedTags({ tags }: WordCorpus, { tags: wanted = [] }: WordFilter): (tag: number) => boolean {
	if (wanted.length === 0) return () => true;
	const ids = new Set(wanted.map(tag => tags.find(tag)));
	return tag => ids.has(tag);
}
