/**
 * A word, number or mark as translation sees it. Forms are the same in training and use, and the same in both languages where
 * a mark means the same: `,` stands for `，` and `,`, `.` for `。`, `"` for all double quotation marks.
 */
export interface MtToken {
	/** Without white space, so that tokens can be written in a line. What is copied is taken from the text, not from here. */
	readonly form: string;
	/** Offset in the text, in UTF-16 code units. */
	readonly start: number;
	/** Where it ends. */
	readonly end: number;
	/** What kind of thing it is: `code` (code, an address, a path) and `number` can stand in the other language as they are. */
	readonly kind: MtTokenKind;
}

/** See {@link MtToken}. */
export type MtTokenKind = 'word' | 'number' | 'code' | 'mark';

/** A text that was made of tokens. */
export interface JoinedTokens {
	readonly text: string;
	/** Where each token starts in the text; one that is not written (an infix) is an empty stretch. */
	readonly starts: Int32Array;
	readonly ends: Int32Array;
}

/** Cuts the stretch `[start, end)` of a Chinese text into words; offsets are of the text. */
export type ChineseCutter = (
	text: string,
	start: number,
	end: number,
	add: (start: number, end: number) => void,
) => void;
