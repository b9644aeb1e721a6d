import type { Language } from '../../../text/language';
import { isFinite } from './english/englishWords';
import type { Word } from './word';

const CHINESE =
	/^(?:他|她|它|他们|她们|它们|其|其中|此|这|那|这些|那些|此次|这次|该|这项|此项|这种|这个|这一|那个|此举|前者|后者|两者|二者|对此|为此|由此|因此|所以|但|但是|然而|却)$/u;
const ENGLISH = /^(?:he|she|it|they|this|these|those|such|his|her|its|their|him|them|both|another|others)$/iu;
const ITSELF =
	/^(?:paper|work|article|study|thesis|report|document|letter|chapter|section|survey|review|guide|page|book|text)$/u;
const EXPLETIVE =
	/^(?:possible|important|clear|likely|necessary|difficult|easy|hard|well|time|known|true|essential)$/iu;

/** Whether a sentence speaks of something, before its predicate, that only a sentence before it can name. */
export function needsContext(words: readonly Word[], language: Language): boolean {
	const predicate = words.findIndex(word => (language === 'en' ? isFinite(word) : word.upos === 'VERB'));
	const start = words.slice(0, predicate < 0 ? 1 : predicate + 1);
	const pattern = language === 'en' ? ENGLISH : CHINESE;
	const pronoun = start.findIndex(({ text }) => pattern.test(text));
	if (pronoun < 0 || isExpletive(words, pronoun)) return false;
	return !start.slice(0, pronoun).some(({ upos, entity }) => upos === 'PROPN' && entity !== 'DATE');
}

/** This paper is the text itself; and the pronoun of It is possible means nothing. */
function isExpletive(words: readonly Word[], pronoun: number): boolean {
	const form = words[pronoun].text.toLowerCase();
	if (form === 'this' && ITSELF.test(words.at(pronoun + 1)?.lemma ?? '')) return true;
	return form === 'it' && EXPLETIVE.test(words.at(pronoun + 2)?.text ?? '');
}
