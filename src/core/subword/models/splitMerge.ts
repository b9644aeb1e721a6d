/** The two pieces of a merge, which older files write with one space between them; undefined where there is not just one. */
export function splitMerge(merge: string | readonly [string, string]): readonly [string, string] | undefined {
	if (typeof merge !== 'string') {
		return merge;
	}
	const space = merge.indexOf(' ');
	const isPair = space > 0 && space < merge.length - 1 && !merge.includes(' ', space + 1);
	return isPair ? [merge.slice(0, space), merge.slice(space + 1)] : undefined;
}
