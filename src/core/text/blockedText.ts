import { CUT_LOOKAHEAD, cutBlock } from './blockCutter';
import type { EditableText, TextFormat } from './documentText';
import { PlainText } from './documentText';
import { MarkdownText } from './markdownText';
import type { TextChange } from './textChange';
import { changedRange } from './textChange';

/** What a block is cut from: the cut does not depend on more, and does not look at the end. */
const PART_LENGTH = CUT_LOOKAHEAD + 8;

/**
 * A text cut into blocks that cover it.
 *
 * Immutable. Law: `of(text).changed(changes)` has the same blocks as `of(applyChanges(text, changes))`.
 */
export class BlockedText {
	private constructor(
		/** The text and its prose. */
		readonly source: EditableText,
		/** Start offset of each block, and the text's length at the end. */
		readonly starts: Int32Array,
		/** The text of each block, see {@link Block}. */
		readonly blocks: readonly string[],
	) {}

	/** Cuts a text. */
	static of(text: string, format: TextFormat): BlockedText {
		const source = format === 'markdown' ? MarkdownText.of(text) : new PlainText(text);
		const starts: number[] = [];
		const blocks: string[] = [];
		for (let start = 0; start < text.length;) {
			const block = cutBlock(source, start);
			starts.push(start);
			blocks.push(block.text);
			start = block.end;
		}
		return new BlockedText(source, Int32Array.from([...starts, text.length]), blocks);
	}

	get text(): string {
		return this.source.text;
	}

	/** The number of the block that an offset is in; at the end of the text, of the last one. */
	blockAt(offset: number): number {
		let low = 0;
		let high = this.blocks.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >>> 1;
			if (this.starts[middle] <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	/**
	 * The text after edits, with the blocks that they did not touch kept as they are.
	 * @returns the new text and which blocks were replaced: `[first, oldLast)` became `[first, newLast)`
	 * @throws RangeError when a change lies outside the text.
	 */
	changed(changes: readonly TextChange[]): { text: BlockedText; first: number; oldLast: number; newLast: number } {
		const edit = changedRange(changes);
		if (edit === undefined) return { text: this, first: 0, oldLast: 0, newLast: 0 };
		const { source, range } = this.source.changed(changes, edit);
		const delta = range.newEnd - range.oldEnd;
		const first = this.blockAt(Math.max(0, range.start - CUT_LOOKAHEAD));
		const starts: number[] = [];
		const blocks: string[] = [];
		let oldLast = first;
		let start = this.starts[first];
		const { length } = source.text;
		while (start < length) {
			if (start >= range.newEnd) {
				while (oldLast < this.blocks.length && this.starts[oldLast] + delta < start) oldLast++;
				if (oldLast < this.blocks.length && this.starts[oldLast] + delta === start) break;
			}
			const block = cutBlock(source.part(start, Math.min(length, start + PART_LENGTH)), 0);
			starts.push(start);
			blocks.push(block.text);
			start += block.end;
		}
		if (start >= length) oldLast = this.blocks.length;
		return {
			text: this.#spliced(source, first, oldLast, starts, blocks, delta),
			first,
			oldLast,
			newLast: first + blocks.length,
		};
	}

	#spliced(
		source: EditableText,
		first: number,
		oldLast: number,
		cutStarts: readonly number[],
		cutBlocks: readonly string[],
		delta: number,
	): BlockedText {
		const kept = this.starts.length - oldLast;
		const starts = new Int32Array(first + cutStarts.length + kept);
		starts.set(this.starts.subarray(0, first));
		starts.set(cutStarts, first);
		for (let index = 0; index < kept; index++) {
			starts[first + cutStarts.length + index] = this.starts[oldLast + index] + delta;
		}
		const blocks = this.blocks.slice(0, first).concat(cutBlocks, this.blocks.slice(oldLast));
		return new BlockedText(source, starts, blocks);
	}
}
