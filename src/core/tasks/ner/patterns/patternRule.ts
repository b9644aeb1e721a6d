import type { EntityLabel } from '../../../doc/entityMention';

/** What a rule marks: an entity, or `ORDINARY`: text that looks like one and is not, and is stepped over whole. */
export type PatternLabel = EntityLabel | 'ORDINARY';

/** A piece of a pattern: a numeral that is read by code, or a regular expression. */
export interface Piece {
	/** A regular expression whose matches begin with all that the piece's do. */
	readonly source: string;
	/** The end of what the piece matches at an offset, as much as it can; -1 if nothing. */
	end(text: string, at: number): number;
}

/**
 * One pattern of folded text. At a place where several rules match, the longest match wins, then the earlier rule.
 *
 * Every repetition in a pattern is bounded, so that trying it takes constant time.
 */
export interface PatternRule {
	readonly label: PatternLabel;
	/** Characters that a match may begin with. */
	readonly leads: string;
	/** One after the other, none of which gives back what it matched. Their context stands in look-arounds. */
	readonly pieces: readonly Piece[];
	/** Whether the pattern is in small letters and to be tried on text whose capitals were made small. */
	readonly isCaseless: boolean;
	/** Looks at the matched text again where a pattern cannot say it. */
	readonly accepts?: Acceptance;
	/** Whether `the` before a match belongs to it. */
	readonly takesArticle?: boolean;
}

/** Tells whether a match, which begins at an offset of a text, is what it seems. */
export type Acceptance = (match: string, text: string, at: number) => boolean;

/** Digits, the leads of many rules. */
export const DIGIT_LEADS = '0123456789';
/** Characters that Chinese numerals begin with. */
export const HAN_NUMERAL_LEADS = '零〇一二两三四五六七八九十几数上好';

/** Context: not in the middle of a number, a date in digits or a clock time. */
export const NOT_AFTER_NUMBER = '(?<!\\d|\\d[.,:/-])';

/** What a pattern is written as: a regular expression, or several with numerals among them. */
export type PatternSource = string | readonly (string | Piece)[];

/** A rule that tells upper from lower case. */
export function rule(label: PatternLabel, leads: string, source: PatternSource, accepts?: Acceptance): PatternRule {
	return withAcceptance({ label, leads, pieces: piecesOf(source), isCaseless: false }, accepts);
}

/** A rule for English in any case; leads are given in lower case, and no class of all but some (`\\D`) stands in the pattern. */
export function caselessRule(
	label: PatternLabel,
	leads: string,
	source: PatternSource,
	accepts?: Acceptance,
): PatternRule {
	const pieces = piecesOf(source, part => part.toLowerCase());
	return withAcceptance({ label, leads: leads + leads.toUpperCase(), pieces, isCaseless: true }, accepts);
}

/** A rule to whose matches an article before them belongs; so that no rule needs to be tried at every `the`. */
export function withArticle(rule: PatternRule): PatternRule {
	return { ...rule, takesArticle: true };
}

function withAcceptance(common: PatternRule, accepts: Acceptance | undefined): PatternRule {
	return accepts === undefined ? common : { ...common, accepts };
}

function piecesOf(source: PatternSource, written = (part: string) => part): readonly Piece[] {
	const parts = typeof source === 'string' ? [source] : source;
	return parts.map(part => (typeof part === 'string' ? new RegExpPiece(written(part)) : part));
}

/** Compiled when it is first tried: most texts need few patterns. */
export class RegExpPiece implements Piece {
	readonly source: string;
	readonly #flags: string;
	#pattern: RegExp | undefined;

	constructor(source: string, flags = 'y') {
		this.source = source;
		this.#flags = flags;
	}

	end(text: string, at: number): number {
		const pattern = (this.#pattern ??= new RegExp(this.source, this.#flags));
		pattern.lastIndex = at;
		return pattern.test(text) ? pattern.lastIndex : -1;
	}

	/** The match at an offset, or from it on, as the flags say. */
	exec(text: string, from: number): RegExpExecArray | null {
		const pattern = (this.#pattern ??= new RegExp(this.source, this.#flags));
		pattern.lastIndex = from;
		return pattern.exec(text);
	}
}

/** The end of a rule's match at an offset; -1 if there is none. */
export function matchEnd({ pieces }: PatternRule, text: string, at: number): number {
	let end = at;
	for (const piece of pieces) {
		end = piece.end(text, end);
		if (end < 0) return -1;
	}
	return end;
}

/** A choice between words as a pattern, longer ones first so that none hides another. */
export function anyOf(words: readonly string[]): string {
	const ordered = [...words].sort((a, b) => b.length - a.length);
	return `(?:${ordered.map(word => (word.includes('.') ? word.replaceAll('.', '\\.') : word)).join('|')})`;
}
