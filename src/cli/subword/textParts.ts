import { PortionCutter } from '../../core/text/portionCutter';
import { readText } from '../textInput';
import type { InputFile } from '../inputFiles';

/** A part of a text of bounded length. */
export interface TextPart {
	readonly text: string;
	/** Offset of the part in its line, or in the whole text, in UTF-16 code units. */
	readonly origin: number;
	/** Whether the line, or the whole text, ends here. */
	readonly isLast: boolean;
}

/** The portions of a file, each of a length that fits into memory. */
export async function* portionsOf(file: InputFile, warn: (message: string) => void): AsyncGenerator<string> {
	const cutter = new PortionCutter();
	for await (const piece of readText(file.path, warn)) yield* cutter.push(piece);
	yield* cutter.finish();
}

/** A text as its portions; an empty one is one empty part. */
export async function* partsOfWhole(portions: AsyncIterable<string>): AsyncGenerator<TextPart> {
	let origin = 0;
	let before: string | undefined;
	for await (const portion of portions) {
		if (before !== undefined) {
			yield { text: before, origin, isLast: false };
			origin += before.length;
		}
		before = portion;
	}
	yield { text: before ?? '', origin, isLast: true };
}

/** The lines of a text that comes in pieces, without their ends; a line too long for memory in several parts. */
export async function* partsOfLines(pieces: AsyncIterable<string>): AsyncGenerator<TextPart> {
	const cutter = new PortionCutter();
	let origin = 0;
	let isBegun = false;
	for await (const piece of pieces) {
		const segments = piece.split('\n');
		for (const [index, segment] of segments.entries()) {
			for (const text of cutter.push(segment)) {
				yield { text, origin, isLast: false };
				origin += text.length;
			}
			isBegun ||= segment !== '';
			if (index === segments.length - 1) continue;
			yield { text: cutter.finish().join('').replace(/\r$/u, ''), origin, isLast: true };
			origin = 0;
			isBegun = false;
		}
	}
	if (isBegun) yield { text: cutter.finish().join(''), origin, isLast: true };
}
