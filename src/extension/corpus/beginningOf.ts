/** The first portions of a text, at least one and together not longer than `longest` unless that one is, and whether they are all. */
export function beginningOf(
	portions: Iterable<string>,
	longest: number,
): { readonly text: string; readonly isWhole: boolean } {
	let text = '';
	for (const portion of portions) {
		if (text.length + portion.length > longest && text !== '') return { text, isWhole: false };
		text += portion;
	}
	return { text, isWhole: true };
}
