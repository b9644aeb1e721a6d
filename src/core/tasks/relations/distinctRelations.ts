import type { RelationMention } from '../../doc/relationMention';

/** Each relation once, found most surely, in the order of what comes first of each in the text. */
export function distinctRelations(relations: readonly RelationMention[]): RelationMention[] {
	const best = new Map<string, RelationMention>();
	for (const relation of relations) {
		const { label, subject, object } = relation;
		const key = `${label} ${subject.start} ${subject.end} ${object.start} ${object.end}`;
		const other = best.get(key);
		if (other === undefined || other.score < relation.score) best.set(key, relation);
	}
	return [...best.values()].sort(
		(a, b) => firstOf(a) - firstOf(b) || lastOf(a) - lastOf(b) || (a.label < b.label ? -1 : Number(a.label > b.label)),
	);
}

function firstOf({ subject, object }: RelationMention): number {
	return Math.min(subject.start, object.start);
}

function lastOf({ subject, object }: RelationMention): number {
	return Math.max(subject.start, object.start);
}
