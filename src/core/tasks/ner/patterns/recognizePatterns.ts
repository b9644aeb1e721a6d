import type { EntityMention } from '../../../doc/entityMention';
import { isAsciiLetter, isDigit } from '../../../text/characterKind';
import type { Language } from '../../../text/language';
import { findAddresses } from './addresses';
import { foldedUnit, foldText, lowerText } from './foldText';
import { matchEnd } from './patternRule';
import type { PatternLabel, PatternRule } from './patternRule';
import { PATTERN_RULES } from './patternRules';
import { RuleIndex, START_OF_TEXT } from './ruleIndex';
import type { Candidate } from './ruleIndex';
import { RULE_CONTEXTS, RULE_STARTS } from './ruleStarts';

/** All rules, by what their matches begin with. */
export const RULES = new RuleIndex(PATTERN_RULES, RULE_STARTS, RULE_CONTEXTS);
const ARTICLE_LENGTH = 'the '.length;
const FULL_WIDTH = 0xff00;
const NO_RULES: readonly Candidate[] = [];
const SIGNED_LABELS: ReadonlySet<PatternLabel> = new Set(['NUMBER', 'PERCENT', 'MONEY']);

/**
 * Dates, times, amounts of money, percentages, numbers, e-mail addresses and URLs of a part of a text, in order and
 * without overlap. Takes time linear in the length.
 *
 * Both languages' rules apply to every text, since texts mix them; of two that match equally far, those of `language` win.
 *
 * @param start offset in UTF-16 code units; mentions are of `text` as a whole
 * @param end exclusive
 */
export function recognizePatterns(text: string, start: number, end: number, language: Language): EntityMention[] {
	const addresses = findAddresses(text, start, end);
	const mentions: EntityMention[] = [];
	let free = start;
	for (const address of addresses) {
		scan(text, free, address.start, language, mentions);
		mentions.push(address);
		free = address.end;
	}
	scan(text, free, end, language, mentions);
	return mentions;
}

/** Adds what the rules find in `[start, end)`. */
function scan(text: string, start: number, end: number, language: Language, mentions: EntityMention[]): void {
	let folded: FoldedText | undefined;
	let at = start;
	while (at < end) {
		const code = text.charCodeAt(at);
		const rules =
			RULES.mayMatch(text, at, end) && mayBegin(text, at, start) ? RULES.at(text, at, end, language) : NO_RULES;
		let matchEnd = at;
		if (rules.length > 0) {
			folded ??= new FoldedText(foldText(text, start, end));
			const match = longestMatch(folded, at - start, rules);
			if (match !== undefined) {
				matchEnd = start + match.end;
				const { label } = match.rule;
				if (label !== 'ORDINARY') {
					const before = lengthBefore(match.rule, text, folded.text, at, start);
					mentions.push({ start: at - before, end: matchEnd, label, engine: 'rule' });
				}
			}
		}
		at = matchEnd > at ? matchEnd : isWordUnit(code) ? endOfWord(text, at, end) : at + 1;
	}
}

/** What a rule matched, up to an offset of the folded text. */
interface Match {
	readonly rule: PatternRule;
	readonly end: number;
}

/** A text that rules are tried on, in small letters as well if a rule asks for them. */
class FoldedText {
	#lower: string | undefined;

	constructor(readonly text: string) {}

	get lower(): string {
		return (this.#lower ??= lowerText(this.text));
	}
}

function longestMatch(folded: FoldedText, at: number, candidates: readonly Candidate[]): Match | undefined {
	const { text } = folded;
	const before = at === 0 ? START_OF_TEXT : text[at - 1];
	let end = at;
	let best: PatternRule | undefined;
	for (const { rule, context } of candidates) {
		if (context !== undefined && !context.includes(before)) continue;
		const ruleEnd = matchEnd(rule, rule.isCaseless ? folded.lower : text, at);
		if (ruleEnd > end && rule.accepts?.(text.slice(at, ruleEnd), text, at) !== false) {
			end = ruleEnd;
			best = rule;
		}
	}
	return best === undefined ? undefined : trimmedMatch(best, text, at, end);
}

/** A match without blanks at its end; undefined if nothing is left. */
function trimmedMatch(rule: PatternRule, text: string, at: number, matchEnd: number): Match | undefined {
	let end = matchEnd;
	while (end > at && text.charCodeAt(end - 1) === 0x20) end--;
	return end > at ? { rule, end } : undefined;
}

/** Whether a match may begin here: not inside a word of Latin letters and digits, a decimal or an identifier. */
function mayBegin(text: string, at: number, start: number): boolean {
	if (at === start || !isWordUnit(text.charCodeAt(at))) {
		return true;
	}
	const unit = foldedUnit(text.charCodeAt(at));
	const before = foldedUnit(text.charCodeAt(at - 1));
	if (isAlphanumeric(before)) {
		return isDigit(before) && unit === 0x54;
	}
	return !isDigit(unit) || at - start < 2 || !joinsDigits(foldedUnit(text.charCodeAt(at - 2)), before);
}

/** Whether a mark ties digits to the letter or digit before it, as in `B-52`, `v/2` and `3.5`. */
function joinsDigits(before: number, mark: number): boolean {
	if (isDigit(before)) return mark === 0x2e || mark === 0x2c || mark === 0x3a;
	return isAsciiLetter(before) && (mark === 0x2d || mark === 0x2f || mark === 0x2e);
}

/** How much before a match belongs to the mention: a minus sign, or an article. */
function lengthBefore(rule: PatternRule, text: string, folded: string, at: number, start: number): number {
	if (rule.takesArticle === true) return hasArticle(folded, at - start) ? ARTICLE_LENGTH : 0;
	return Number(SIGNED_LABELS.has(rule.label) && hasSign(text, folded, at, start));
}

function hasArticle(folded: string, at: number): boolean {
	const start = at - ARTICLE_LENGTH;
	if (start < 0 || (!folded.startsWith('the ', start) && !folded.startsWith('The ', start))) return false;
	return start === 0 || !isAlphanumeric(folded.charCodeAt(start - 1));
}

/** Whether a minus sign stands before a number and belongs to it; a long dash is none. */
function hasSign(text: string, folded: string, offset: number, start: number): boolean {
	const at = offset - start;
	if (at === 0 || folded[at - 1] !== '-' || text[offset - 1] === '—') return false;
	return at < 2 || /[^A-Za-z0-9)\]年月日%]/.test(folded[at - 2]);
}

function endOfWord(text: string, at: number, end: number): number {
	let next = at + 1;
	while (next < end && isWordUnit(text.charCodeAt(next))) {
		next++;
	}
	return next;
}

/** Whether a code unit is a letter, a digit or `_` when it is folded; only full-width forms of them become one. */
function isWordUnit(code: number): boolean {
	return code < 0x80 ? isAlphanumeric(code) : code >= FULL_WIDTH && isAlphanumeric(foldedUnit(code));
}

function isAlphanumeric(unit: number): boolean {
	return isDigit(unit) || isAsciiLetter(unit) || unit === 0x5f;
}
