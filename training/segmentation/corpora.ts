import type { ConlluSentence } from '../corpora/conllu';
import { readConllu } from '../corpora/conllu';
import { readPeopleDaily } from '../corpora/peopleDaily';
import { readSighan } from '../corpora/sighan';
import { alignWords, joinWords } from './goldLabels';

/** A line of text with the words that people cut it into. */
export interface GoldLine {
	readonly text: string;
	readonly words: readonly string[];
}

/** Every tenth paragraph of the PFR corpus is held out for choices. */
const HELD_OUT = 10;

/** The PFR corpus of January 1998, in the PKU standard: all, or the part for learning or for choices. */
export function pfrLines(part: 'train' | 'dev' | 'all'): GoldLine[] {
	return readPeopleDaily()
		.filter((_, i) => part === 'all' || (i % HELD_OUT === 0) === (part === 'dev'))
		.map(({ words }) => goldLine(words.map(({ form }) => form)));
}

/** The test set of SIGHAN 2005 in the PKU standard; it is for evaluation alone. */
export function pkuTestLines(): GoldLine[] {
	return readSighan('zh/sighan2005/pku_test_gold.utf8').map(words => goldLine(words));
}

/** A UD treebank's sentences with the text of their comments, where it fits the words. */
export function conlluLines(path: string): GoldLine[] {
	return readConllu(path).map(conlluLine);
}

function conlluLine({ words, comments }: ConlluSentence): GoldLine {
	const forms = words.map(({ form }) => form);
	return { text: alignWords(forms, comments.get('text')).text, words: forms };
}

function goldLine(words: readonly string[]): GoldLine {
	return { text: joinWords(words).text, words };
}
