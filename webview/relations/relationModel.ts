import type { PanelRelation, PanelRelationArgument } from '../../src/protocol/panelRelations';

/** A name that relations are about: all that reads the same and is of the same kind. */
export interface RelationName {
	readonly key: string;
	readonly text: string;
	/** The entity's label; empty for what no entity covers. */
	readonly label: string;
}

/** One relation between two names, with every sentence that states it. */
export interface RelationFact {
	readonly key: string;
	readonly label: string;
	readonly subject: RelationName;
	readonly object: RelationName;
	/** Confidence of the surest mention. */
	readonly score: number;
	/** In the order of the text, never empty. */
	readonly mentions: readonly PanelRelation[];
}

/** How often each kind of relation occurs, the most frequent first. */
export interface RelationCount {
	readonly label: string;
	readonly count: number;
}

/** Merges mentions of the same relation between the same names; in the order of their first mention. */
export function relationFacts(relations: readonly PanelRelation[]): readonly RelationFact[] {
	const facts = new Map<string, RelationFact & { readonly mentions: PanelRelation[] }>();
	for (const relation of relations) {
		const subject = nameOf(relation.subject);
		const object = nameOf(relation.object);
		const key = JSON.stringify([subject.key, relation.label, object.key]);
		const known = facts.get(key);
		const mentions = known?.mentions ?? [];
		mentions.push(relation);
		const score = Math.max(known?.score ?? 0, relation.score);
		facts.set(key, { key, label: relation.label, subject, object, score, mentions });
	}
	return [...facts.values()];
}

/** The kinds of relation among facts. */
export function relationCounts(facts: readonly RelationFact[]): readonly RelationCount[] {
	const counts = new Map<string, number>();
	for (const { label } of facts) counts.set(label, (counts.get(label) ?? 0) + 1);
	return [...counts].map(([label, count]) => ({ label, count })).sort((a, b) => b.count - a.count);
}

/** The fact whose sentence an offset of the document lies in, and which of its mentions; the closest sides first. */
export function factAt(
	facts: readonly RelationFact[],
	offset: number,
): { readonly row: number; readonly mention: number } | undefined {
	let best: { readonly row: number; readonly mention: number; readonly rank: number } | undefined;
	for (const [row, { mentions }] of facts.entries()) {
		for (const [mention, { sentence, subject, object }] of mentions.entries()) {
			if (offset < sentence.start || offset >= sentence.end) continue;
			const isIn = [subject, object].some(({ start, end }) => start <= offset && offset < end);
			const rank = isIn ? 0 : 1;
			if (best === undefined || rank < best.rank) best = { row, mention, rank };
		}
	}
	return best && { row: best.row, mention: best.mention };
}

function nameOf({ text, label }: PanelRelationArgument): RelationName {
	const written = text.replace(/\s+/gu, ' ').trim();
	return { key: `${label ?? ''} ${written}`, text: written, label: label ?? '' };
}
