import type { TextChange } from './textChange';
import { applyChanges, isWithin } from './textChange';

/** So much text may have changed before the whole is put together anew. */
const LONGEST_GAP = 65_536;

/**
 * A text that is edited at one place for a while, as in a gap buffer: an edit near the ones before costs what it changes, not
 * the length of the text. The whole is put together when it is asked for.
 *
 * Immutable. Law: `GapText.of(text).changed(changes).whole` is `applyChanges(text, changes)`.
 */
export class GapText {
	#whole: string | undefined;

	/** `base` with `[start, end)` of it replaced by `middle`. */
	private constructor(
		readonly base: string,
		readonly start: number,
		readonly end: number,
		readonly middle: string,
	) {}

	static of(text: string): GapText {
		return new GapText(text, 0, 0, '');
	}

	get length(): number {
		return this.base.length - (this.end - this.start) + this.middle.length;
	}

	get #hasGap(): boolean {
		return this.middle !== '' || this.start < this.end;
	}

	/** The whole text. */
	get whole(): string {
		if (!this.#hasGap) return this.base;
		this.#whole ??= this.base.slice(0, this.start) + this.middle + this.base.slice(this.end);
		return this.#whole;
	}

	/** A stretch of the text. */
	slice(from: number, to: number): string {
		const { base, start, end, middle } = this;
		const gapEnd = start + middle.length;
		if (to <= start) return base.slice(from, to);
		const after = end - gapEnd;
		if (from >= gapEnd) return base.slice(from + after, to + after);
		const inside = middle.slice(Math.max(0, from - start), Math.max(0, to - start));
		const before = from < start ? base.slice(from, start) : '';
		return before + inside + (to > gapEnd ? base.slice(end, to + after) : '');
	}

	/**
	 * The text after edits.
	 * @throws RangeError when a change lies outside the text.
	 */
	changed(changes: readonly TextChange[]): GapText {
		const near = changes.reduce<GapText | undefined>(
			(text, change) => (text === undefined ? undefined : text.#widened(change)),
			this,
		);
		return near ?? GapText.of(applyChanges(this.whole, changes));
	}

	/** The text after one edit, where that leaves a gap that is short enough. */
	#widened(change: TextChange): GapText | undefined {
		if (!isWithin(change, this.length)) return undefined;
		const { start, end, text } = change;
		const gapEnd = this.start + this.middle.length;
		const from = this.#hasGap ? Math.min(start, this.start) : start;
		const to = this.#hasGap ? Math.max(end, gapEnd) : end;
		if (to - from + text.length > LONGEST_GAP) return undefined;
		const middle = this.slice(from, start) + text + this.slice(end, to);
		return new GapText(this.base, from, to + this.end - gapEnd, middle);
	}
}
