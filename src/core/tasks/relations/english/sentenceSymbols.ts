import type { RelationArgument } from '../../../doc/relationMention';
import type { TokenRange } from '../../../doc/tokenRange';
import type { Span } from '../../../text/span';
import { spanOf, tokensOf } from '../argumentTokens';
import type { ArgumentTokens } from '../argumentTokens';
import type { RelationSentence } from '../relationSentence';
import { DEMONYMS } from './demonyms';
import { RELATIONAL_NOUNS } from './relationNouns';
import type { ArgumentKind } from './relationNouns';

/** A name in a sentence that can be an argument of a relation. */
export interface NamedArgument extends ArgumentTokens {
	readonly kind: ArgumentKind;
	readonly argument: RelationArgument;
}

/**
 * A sentence as a line that patterns are matched against: an item for each name and each word outside of names, each with a
 * space behind it. A name is `@kind|number`, a word is `lemma|tag|number`.
 */
export interface SentenceSymbols {
	readonly line: string;
	readonly names: readonly NamedArgument[];
}

/** Letters of the entity labels that can be arguments. */
const KINDS: Readonly<Partial<Record<string, ArgumentKind>>> = { PER: 'P', LOC: 'L', ORG: 'O', DATE: 'D' };

/** Titles in quotes are at most this many words long. */
const LONGEST_TITLE = 12;

const OPENING = new Set(['"', '“', '``', '‘', '«']);
const CLOSING = new Set(['"', '”', "''", '’', '»']);

/** The line of a sentence. */
export function sentenceSymbols(sentence: RelationSentence): SentenceSymbols {
	const { tokens, xpos, lemmas } = sentence;
	const names = namedArguments(sentence);
	let line = '';
	let next = 0;
	for (let i = 0; i < tokens.length;) {
		const name = names.at(next);
		if (name?.first === i) {
			line += `@${name.kind}|${next} `;
			i = name.end;
			next++;
		} else {
			const word = (lemmas[i] === '' ? tokens.word(i) : lemmas[i]).toLowerCase().replace(/[\s|@]/gu, '?');
			line += `${word}|${xpos[i]}|${i} `;
			i++;
		}
	}
	return { line, names };
}

/**
 * The names of a sentence in order: entities, titles in quotes, and runs of proper nouns that no entity covers.
 * @param others names of no known kind that are given; they win over all else
 */
export function namedArguments(sentence: RelationSentence, others: readonly Span[] = []): NamedArgument[] {
	const { tokens, entities } = sentence;
	const taken = new Uint8Array(tokens.length);
	const names: NamedArgument[] = [];
	const add = (covered: ArgumentTokens, kind: ArgumentKind, argument: RelationArgument): void => {
		if (taken.subarray(covered.first, covered.end).includes(1)) return;
		taken.fill(1, covered.first, covered.end);
		names.push({ ...covered, kind, argument });
	};
	for (const other of others) {
		const covered = tokensOf(tokens, other);
		if (covered !== undefined) add(covered, 'X', { start: other.start, end: other.end });
	}
	for (const covered of titles(sentence)) add(covered, 'X', spanOf(tokens, covered));
	for (const entity of entities) {
		const covered = tokensOf(tokens, entity);
		const kind = KINDS[entity.label];
		if (covered === undefined || kind === undefined) continue;
		add(covered, kind, { start: entity.start, end: entity.end, label: entity.label });
	}
	for (const covered of properNouns(sentence, taken)) add(covered, 'X', spanOf(tokens, covered));
	return names.sort((a, b) => a.first - b.first);
}

/** Stretches in quotes that are written as titles are, without the quotes. */
function titles({ tokens }: RelationSentence): ArgumentTokens[] {
	const found: ArgumentTokens[] = [];
	for (let i = 0; i + 2 < tokens.length; i++) {
		if (!OPENING.has(tokens.word(i)) || !/^[\p{Lu}\p{N}]/u.test(tokens.word(i + 1))) continue;
		for (let end = i + 2; end < tokens.length && end <= i + 1 + LONGEST_TITLE; end++) {
			if (!CLOSING.has(tokens.word(end))) continue;
			found.push({ first: i + 1, end: /^[,.]$/u.test(tokens.word(end - 1)) ? end - 1 : end });
			i = end;
			break;
		}
	}
	return found.filter(({ first, end }) => first < end && isTitle(tokens, first, end));
}

/** Whether each longer word begins with a capital or a number. */
function isTitle(tokens: TokenRange, first: number, end: number): boolean {
	for (let i = first; i < end; i++) {
		const word = tokens.word(i);
		if (word.length > 4 && !/^[\p{Lu}\p{N}]/u.test(word)) return false;
	}
	return true;
}

/** Runs of proper nouns; a title or a nationality, which may be tagged as one, is none. */
function properNouns({ tokens, xpos }: RelationSentence, taken: Uint8Array): ArgumentTokens[] {
	const isPart = (i: number): boolean => {
		if (taken[i] === 1 || !xpos[i].startsWith('NNP')) return false;
		const lower = tokens.word(i).toLowerCase();
		return (
			!RELATIONAL_NOUNS.has(lower) &&
			!DEMONYMS.has(lower) &&
			!/^(?:vice|deputy|prime|executive|mr|mrs|ms|dr)\.?$/u.test(lower)
		);
	};
	const found: ArgumentTokens[] = [];
	for (let i = 0; i < tokens.length; i++) {
		const first = i;
		while (i < tokens.length && isPart(i)) i++;
		if (i > first) found.push({ first, end: i });
	}
	return found;
}
