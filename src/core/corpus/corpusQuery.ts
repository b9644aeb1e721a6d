import { NlpError } from '../errors';
import type { CorpusUnit } from './corpus';
import type { WordCorpus } from './wordCorpus';
import { isPattern, matcherOf } from './wordPattern';

/** One part of what is looked for: a word by its looks and part of speech, or Chinese that may be cut in any way. */
export type QueryTerm =
	| { readonly kind: 'word'; readonly pattern: string; readonly tag: string }
	| { readonly kind: 'writing'; readonly text: string };

/** A word, and a part of speech after the last `_`. */
const TAGGED = /^(?<pattern>.*)_(?<tag>[A-Z]{1,5})$/u;
const HAN = /\p{Script=Han}/u;

/** Code units of what is looked for: nobody writes so much, and patterns are made of it. */
const LONGEST_QUERY = 1000;

/** Reads what is looked for; see `ConcordanceQuery`. @throws NlpError `input-malformed` where it is too long */
export function readQuery(query: string): QueryTerm[] {
	if (query.length > LONGEST_QUERY) {
		throw new NlpError(
			'input-malformed',
			`What is looked for has ${query.length} characters; look for ${LONGEST_QUERY} of them at most.`,
		);
	}
	return query
		.normalize()
		.split(/\s+/u)
		.filter(part => part !== '')
		.map(termOf);
}

function termOf(part: string): QueryTerm {
	const { pattern = part, tag = '' } = TAGGED.exec(part)?.groups ?? {};
	if (tag === '' && HAN.test(part) && part.length > 1 && !isPattern(part))
		return { kind: 'writing', text: part.toLowerCase() };
	return { kind: 'word', pattern: pattern === '' ? '*' : pattern, tag };
}

/** How many words from a place on are what a term asks for; 0 where they are not. */
export type TermMatcher = (place: number) => number;

/** What tells the places of a term. */
export function termMatcher(corpus: WordCorpus, unit: CorpusUnit, term: QueryTerm): TermMatcher {
	return term.kind === 'word' ? wordMatcher(corpus, unit, term) : writingMatcher(corpus, term.text);
}

function wordMatcher(
	corpus: WordCorpus,
	unit: CorpusUnit,
	{ pattern, tag }: Extract<QueryTerm, { kind: 'word' }>,
): TermMatcher {
	const { words: units } = unit === 'form' ? corpus.forms : corpus.lemmas;
	const ids = (unit === 'form' ? corpus.entryForms : corpus.entryLemmas).view;
	const tags = corpus.entryTags.view;
	const matches = pattern === '*' ? () => true : matcherOf(pattern);
	const isUnit = Uint8Array.from(units, word => (matches(word) ? 1 : 0));
	const tagId = corpus.tags.find(tag);
	const isEntry = Uint8Array.from(ids, (id, entry) => (tag === '' || tags[entry] === tagId ? isUnit[id] : 0));
	const words = corpus.words.view;
	return place => isEntry[words[place]];
}

/** Words that are written one after the other without a space, and together are a text. */
function writingMatcher(corpus: WordCorpus, text: string): TermMatcher {
	const forms = corpus.forms.words;
	const isBeginning = Uint8Array.from(forms, form => (text.startsWith(form) ? 1 : 0));
	const [words, ids, gaps] = [corpus.words.view, corpus.entryForms.view, corpus.gapsAfter.view];
	const none = corpus.gaps.find('');
	return place => {
		if (isBeginning[ids[words[place]]] === 0) return 0;
		for (let at = place, read = 0; at < words.length; at++) {
			const form = forms[ids[words[at]]];
			if (!text.startsWith(form, read)) return 0;
			read += form.length;
			if (read === text.length) return at + 1 - place;
			if (gaps[at] !== none) return 0;
		}
		return 0;
	};
}
