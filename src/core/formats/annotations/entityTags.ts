import type { Span } from '../../text/span';

/** The tag of a word that is in no entity. */
const OUTSIDE = 'O';

/** An entity as its words `[first, end)`. */
export interface EntityWords {
	readonly first: number;
	readonly end: number;
	readonly label: string;
}

/** The entities that tags of words say: IOB2, IOB1, IOBES and BILOU alike, whatever was meant where they do not follow one another. */
export function entitiesOfTags(tags: readonly string[]): EntityWords[] {
	const entities: EntityWords[] = [];
	let open: { first: number; label: string } | undefined;
	const close = (end: number): void => {
		if (open !== undefined) entities.push({ ...open, end });
		open = undefined;
	};
	for (const [index, tag] of tags.entries()) {
		const match = /^([BISELU])-(.+)$/u.exec(tag);
		if (match === null) {
			close(index);
			continue;
		}
		const [, prefix, label] = match;
		if (/[BSU]/u.test(prefix) || open?.label !== label) close(index);
		open ??= { first: index, label };
		if (/[SELU]/u.test(prefix)) close(index + 1);
	}
	close(tags.length);
	return entities;
}

/** The IOB2 tag of each word; an entity whose border is inside a word takes the whole word, unless another has it. */
export function tagsOfEntities(
	words: readonly Span[],
	entities: readonly (Span & { readonly label: string })[],
): string[] {
	const tags = new Array<string>(words.length).fill(OUTSIDE);
	for (const { start, end, label } of entities) {
		let prefix = 'B';
		for (const [index, word] of words.entries()) {
			if (word.end <= start || word.start >= end || tags[index] !== OUTSIDE) continue;
			tags[index] = `${prefix}-${label}`;
			prefix = 'I';
		}
	}
	return tags;
}

/** Whether an entity begins and ends where words do. */
export function isOfWholeWords(words: readonly Span[], { start, end }: Span): boolean {
	return words.some(word => word.start === start) && words.some(word => word.end === end);
}
