import type { Span } from '../../text/span';
import type { ChineseDictionary } from './chinese/chineseDictionary';

/** A run of what words of one kind are written in. */
export interface TextPart extends Span {
	readonly isChinese: boolean;
}

const PART = /(\p{Script=Han}+)|[\p{L}\p{N}]+(?:['’.&+-][\p{L}\p{N}]+)*/gu;

/** The runs of Chinese characters and of words of letters in a text. */
export function textParts(text: string): TextPart[] {
	return Array.from(text.matchAll(PART), ({ 0: whole, 1: chinese, index }) => ({
		start: index,
		end: index + whole.length,
		isChinese: (chinese as string | undefined) !== undefined,
	})).flatMap(part => (part.isChinese ? [part] : splitMixed(text, part)));
}

/** A run of letters ends where a Chinese character begins. */
function splitMixed(text: string, { start, end }: Span): TextPart[] {
	return Array.from(text.slice(start, end).matchAll(/(\p{Script=Han}+)|\P{Script=Han}+/gu), found => ({
		start: start + found.index,
		end: start + found.index + found[0].length,
		isChinese: (found[1] as string | undefined) !== undefined,
	}));
}

/**
 * Cuts a stretch of Chinese into the fewest words of a dictionary; of two ways with as many, that whose first words are longer.
 * Characters that are in no word are left out.
 */
export function fewestWords(dictionary: ChineseDictionary, text: string, { start, end }: Span): Span[] {
	const best = new Map<number, { readonly cost: number; readonly end: number; readonly isWord: boolean }>();
	const costFrom = (at: number): number => (at >= end ? 0 : (best.get(at)?.cost ?? Number.POSITIVE_INFINITY));
	for (let at = end - 1; at >= start; at--) {
		const next = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
		// A character that is in no word costs more than any way around it.
		best.set(at, { cost: costFrom(next) + end - start, end: next, isWord: false });
		for (const wordEnd of dictionary.endsAt(text, at)) {
			if (wordEnd > end) break;
			const cost = costFrom(wordEnd) + 1;
			if (cost <= costFrom(at)) best.set(at, { cost, end: wordEnd, isWord: true });
		}
	}
	const words: Span[] = [];
	for (let at = start; at < end;) {
		const step = best.get(at);
		if (step === undefined) break;
		if (step.isWord) words.push({ start: at, end: step.end });
		at = step.end;
	}
	return words;
}
