import type { EntityMention } from '../../doc/entityMention';

/**
 * Names and patterns, which are in order without overlap, as one such list.
 *
 * Of two that overlap, a name that holds all of a pattern and more wins over it (the person 李国庆 over the feast 国庆), unless
 * that is an address; else a pattern wins over a name, save a bare number; else the longer one wins.
 */
export function mergeMentions(
	names: readonly EntityMention[],
	patterns: readonly EntityMention[],
): readonly EntityMention[] {
	if (names.length === 0) return patterns;
	if (patterns.length === 0) return names;
	const merged: EntityMention[] = [];
	for (const mention of inOrder(names, patterns)) {
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

/** Both lists as one by their starts, longer mentions first; of two of one place the pattern first. */
function inOrder(names: readonly EntityMention[], patterns: readonly EntityMention[]): EntityMention[] {
	const ordered: EntityMention[] = [];
	let pattern = 0;
	for (const name of names) {
		while (pattern < patterns.length && !isBefore(name, patterns[pattern])) ordered.push(patterns[pattern++]);
		ordered.push(name);
	}
	while (pattern < patterns.length) ordered.push(patterns[pattern++]);
	return ordered;
}

/** Whether the first begins earlier, or begins there and ends later. */
function isBefore(a: EntityMention, b: EntityMention): boolean {
	return a.start < b.start || (a.start === b.start && a.end > b.end);
}

function overlaps(a: EntityMention, b: EntityMention): boolean {
	return a.start < b.end && b.start < a.end;
}

function beats(a: EntityMention, b: EntityMention): boolean {
	const difference = strength(a, b) - strength(b, a);
	return difference !== 0 ? difference > 0 : a.end - a.start > b.end - b.start;
}

function strength({ engine, label, start, end }: EntityMention, other: EntityMention): number {
	if (label === 'EMAIL' || label === 'URL') {
		return 4;
	}
	if (engine === 'rule') {
		return label === 'NUMBER' ? 0 : 2;
	}
	const holdsOther = start <= other.start && end >= other.end && end - start > other.end - other.start;
	return holdsOther ? 3 : 1;
}
