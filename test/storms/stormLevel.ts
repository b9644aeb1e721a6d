import type { StormDesk, StormStep } from './stormDesk';

/** One level at which what follows edits is compared with what is made of the whole text. */
export interface StormLevel {
	readonly name: string;
	/** So many edits lie between two comparisons of everything. */
	readonly every: number;
	/** Takes the document as it stands. */
	open(desk: StormDesk): Promise<void> | void;
	/** Follows an edit, and may look at what costs little. */
	follow(desk: StormDesk, step: StormStep): Promise<void> | void;
	/** @throws AssertionError where what followed the edits differs from what the whole text gives. */
	compare(desk: StormDesk): Promise<void> | void;
	/** Ends what was started. */
	dispose?(): void;
}

/** How a storm went. */
export interface StormResult {
	readonly name: string;
	readonly edits: number;
	readonly comparisons: number;
	readonly milliseconds: number;
	/** The longest text, in UTF-16 code units. */
	readonly longest: number;
}
