import type { RangeAnnotation } from '../../doc/rangeAnnotation';
import { forEachSentence } from '../../doc/sentenceTokens';
import type { TextColumn } from '../../doc/textColumn';
import type { TokenTable } from '../../doc/tokenTable';
import { tokenTerm } from '../../doc/tokenTerm';
import type { Steps } from '../../steps';
import { roleId, wordRoles } from './wordRoles';

/** The layers that keywords draw on. */
export const KEYWORD_LAYERS = ['sentences', 'tokens', 'tokenLanguages', 'upos', 'xpos', 'lemmas'] as const;

const BREAK = roleId('break');
const HYPHEN = roleId('hyphen');

/** The words of a text as numbers: what phrases are made of. Columns have one entry a token. */
export interface TextWords {
	/** Start and end of each token in the text. */
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/** Number of each token's sentence, from 0. */
	readonly sentences: Int32Array;
	readonly sentenceCount: number;
	/** Index into {@link ROLES}. */
	readonly roles: Uint8Array;
	/** Index into `terms`. */
	readonly termIds: Int32Array;
	/** The different terms: lemmas in lower case, of Chinese the words. */
	readonly terms: readonly string[];
	/** How often each term is in the text with a role that a phrase can have. */
	readonly counts: Int32Array;
}

/** Tokens that are numbered in one step. */
const STEP = 4000;

/** Numbers the words of a text. @param text what the annotation's offsets are of: the prose of a document */
export function* textWords(text: string, annotation: RangeAnnotation): Steps<TextWords> {
	const { sentences, tokens, lemmas } = annotation;
	const { starts, ends } = tokens ?? { starts: new Int32Array(), ends: new Int32Array() };
	const { termIds, terms } = yield* numberTerms(text, tokens, lemmas);
	const roles = yield* wordRoles(text, annotation, termIds, terms);
	const sentenceOf = new Int32Array(starts.length);
	if (sentences !== undefined && tokens !== undefined) {
		forEachSentence(sentences, tokens, (sentence, first, end) => sentenceOf.fill(sentence, first, end));
		yield;
	}
	const counts = new Int32Array(terms.length);
	for (let token = 0; token < roles.length; token++) {
		if (isWord(roles[token])) counts[termIds[token]]++;
	}
	yield;
	const sentenceCount = sentences?.starts.length ?? 0;
	return { starts, ends, sentences: sentenceOf, sentenceCount, roles, termIds, terms, counts };
}

function* numberTerms(
	text: string,
	tokens: TokenTable | undefined,
	lemmas: TextColumn | undefined,
): Steps<Pick<TextWords, 'termIds' | 'terms'>> {
	if (tokens === undefined) return { termIds: new Int32Array(), terms: [] };
	const termIds = new Int32Array(tokens.starts.length);
	const terms: string[] = [];
	const idOf = new Map<string, number>();
	for (let token = 0; token < termIds.length; token++) {
		if (token % STEP === STEP - 1) yield;
		const term = tokenTerm(text, tokens, lemmas, token);
		let id = idOf.get(term);
		if (id === undefined) {
			id = terms.push(term) - 1;
			idOf.set(term, id);
		}
		termIds[token] = id;
	}
	return { termIds, terms };
}

/** Whether a token of this role is a word that a phrase can have. */
export function isWord(role: number): boolean {
	return role !== BREAK && role !== HYPHEN;
}
