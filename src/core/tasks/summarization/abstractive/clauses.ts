import { SENTENCE_END } from '../sentenceEnd';
import type { Word } from './word';

/** A stretch of words `[first, end)` of a sentence. */
export interface Stretch {
	readonly first: number;
	readonly end: number;
}

const OPENERS = '“‘「『《〈（([{【';
const CLOSERS = '”’」』》〉）)]}】';

/**
 * How many quotations and brackets each word stands in; the marks themselves count as inside.
 * A straight quotation mark opens and closes in turns; an apostrophe within a word is none.
 */
export function depths(words: readonly Word[]): Int8Array {
	const result = new Int8Array(words.length);
	let depth = 0;
	let isStraightOpen = false;
	for (const [index, { text }] of words.entries()) {
		const isStraight = text === '"' || text === "''" || text === '``';
		if (OPENERS.includes(text) || (isStraight && !isStraightOpen)) depth++;
		result[index] = depth;
		if (CLOSERS.includes(text) || (isStraight && isStraightOpen)) depth = Math.max(0, depth - 1);
		if (isStraight) isStraightOpen = !isStraightOpen;
	}
	return result;
}

/** Whether quotations and brackets close as they open. */
export function isBalanced(words: readonly Word[]): boolean {
	const open: number[] = [];
	let straight = 0;
	for (const { text } of words) {
		if (text === '"') straight++;
		const opener = text.length === 1 ? OPENERS.indexOf(text) : -1;
		const closer = text.length === 1 ? CLOSERS.indexOf(text) : -1;
		if (opener >= 0) open.push(opener);
		else if (closer >= 0 && (text !== '’' || open.includes(closer)) && open.pop() !== closer) return false;
	}
	return open.length === 0 && straight % 2 === 0;
}

const CLAUSE_MARKS = /^[,，;；:：]$/u;

/** Whether a word is the mark at the end of a sentence. */
export function isSentenceEnd({ text }: Word): boolean {
	return SENTENCE_END.test(text);
}

/** Whether a word is a comma, semicolon or colon. */
export function isClauseMark({ text }: Word): boolean {
	return CLAUSE_MARKS.test(text);
}

/** The stretches between commas, semicolons, colons and the end of the sentence, outside of quotations and brackets. */
export function segments(words: readonly Word[]): Stretch[] {
	const depth = depths(words);
	const result: Stretch[] = [];
	let first = 0;
	for (let index = 0; index <= words.length; index++) {
		const isEnd =
			index === words.length ||
			(depth[index] === 0 &&
				(CLAUSE_MARKS.test(words[index].text) || (index === words.length - 1 && isSentenceEnd(words[index]))));
		if (!isEnd) continue;
		if (index > first) result.push({ first, end: index });
		first = index + 1;
	}
	return result;
}

/** The words without those of a stretch. */
export function without(words: readonly Word[], { first, end }: Stretch): Word[] {
	return [...words.slice(0, first), ...words.slice(end)];
}
