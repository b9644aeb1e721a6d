import type { EntityLabel, EntityMention } from '../../../doc/entityMention';
import type { Language } from '../../../text/language';
import { findAddresses } from './addresses';
import { CHINESE_DATE_RULES } from './chineseDates';
import { CHINESE_TIME_RULES } from './chineseTimes';
import { ENGLISH_DATE_RULES } from './englishDates';
import { ENGLISH_TIME_RULES } from './englishTimes';
import { foldText } from './foldText';
import { MONEY_RULES } from './money';
import { NUMBER_RULES } from './numbers';
import { ORDINARY_RULES } from './ordinaryWords';
import type { PatternLabel, PatternRule } from './patternRule';
import { PERCENT_RULES } from './percentages';

const CHINESE_FIRST = rulesByLead([
	...CHINESE_DATE_RULES,
	...ENGLISH_DATE_RULES,
	...CHINESE_TIME_RULES,
	...ENGLISH_TIME_RULES,
	...MONEY_RULES,
	...PERCENT_RULES,
	...ORDINARY_RULES,
	...NUMBER_RULES,
]);
const ENGLISH_FIRST = rulesByLead([
	...ENGLISH_DATE_RULES,
	...CHINESE_DATE_RULES,
	...ENGLISH_TIME_RULES,
	...CHINESE_TIME_RULES,
	...MONEY_RULES,
	...PERCENT_RULES,
	...ORDINARY_RULES,
	...NUMBER_RULES,
]);
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
	const rules = language === 'zh' ? CHINESE_FIRST : ENGLISH_FIRST;
	const mentions: EntityMention[] = [];
	let free = start;
	for (const address of addresses) {
		scan(text, free, address.start, rules, mentions);
		mentions.push(address);
		free = address.end;
	}
	scan(text, free, end, rules, mentions);
	return mentions;
}

function scan(
	text: string,
	start: number,
	end: number,
	rules: ReadonlyMap<number, readonly PatternRule[]>,
	mentions: EntityMention[],
): void {
	const folded = foldText(text.slice(start, end));
	let at = 0;
	while (at < folded.length) {
		const unit = folded.charCodeAt(at);
		const candidates = rules.get(unit);
		const match = candidates === undefined || !mayBegin(folded, at) ? undefined : longestMatch(folded, at, candidates);
		if (match === undefined) {
			at = isAlphanumeric(unit) ? endOfWord(folded, at) : at + 1;
			continue;
		}
		if (match.label !== 'ORDINARY') {
			const signed = SIGNED_LABELS.has(match.label) && hasSign(folded, at);
			mentions.push({ start: start + at - Number(signed), end: start + match.end, label: match.label, engine: 'rule' });
		}
		at = match.end;
	}
}

function longestMatch(
	text: string,
	at: number,
	rules: readonly PatternRule[],
): { label: EntityLabel | 'ORDINARY'; end: number } | undefined {
	let end = at;
	let label: PatternLabel = 'ORDINARY';
	for (const { pattern, label: ruleLabel, accepts } of rules) {
		pattern.lastIndex = at;
		const isLonger = pattern.test(text) && pattern.lastIndex > end;
		if (isLonger && (accepts === undefined || accepts(text.slice(at, pattern.lastIndex)))) {
			end = pattern.lastIndex;
			label = ruleLabel;
		}
	}
	while (end > at && text.charCodeAt(end - 1) === 0x20) {
		end--;
	}
	return end > at ? { label, end } : undefined;
}

/** Whether a match may begin here: not inside a word of Latin letters and digits, a decimal or an identifier. */
function mayBegin(text: string, at: number): boolean {
	if (at === 0) {
		return true;
	}
	const before = text.charCodeAt(at - 1);
	if (!isAlphanumeric(text.charCodeAt(at))) {
		return true;
	}
	if (isAlphanumeric(before)) {
		return isDigit(before) && text[at] === 'T';
	}
	return !(isDigit(text.charCodeAt(at)) && /[A-Za-z][-/.]$|\d[.,:]$/.test(text.slice(Math.max(0, at - 2), at)));
}

/** Whether a minus sign stands before a number and belongs to it. */
function hasSign(text: string, at: number): boolean {
	return text[at - 1] === '-' && (at < 2 || /[^A-Za-z0-9)\]年月日%]/.test(text[at - 2]));
}

function endOfWord(text: string, at: number): number {
	let end = at + 1;
	while (end < text.length && isAlphanumeric(text.charCodeAt(end))) {
		end++;
	}
	return end;
}

function isDigit(unit: number): boolean {
	return unit >= 0x30 && unit <= 0x39;
}

function isAlphanumeric(unit: number): boolean {
	return isDigit(unit) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || unit === 0x5f;
}

function rulesByLead(rules: readonly PatternRule[]): ReadonlyMap<number, readonly PatternRule[]> {
	const byLead = new Map<number, PatternRule[]>();
	for (const rule of rules) {
		for (const lead of new Set(rule.leads)) {
			const unit = lead.charCodeAt(0);
			byLead.set(unit, [...(byLead.get(unit) ?? []), rule]);
		}
	}
	return byLead;
}
