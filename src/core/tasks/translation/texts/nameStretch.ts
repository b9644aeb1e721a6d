import type { Span } from '../../../text/span';

/** A person's name, and how it is written in the letters of the other language. */
export interface NameStretch extends Span {
	readonly text: string;
}
