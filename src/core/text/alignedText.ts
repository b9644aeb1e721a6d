/**
 * A text made from another by normalization, with the place in the original of every UTF-16 unit.
 *
 * `starts[i]` and `ends[i]` bound the stretch of the original, in UTF-16 code units, that unit `i` of `text` stands for. A unit
 * that was inserted stands for an empty stretch (`starts[i] === ends[i]`). Both are undefined where the text is the original
 * itself: unit `i` then stands for `[i, i + 1)`.
 */
export interface AlignedText {
	readonly text: string;
	/** One entry a unit of `text`. */
	readonly starts: Int32Array | undefined;
	/** One entry a unit of `text`. */
	readonly ends: Int32Array | undefined;
}

/** A text that stands for itself. */
export function alignedToItself(text: string): AlignedText {
	return { text, starts: undefined, ends: undefined };
}

/** Another text of the same length, each unit of which stands for what the unit at the same place stood for. */
export function withSameAlignment(aligned: AlignedText, text: string): AlignedText {
	return text === aligned.text ? aligned : { text, starts: aligned.starts, ends: aligned.ends };
}

/** Start in the original of what the text from `offset` on stands for; the end of all before it where nothing follows. */
export function originalStart(aligned: AlignedText, offset: number): number {
	if (aligned.starts === undefined || aligned.ends === undefined) {
		return offset;
	}
	if (offset < aligned.starts.length) {
		return aligned.starts[offset];
	}
	return offset === 0 ? 0 : aligned.ends[offset - 1];
}

/** End in the original of what the text before `offset` stands for. */
export function originalEnd(aligned: AlignedText, offset: number): number {
	return aligned.ends === undefined || offset === 0 ? offset : aligned.ends[offset - 1];
}

/** The stretch `[start, end)` of a text, each unit of which stands for what it stood for. */
export function cutAligned(aligned: AlignedText, start: number, end: number): AlignedText {
	if (start === 0 && end === aligned.text.length) {
		return aligned;
	}
	const text = aligned.text.slice(start, end);
	if (aligned.starts === undefined || aligned.ends === undefined) {
		return {
			text,
			starts: Int32Array.from({ length: text.length }, (_, i) => start + i),
			ends: Int32Array.from({ length: text.length }, (_, i) => start + i + 1),
		};
	}
	return { text, starts: aligned.starts.subarray(start, end), ends: aligned.ends.subarray(start, end) };
}
