import { LANGUAGES } from '../text/language';
import { keynessLogLikelihood, logRatio } from './association';
import type { KeyWord, KeyWordPage, KeyWordQuery } from './corpus';
import type { WordCorpus } from './wordCorpus';
import { wordUnits } from './wordUnits';

/** A word of a language, an index into `LANGUAGES`. */
interface LanguageWord {
	readonly word: string;
	readonly language: number;
}

/** A corpus, or counts that ship, that another corpus is compared with: each language with its own words. */
export interface Reference {
	/** Words in all; 0 where nothing is known of the language. */
	words(language: number): number;
	countOf(word: string, language: number): number;
	/** Its words, as far as they can be told. */
	listed(): Iterable<LanguageWord>;
}

/** The words that a corpus has unusually often, or rarely, beside a reference. */
export function keyWords(corpus: WordCorpus, reference: Reference, query: KeyWordQuery): KeyWordPage {
	const found: KeyWord[] = [];
	const known = new Set<string>();
	const isMore = query.direction === 'more';
	const judge = ({ word, language }: LanguageWord, count: number): void => {
		const [words, referenceWords] = [corpus.wordsOf(language), reference.words(language)];
		if (referenceWords === 0 || words === 0) return;
		const referenceCount = reference.countOf(word, language);
		const row = keyWordOf(word, { count, words, referenceCount, referenceWords });
		const isWanted = isMore ? row.logRatio > 0 : row.logRatio < 0;
		if (isWanted && (isMore ? count : referenceCount) >= query.minCount) found.push(row);
	};
	for (const counted of countedWords(corpus, query)) {
		judge(counted, counted.count);
		if (!isMore) known.add(counted.word);
	}
	if (!isMore) for (const listed of reference.listed()) if (!known.has(listed.word)) judge(listed, 0);
	const by = query.order;
	found.sort((a, b) => Math.abs(b[by]) - Math.abs(a[by]) || b.count - a.count);
	return {
		kind: 'keyWords',
		total: found.length,
		referenceWords: reference.words(0) + reference.words(1),
		rows: found.slice(query.offset, query.offset + query.limit),
	};
}

/** A corpus as a reference, by the unit of a query and with the words that its filter lets through. */
export function corpusReference(corpus: WordCorpus, query: Pick<KeyWordQuery, 'unit' | 'filter'>): Reference {
	const { find } = tableOf(corpus, query.unit);
	const { counts } = wordUnits(corpus, query.unit, query.filter);
	return {
		words: language => corpus.wordsOf(language),
		countOf: word => counts[find(word)] ?? 0,
		listed: () => countedWords(corpus, query),
	};
}

function tableOf(corpus: WordCorpus, unit: KeyWordQuery['unit']): { readonly find: (word: string) => number } {
	const table = unit === 'form' ? corpus.forms : corpus.lemmas;
	return { find: word => table.find(word) };
}

function keyWordOf(word: string, counts: Parameters<typeof logRatio>[0]): KeyWord {
	return {
		word,
		count: counts.count,
		perMillion: (1e6 * counts.count) / counts.words,
		referencePerMillion: (1e6 * counts.referenceCount) / counts.referenceWords,
		logLikelihood: keynessLogLikelihood(counts),
		logRatio: logRatio(counts),
	};
}

/** The words of a corpus that a filter lets through, with their counts. */
function* countedWords(
	corpus: WordCorpus,
	{ unit, filter }: Pick<KeyWordQuery, 'unit' | 'filter'>,
): Generator<LanguageWord & { readonly count: number }> {
	const { words, counts, ofEntries } = wordUnits(corpus, unit, filter);
	// A word of both languages is of the one in which it stands more often.
	const chinese = new Int32Array(words.length);
	ofEntries.forEach((id, entry) => {
		if (id >= 0 && LANGUAGES[corpus.entryLanguages.at(entry)] === 'zh') chinese[id] += corpus.counts.at(entry);
	});
	for (let id = 0; id < words.length; id++) {
		const language = LANGUAGES.indexOf(2 * chinese[id] > counts[id] ? 'zh' : 'en');
		if (counts[id] > 0) yield { word: words[id], language, count: counts[id] };
	}
}
