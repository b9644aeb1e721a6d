import { isSpace } from '../../../text/characterKind';
import { CharacterScript, characterScript, codePointScript } from '../../../text/characterScript';
import { simplify } from '../../../text/simplified';
import type { Span } from '../../../text/span';
import type { GlossaryTerm, TranslationDirection } from '../translation';

/** A place in a text where a term of the glossary stands. */
export interface GlossaryMatch extends Span {
	readonly target: string;
}

/** A term as it is looked for. */
interface SoughtTerm {
	/** With single spaces, in simplified characters, in small letters where case does not count. */
	readonly key: string;
	readonly hasCase: boolean;
	readonly target: string;
}

/** Code units by which terms are told apart at once. */
const BUCKET_LENGTH = 2;

/**
 * The terms of a glossary for one direction, found in texts: the longest that fits, at word borders.
 *
 * A term counts in the direction that its writing says: one with Chinese characters on one side only is looked for in Chinese
 * texts to become the other side, and the other way round. One whose sides are both in one script is looked for as it stands.
 * A single word with a capital is looked for as it is written, all else in any case, simplified or traditional.
 */
export class Glossary {
	readonly #buckets = new Map<string, SoughtTerm[]>();
	readonly #keys = new Set<string>();

	constructor(terms: readonly GlossaryTerm[], direction: TranslationDirection) {
		const asWritten = terms.filter(term => !isReversed(term, direction));
		const reversed = terms.filter(term => isReversed(term, direction));
		for (const { source, target } of asWritten) this.#add(source, target);
		for (const { source, target } of reversed) this.#add(target, source);
		for (const bucket of this.#buckets.values()) bucket.sort((a, b) => b.key.length - a.key.length);
	}

	/** Whether it has no terms for the direction. */
	get isEmpty(): boolean {
		return this.#buckets.size === 0;
	}

	/**
	 * The terms in a text from left to right, not overlapping, at each place the longest.
	 * @param isFree whether a stretch may be taken; what is code or markup may not
	 */
	matches(text: string, isFree: (start: number, end: number) => boolean): GlossaryMatch[] {
		const matches: GlossaryMatch[] = [];
		if (this.isEmpty) return matches;
		const exact = simplify(text);
		const folded = smallLetters(exact);
		for (let at = 0; at < text.length;) {
			const match = this.#matchAt(exact, folded, at, isFree);
			if (match) matches.push(match);
			at = match ? match.end : at + 1;
		}
		return matches;
	}

	#add(source: string, target: string): void {
		const exact = simplify(source.trim().replace(/\s+/gu, ' '));
		const hasCase = !exact.includes(' ') && /\p{Lu}/u.test(exact);
		const key = hasCase ? exact : smallLetters(exact);
		if (key === '' || target.trim() === '' || this.#keys.has(key)) return;
		this.#keys.add(key);
		const name = bucketOf(smallLetters(exact), 0);
		const bucket = this.#buckets.get(name) ?? [];
		bucket.push({ key, hasCase, target: target.trim() });
		this.#buckets.set(name, bucket);
	}

	#matchAt(
		exact: string,
		folded: string,
		at: number,
		isFree: (start: number, end: number) => boolean,
	): GlossaryMatch | undefined {
		if (!isBorder(exact, at)) return undefined;
		for (const { key, hasCase, target } of this.#candidates(folded, at)) {
			const end = matchEnd(hasCase ? exact : folded, at, key);
			if (end > 0 && isBorder(exact, end) && isFree(at, end)) return { start: at, end, target };
		}
		return undefined;
	}

	*#candidates(folded: string, at: number): Generator<SoughtTerm> {
		yield* this.#buckets.get(bucketOf(folded, at)) ?? [];
		yield* this.#buckets.get(folded[at]) ?? [];
	}
}

/** Whether a term is looked for by its translation in a direction. */
function isReversed({ source, target }: GlossaryTerm, direction: TranslationDirection): boolean {
	const isFromChinese = hasHan(source) && !hasHan(target);
	const isFromEnglish = !hasHan(source) && hasHan(target);
	return direction === 'zh-en' ? isFromEnglish : isFromChinese;
}

function hasHan(text: string): boolean {
	for (let at = 0; at < text.length; at++) if (codePointScript(text, at) === CharacterScript.Han) return true;
	return false;
}

/** The same text in small letters, where that does not change its length. */
function smallLetters(text: string): string {
	const small = text.toLowerCase();
	return small.length === text.length ? small : text.replace(/[A-Z]/gu, letter => letter.toLowerCase());
}

/** What a term is kept under: its first code units, or its only one. */
function bucketOf(text: string, at: number): string {
	return text.slice(at, at + BUCKET_LENGTH).replace(/\s/gu, ' ');
}

/** Where a term ends that begins at a place, any white space standing for a space in it; -1 where it does not stand there. */
function matchEnd(text: string, start: number, key: string): number {
	let at = start;
	for (let i = 0; i < key.length; i++) {
		if (key[i] !== ' ') {
			if (text.charCodeAt(at++) !== key.charCodeAt(i)) return -1;
			continue;
		}
		const first = at;
		while (at < text.length && isSpace(text.charCodeAt(at))) at++;
		if (at === first) return -1;
	}
	return at;
}

/** Whether a place is not within a word of an alphabet or a number; Chinese words have borders everywhere. */
function isBorder(text: string, at: number): boolean {
	return at === 0 || at >= text.length || !isWordUnit(text.charCodeAt(at - 1)) || !isWordUnit(text.charCodeAt(at));
}

function isWordUnit(code: number): boolean {
	return code === 0x5f || (code >= 0x30 && code <= 0x39) || characterScript(code) === CharacterScript.Letter;
}
