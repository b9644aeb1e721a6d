import type { RangeAnnotation } from '../doc/rangeAnnotation';

/** The tag of a token outside of every entity. */
export const OUTSIDE = 'O';

/**
 * The IOB2 tag of each token: `B-PER` on the first token of an entity, `I-PER` on the others, else `O`.
 *
 * An entity whose border lies inside a token takes the whole token.
 */
export function iobTags({ tokens, entities = [] }: RangeAnnotation): string[] {
	if (tokens === undefined) return [];
	const tags = new Array<string>(tokens.starts.length).fill(OUTSIDE);
	let token = 0;
	for (const { start, end, label } of entities) {
		while (token < tags.length && tokens.ends[token] <= start) token++;
		for (let prefix = 'B'; token < tags.length && tokens.starts[token] < end; token++, prefix = 'I') {
			tags[token] = `${prefix}-${label}`;
		}
	}
	return tags;
}
