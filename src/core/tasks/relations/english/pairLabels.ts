import type { RelationLabel } from '../../../doc/relationMention';

/** What a classifier of pairs calls a pair that no relation joins. */
export const NO_RELATION = 'none';

/** Relations that hold both ways alike: the name that comes first is their subject. */
const SYMMETRIC: ReadonlySet<RelationLabel> = new Set(['spouse', 'sibling', 'relative']);

/** The label of a pair for a classifier: the relation, and `>` where the subject comes first, `<` where the object does. */
export function pairLabel(relation: RelationLabel, subjectIsFirst: boolean): string {
	return `${relation}${subjectIsFirst || SYMMETRIC.has(relation) ? '>' : '<'}`;
}

/** Kinds of arguments that each learned relation takes, `subject-object`; see `ArgumentKind`. */
const SIGNATURES: Readonly<Partial<Record<RelationLabel, readonly string[]>>> = {
	founder: ['P-O', 'O-O', 'P-X'],
	leader: ['P-O', 'P-L'],
	member: ['P-O', 'O-O', 'L-O'],
	'alma-mater': ['P-O'],
	'located-in': ['L-L', 'O-L', 'X-L'],
	headquarters: ['O-L'],
	'part-of': ['O-O', 'L-O', 'X-X'],
	'founded-on': ['O-D'],
	'born-in': ['P-L'],
	'born-on': ['P-D'],
	'died-in': ['P-L'],
	'died-on': ['P-D'],
	nationality: ['P-L'],
	spouse: ['P-P'],
	parent: ['P-P'],
	sibling: ['P-P'],
	relative: ['P-P'],
	owner: ['O-O', 'P-O', 'O-X'],
	author: ['P-X'],
};

/** Whether a relation can join arguments of these kinds. */
export function canJoin(relation: RelationLabel, subject: string, object: string): boolean {
	return SIGNATURES[relation]?.includes(`${subject}-${object}`) ?? false;
}
