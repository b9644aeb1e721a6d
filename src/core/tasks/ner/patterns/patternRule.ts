import type { EntityLabel } from '../../../doc/entityMention';

/** What a rule marks: an entity, or `ORDINARY`: text that looks like one and is not, and is stepped over whole. */
export type PatternLabel = EntityLabel | 'ORDINARY';

/**
 * One pattern of folded text. At a place where several rules match, the longest match wins, then the earlier rule.
 *
 * Every repetition in a pattern is bounded, so that trying it takes constant time.
 */
export interface PatternRule {
	readonly label: PatternLabel;
	/** Characters that a match may begin with. */
	readonly leads: string;
	/** Sticky; its context stands in look-arounds. */
	readonly pattern: RegExp;
	/** Looks at the matched text again where a pattern cannot say it. */
	readonly accepts?: (match: string) => boolean;
}

/** Digits, the leads of many rules. */
export const DIGIT_LEADS = '0123456789';
/** Characters that Chinese numerals begin with. */
export const HAN_NUMERAL_LEADS = '零〇一二两三四五六七八九十几数上好';

/** Context: not in the middle of a number, a date in digits or a clock time. */
export const NOT_AFTER_NUMBER = '(?<!\\d|\\d[.,:/-])';

/** A rule that tells upper from lower case. */
export function rule(label: PatternLabel, leads: string, source: string): PatternRule {
	return { label, leads, pattern: new RegExp(source, 'y') };
}

/** A rule for English in any case; leads are given in lower case. */
export function caselessRule(label: PatternLabel, leads: string, source: string): PatternRule {
	return { label, leads: leads + leads.toUpperCase(), pattern: new RegExp(source, 'iy') };
}

/** A choice between words as a pattern, longer ones first so that none hides another. */
export function anyOf(words: readonly string[]): string {
	const ordered = [...words].sort((a, b) => b.length - a.length);
	return `(?:${ordered.map(word => word.replace(/[.$]/g, '\\$&')).join('|')})`;
}
