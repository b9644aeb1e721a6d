import type { Span } from '../text/span';

/** The kinds of entity that the core marks, in the order in which views list them. */
export const ENTITY_LABELS = [
	'PER',
	'LOC',
	'ORG',
	'DATE',
	'TIME',
	'MONEY',
	'PERCENT',
	'NUMBER',
	'EMAIL',
	'URL',
] as const;

/** A kind of entity. */
export type EntityLabel = (typeof ENTITY_LABELS)[number];

/** One mention of an entity; mentions of a document are in order and do not overlap. */
export interface EntityMention extends Span {
	readonly label: EntityLabel;
	/** What found it: a trained model or a rule; or that a person says so. */
	readonly engine: 'model' | 'rule' | 'person';
	/** Confidence in [0, 1], where the engine has one. */
	readonly score?: number;
}
