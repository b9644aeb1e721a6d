import type { Span } from '../text/span';
import type { EntityLabel } from './entityMention';

/**
 * The relations that the core finds. Each reads "subject label object": the subject is the `founder` of the object, is
 * `born-in` the object, is the `parent` of the object.
 */
export const RELATION_LABELS = [
	'founder',
	'leader',
	'position',
	'member',
	'alma-mater',
	'located-in',
	'headquarters',
	'part-of',
	'founded-on',
	'born-in',
	'born-on',
	'died-in',
	'died-on',
	'nationality',
	'spouse',
	'parent',
	'child',
	'sibling',
	'relative',
	'owner',
	'author',
	'cause',
] as const;

/** A kind of relation. */
export type RelationLabel = (typeof RELATION_LABELS)[number];

/** One side of a relation: an entity, or a stretch that no entity covers: a work, a position, what happens. */
export interface RelationArgument extends Span {
	readonly label?: EntityLabel;
}

/** One relation that a sentence states; relations of a document are in the order of their sentences. */
export interface RelationMention {
	readonly label: RelationLabel;
	readonly subject: RelationArgument;
	readonly object: RelationArgument;
	/** The words that state it, where they are known: 创始人, "was born in". */
	readonly trigger?: Span;
	/** What found it: a trained model or a rule. */
	readonly engine: 'model' | 'rule';
	/** Confidence in [0, 1]. */
	readonly score: number;
}

/** The relation in a text in which everything stands `offset` further on. */
export function movedRelation(relation: RelationMention, offset: number): RelationMention {
	const { subject, object, trigger } = relation;
	return {
		...relation,
		subject: moved(subject, offset),
		object: moved(object, offset),
		...(trigger === undefined ? {} : { trigger: moved(trigger, offset) }),
	};
}

function moved<S extends Span>(span: S, offset: number): S {
	return { ...span, start: span.start + offset, end: span.end + offset };
}
