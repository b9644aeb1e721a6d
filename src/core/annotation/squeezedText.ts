import { firstIndex } from '../collections/firstIndex';
import type { Span } from '../text/span';

/** What a field of CoNLL-U cannot hold: white space and control characters. */
const SQUEEZED_OUT = /[\s\u0000-\u001f\u007f-\u00a0]+/gu;

/**
 * A text without white space and control characters, with the way back: what stays the same when a text goes through files of
 * other programs, which part words by spaces and lines of their own.
 */
export class SqueezedText {
	readonly text: string;
	/** Where each code unit of `text` stands in the source. */
	readonly #offsets: Int32Array;

	private constructor(text: string, offsets: Int32Array) {
		this.text = text;
		this.#offsets = offsets;
	}

	/** Halves of surrogate pairs become U+FFFD, as in every file in UTF-8. */
	static of(source: string): SqueezedText {
		const sound = source.replace(/\p{Surrogate}/gu, '\ufffd');
		const parts: string[] = [];
		const offsets = new Int32Array(source.length);
		let length = 0;
		let from = 0;
		const take = (end: number): void => {
			if (end === from) return;
			parts.push(sound.slice(from, end));
			for (let offset = from; offset < end; offset++) offsets[length++] = offset;
		};
		for (const { index, 0: gap } of sound.matchAll(SQUEEZED_OUT)) {
			take(index);
			from = index + gap.length;
		}
		take(sound.length);
		return new SqueezedText(parts.join(''), offsets.slice(0, length));
	}

	/** The stretch of the source from the first to the last unit of a stretch that is not empty. */
	sourceOf({ start, end }: Span): Span {
		return { start: this.#offsets[start], end: this.#offsets[end - 1] + 1 };
	}

	/** A stretch of the source here; one of white space alone is empty. */
	squeezed({ start, end }: Span): Span {
		return { start: this.indexOf(start), end: this.indexOf(end) };
	}

	/** How many units stand before an offset of the source. */
	indexOf(offset: number): number {
		return firstIndex(0, this.#offsets.length, index => this.#offsets[index] >= offset);
	}
}

/** A text without white space and control characters; halves of a pair that only these part do not become a pair. */
export function squeeze(text: string): string {
	return text.replace(/\p{Surrogate}/gu, '\ufffd').replace(SQUEEZED_OUT, '');
}

/** A stretch without the white space at its ends; undefined where there is nothing else. */
export function trimmedSpan(text: string, { start, end }: Span): Span | undefined {
	const inside = text.slice(start, end);
	const from = inside.length - inside.trimStart().length;
	const to = inside.trimEnd().length;
	return from < to ? { start: start + from, end: start + to } : undefined;
}
