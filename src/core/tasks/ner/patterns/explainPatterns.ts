import type { EntityMention } from '../../../doc/entityMention';
import type { ExplanationStep, MarkedPicture, TablePicture } from '../../../explanation/explanation';
import { PAPERS } from '../../../explanation/papers';
import { say } from '../../../explanation/say';
import type { Span } from '../../../text/span';
import type { TriedRule } from './tracePatterns';

/** Patterns are long; so much of one is shown. */
const PATTERN_LENGTH = 160;
/** So many rules are listed. */
const MOST_RULES = 12;

/**
 * How rules find dates, amounts, addresses and the like in a sentence.
 * @param mention the one that is asked about; undefined where the sentence has none
 * @param tried the rules that were tried where it begins
 */
export function explainPatterns(
	text: string,
	sentence: Span,
	mentions: readonly EntityMention[],
	mention: EntityMention | undefined,
	tried: readonly TriedRule[],
): ExplanationStep[] {
	const picture: MarkedPicture = {
		kind: 'marked',
		caption: say('patterns.found'),
		text: text.slice(sentence.start, sentence.end),
		marks: mentions.map(each => ({
			start: each.start - sentence.start,
			end: each.end - sentence.start,
			label: each.label,
			isChosen: each === mention,
		})),
	};
	const found: ExplanationStep = {
		title: say('patterns.title'),
		words: [say('patterns.words'), ...(mention === undefined ? [say('patterns.none')] : [])],
		pictures: [picture],
		papers: [PAPERS.muc],
	};
	if (mention === undefined) return [found];
	return [found, ruleStep(text, mention, tried)];
}

function ruleStep(text: string, mention: EntityMention, tried: readonly TriedRule[]): ExplanationStep {
	const title = say('patterns.rules.title');
	const form = text.slice(mention.start, mention.end);
	if (tried.length === 0) {
		const isAddress = mention.label === 'EMAIL' || mention.label === 'URL';
		const words = [say(isAddress ? 'patterns.address' : 'patterns.elsewhere', form, mention.label)];
		return { title, words, pictures: [], papers: [] };
	}
	const chosen = longest(tried);
	const matched = tried.filter(rule => rule.matched !== undefined || rule.isRejected);
	const table: TablePicture = {
		kind: 'table',
		caption: say('patterns.tried', tried.length, matched.length),
		columns: [
			{ title: say('patterns.kind'), type: 'text' },
			{ title: say('patterns.matched'), type: 'text' },
			{ title: say('patterns.pattern'), type: 'text' },
		],
		rows: matched.slice(0, MOST_RULES).map(rule => ({
			cells: [
				rule.label === 'ORDINARY' ? say('patterns.ordinary') : rule.label,
				rule.matched === undefined ? say('patterns.rejected') : text.slice(rule.matched.start, rule.matched.end),
				rule.pattern.length > PATTERN_LENGTH ? `${rule.pattern.slice(0, PATTERN_LENGTH)}…` : rule.pattern,
			],
			isMarked: rule === chosen,
		})),
	};
	return { title, words: [say('patterns.rules', form, mention.label)], pictures: [table], papers: [] };
}

/** The rule that wins: that of the longest match, of equal ones the first. */
function longest(tried: readonly TriedRule[]): TriedRule | undefined {
	let best: TriedRule | undefined;
	for (const rule of tried) {
		if (rule.matched !== undefined && rule.matched.end > (best?.matched?.end ?? -1)) best = rule;
	}
	return best;
}
