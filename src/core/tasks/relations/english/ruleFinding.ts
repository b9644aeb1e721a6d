import type { RelationLabel } from '../../../doc/relationMention';
import type { ArgumentTokens } from '../argumentTokens';

/** A relation that a rule found: numbers of names, or a stretch of words that is no name. */
export interface RuleFinding {
	readonly label: RelationLabel;
	readonly subject: number;
	readonly object: number | ArgumentTokens;
	/** Tokens of the words that say so. */
	readonly trigger?: ArgumentTokens;
	readonly score: number;
}
