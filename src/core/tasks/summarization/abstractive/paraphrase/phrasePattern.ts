import type { Language } from '../../../../text/language';
import { isSentenceEnd } from '../clauses';
import { newWord } from '../joinedWords';
import { renderWords } from '../renderWords';
import { isMark } from '../word';
import type { Word } from '../word';

/** Words that are looked for or put in; `upos` where it matters, `xpos` of a new word. */
interface Literal {
	readonly kind: 'literal';
	readonly text: string;
	readonly upos: string | undefined;
	readonly xpos: string;
}

type SlotKind = 'any' | 'nouns' | 'object';

/** One element of what a row looks for or puts in its place. */
export type Element =
	| Literal
	/** Any words without a clause mark; `nouns` are nouns and names alone, `object` ends with one and has no auxiliary. */
	| { readonly kind: 'slot'; readonly only: SlotKind }
	/** Here a phrase ends: a mark or the end of the sentence comes next. */
	| { readonly kind: 'end' };

/** A row of a table of paraphrases. */
export interface PhrasePattern {
	readonly from: readonly Element[];
	readonly to: readonly Element[];
}

/** What was put in place of what, and the words after it. */
export interface Rewriting {
	readonly words: readonly Word[];
	readonly from: string;
	readonly to: string;
}

const LONGEST_SLOT = { any: 16, nouns: 5, object: 16 } as const;

/** A match: the words of each literal and of the slot, and where it ends. */
interface Match {
	readonly literals: readonly (readonly Word[])[];
	readonly slot: readonly Word[];
	readonly end: number;
}

/** Applies a row where the words from `begin` on are what it looks for; undefined where they are not. */
export function applyPattern(
	pattern: PhrasePattern,
	words: readonly Word[],
	begin: number,
	language: Language,
): Rewriting | undefined {
	const match = matchFrom(pattern.from, 0, words, begin, language);
	if (match === undefined) return undefined;
	const matched = match.literals.flat();
	const target = matched.at(0) ?? words[begin];
	const reusable = matched.filter(({ isNew }) => !isNew);
	const shown: Word[] = [];
	const replacement: Word[] = [];
	for (const element of pattern.to) {
		if (element.kind === 'slot') {
			replacement.push(...match.slot);
			shown.push(newWord('…', 'PUNCT', target.start));
		} else if (element.kind === 'literal') {
			const word = reusable.find(({ text }) => text === element.text) ?? madeWord(element, target);
			replacement.push(word);
			shown.push(word);
		}
	}
	return {
		words: [...words.slice(0, begin), ...replacement, ...words.slice(match.end)],
		from: shownMatch(match, words, begin, language),
		to: renderShown(shown, language),
	};
}

function madeWord({ text, upos, xpos }: Literal, target: Word): Word {
	return { ...newWord(text, upos ?? target.upos, target.start), xpos, isSpaced: target.isSpaced };
}

function shownMatch({ slot, end }: Match, words: readonly Word[], begin: number, language: Language): string {
	const inSlot = new Set(slot);
	const shown: Word[] = [];
	for (const word of words.slice(begin, end)) {
		if (!inSlot.has(word)) shown.push(word);
		else if (shown.at(-1)?.text !== '…') shown.push(newWord('…', 'PUNCT', word.start));
	}
	return renderShown(shown, language);
}

/** As it stands within a sentence: without the capital of its start. */
function renderShown(words: readonly Word[], language: Language): string {
	const text = renderWords(words, language);
	const first = words.at(0)?.text ?? '';
	return first + text.slice(first.length);
}

function matchFrom(
	elements: readonly Element[],
	at: number,
	words: readonly Word[],
	begin: number,
	language: Language,
): Match | undefined {
	if (at === elements.length) return { literals: [], slot: [], end: begin };
	const element = elements[at];
	if (element.kind === 'end') {
		const isEnd = begin >= words.length || isMark(words[begin]) || isSentenceEnd(words[begin]);
		return isEnd ? matchFrom(elements, at + 1, words, begin, language) : undefined;
	}
	if (element.kind === 'literal') {
		const end = literalEnd(element, words, begin, language);
		const rest = end < 0 ? undefined : matchFrom(elements, at + 1, words, end, language);
		return rest && { ...rest, literals: [words.slice(begin, end), ...rest.literals] };
	}
	return matchSlot(element.only, elements, at, words, begin, language);
}

function matchSlot(
	only: SlotKind,
	elements: readonly Element[],
	at: number,
	words: readonly Word[],
	begin: number,
	language: Language,
): Match | undefined {
	for (let end = begin + 1; end <= Math.min(words.length, begin + LONGEST_SLOT[only]); end++) {
		if (!fitsSlot(words[end - 1], only)) return undefined;
		if (only === 'object' && !endsObject(words[end - 1])) continue;
		const rest = matchFrom(elements, at + 1, words, end, language);
		if (rest !== undefined) return { ...rest, slot: words.slice(begin, end) };
	}
	return undefined;
}

/** Where a literal ends that begins with the word `begin`; -1 where it does not stand there. It may be several words. */
function literalEnd({ text, upos }: Literal, words: readonly Word[], begin: number, language: Language): number {
	let length = 0;
	for (let end = begin; end < words.length; end++) {
		const form = language === 'en' ? words[end].text.toLowerCase() : words[end].text;
		if (words[end].isNew || form === '' || !text.startsWith(form, length)) return -1;
		length += form.length;
		if (length === text.length) return upos === undefined || words[end].upos === upos ? end + 1 : -1;
	}
	return -1;
}

/** What an adverb or another subject ends is no object alone: 对 X 首次 进行 了 分析. */
function endsObject({ upos, text }: Word): boolean {
	return /^(?:NOUN|PROPN|PRON|NUM)$/u.test(upos) || /^[”》]$/u.test(text);
}

function fitsSlot(word: Word, only: SlotKind): boolean {
	if (only === 'object' && word.upos === 'AUX') return false;
	if (only === 'nouns') return word.upos === 'NOUN' || word.upos === 'PROPN';
	return !isMark(word) || /^[、“”《》·]$/u.test(word.text);
}
