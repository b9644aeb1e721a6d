import type { EntityMention } from '../../doc/entityMention';

/**
 * Names and patterns as one list, in order and without overlap.
 *
 * A pattern wins over names that it touches, except that a number inside a longer name is part of the name
 * (the `7` of an address or a team).
 */
export function mergeMentions(names: readonly EntityMention[], patterns: readonly EntityMention[]): EntityMention[] {
	const ordered = [...patterns, ...names].sort((a, b) => a.start - b.start || b.end - a.end);
	const merged: EntityMention[] = [];
	for (const mention of ordered) {
		while (
			merged.length > 0 &&
			overlaps(merged[merged.length - 1], mention) &&
			beats(mention, merged[merged.length - 1])
		) {
			merged.pop();
		}
		if (merged.length === 0 || !overlaps(merged[merged.length - 1], mention)) {
			merged.push(mention);
		}
	}
	return merged;
}

function overlaps(a: EntityMention, b: EntityMention): boolean {
	return a.start < b.end && b.start < a.end;
}

function beats(a: EntityMention, b: EntityMention): boolean {
	const difference = strength(a) - strength(b);
	return difference !== 0 ? difference > 0 : a.end - a.start > b.end - b.start;
}

function strength({ engine, label }: EntityMention): number {
	if (engine === 'model') {
		return 1;
	}
	return label === 'NUMBER' ? 0 : 2;
}
