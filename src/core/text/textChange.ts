/**
 * One edit: the code units `[start, end)` are replaced by `text`.
 *
 * A list of changes applies in order: each is in the coordinates of the text that the ones before it left.
 */
export interface TextChange {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/**
 * The text after a list of changes.
 * @throws RangeError when a change lies outside the text.
 */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
	let result = text;
	for (const { start, end, text: inserted } of changes) {
		if (start < 0 || start > end || end > result.length) {
			throw new RangeError(`Change [${start}, ${end}) lies outside a text of ${result.length} code units.`);
		}
		result = result.slice(0, start) + inserted + result.slice(end);
	}
	return result;
}
