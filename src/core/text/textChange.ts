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

/** One stretch that covers edits: `[start, oldEnd)` of the old text became `[start, newEnd)` of the new one. */
export interface ChangedRange {
	readonly start: number;
	readonly oldEnd: number;
	readonly newEnd: number;
}

/** Whether a change is one of a text of so many code units: changes may come from elsewhere, with anything for numbers. */
export function isWithin({ start, end }: TextChange, length: number): boolean {
	return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length;
}

/**
 * The text after a list of changes.
 *
 * Changes that go backwards through the text, as an editor sends those of several cursors, take one pass together.
 * @throws RangeError when a change lies outside the text.
 */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
	let result = text;
	for (let first = 0; first < changes.length;) {
		const tail: string[] = [];
		let rest = result.length;
		let index = first;
		for (; index < changes.length && (index === first || changes[index].end <= rest); index++) {
			const { start, end, text: inserted } = changes[index];
			if (!isWithin(changes[index], rest)) {
				throw new RangeError(`Change [${start}, ${end}) lies outside a text of ${result.length} code units.`);
			}
			tail.push(result.slice(end, rest), inserted);
			rest = start;
		}
		result = result.slice(0, rest) + tail.reverse().join('');
		first = index;
	}
	return result;
}

/** The one stretch that covers a list of changes; undefined for none. */
export function changedRange(changes: readonly TextChange[]): ChangedRange | undefined {
	if (changes.length === 0) return undefined;
	let start = changes[0].start;
	let oldEnd = start;
	let newEnd = start;
	for (const change of changes) {
		start = Math.min(start, change.start);
		if (change.end > newEnd) {
			oldEnd += change.end - newEnd;
			newEnd = change.end;
		}
		newEnd += change.text.length - (change.end - change.start);
	}
	return { start, oldEnd, newEnd };
}

/**
 * A text after edits that are in ascending order, do not overlap, and are all in the coordinates of the text as it was.
 * @param offset where the text begins in those coordinates
 * @throws RangeError when an edit lies outside the text, or reaches into the next one.
 */
export function applyEdits(text: string, edits: readonly TextChange[], offset = 0): string {
	const backwards = edits.map(edit => ({ ...edit, start: edit.start - offset, end: edit.end - offset })).reverse();
	return applyChanges(text, backwards);
}
