import type { Steps } from '../steps';
import { collocations } from './collocations';
import { concordance } from './concordance';
import type { CorpusPage, CorpusTable, KeyWordQuery } from './corpus';
import { wordFrequencies } from './frequencies';
import { keyWords } from './keyWords';
import type { Reference } from './keyWords';
import type { WordCorpus } from './wordCorpus';

/** A table of a corpus. @param referenceOf what key words are beside, asked for only where they are wanted */
export function* corpusTable(
	corpus: WordCorpus,
	table: CorpusTable,
	referenceOf: (query: KeyWordQuery) => Reference,
): Steps<CorpusPage> {
	switch (table.kind) {
		case 'words':
			return yield* wordFrequencies(corpus, table);
		case 'concordance':
			return yield* concordance(corpus, table);
		case 'keyWords':
			return keyWords(corpus, referenceOf(table), table);
		case 'collocations':
			return yield* collocations(corpus, table);
	}
}
