import type { EntityMention } from '../../../doc/entityMention';
import type { Language } from '../../../text/language';
import type { Span } from '../../../text/span';
import { foldText, lowerText } from './foldText';
import { matchEnd } from './patternRule';
import type { PatternLabel } from './patternRule';
import { RULES } from './recognizePatterns';
import { START_OF_TEXT } from './ruleIndex';

/** So far into a mention its match may begin: an article or a sign before it belongs to it, too. */
const LONGEST_BEFORE = 4;

/** A rule that was tried at a place. */
export interface TriedRule {
	readonly label: PatternLabel;
	/** The regular expressions that it is made of, one after the other. */
	readonly pattern: string;
	/** What it matched; none where it did not, or where it was not what it seemed. */
	readonly matched?: Span;
	/** Whether it matched text that it then did not accept. */
	readonly isRejected: boolean;
}

/** The rules that were tried where a mention begins, in the order in which they were tried. */
export function tracePatterns(text: string, sentence: Span, mention: EntityMention, language: Language): TriedRule[] {
	const folded = foldText(text, sentence.start, sentence.end);
	const lower = lowerText(folded);
	for (let start = mention.start; start <= mention.start + LONGEST_BEFORE && start < mention.end; start++) {
		const at = start - sentence.start;
		if (!RULES.mayMatch(text, start, sentence.end)) continue;
		const before = at === 0 ? START_OF_TEXT : folded[at - 1];
		const tried = RULES.at(text, start, sentence.end, language)
			.filter(({ context }) => context === undefined || context.includes(before))
			.map(({ rule }): TriedRule => {
				const end = matchEnd(rule, rule.isCaseless ? lower : folded, at);
				const isRejected = end > at && rule.accepts?.(folded.slice(at, end), folded, at) === false;
				return {
					label: rule.label,
					pattern: rule.pieces.map(({ source }) => source).join(''),
					...(end > at && !isRejected ? { matched: { start, end: sentence.start + end } } : {}),
					isRejected,
				};
			});
		const isMatch = ({ label, matched }: TriedRule): boolean =>
			label === mention.label && matched !== undefined && matched.end >= mention.end;
		if (tried.some(isMatch)) return tried;
	}
	return [];
}
