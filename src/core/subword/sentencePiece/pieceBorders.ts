import { IntMap } from '../../collections/intMap';
import { characterLength } from '../../text/scalars';

/** Knows between which characters no piece of a vocabulary can lie, so that a text may be cut there before it is encoded. */
export class PieceBorders {
	/** Pairs of neighbouring units that a piece holds, but that of two U+0000, whose key no map can hold. */
	readonly #pairs = new IntMap(1 << 12);

	constructor(pieces: Iterable<string>) {
		for (const piece of pieces) {
			for (let i = 1; i < piece.length; i++) {
				const pair = pairAt(piece, i);
				if (pair !== 0) {
					this.#pairs.set(pair, 1);
				}
			}
		}
	}

	/** The first place behind an offset that no piece can lie across. */
	next(text: string, start: number): number {
		let end = start + characterLength(text, start);
		while (end < text.length && !this.#apart(text, end)) {
			end += characterLength(text, end);
		}
		return end;
	}

	/** Whether it is known that no piece holds the two units around an offset next to each other. */
	#apart(text: string, at: number): boolean {
		const pair = pairAt(text, at);
		return pair !== 0 && this.#pairs.get(pair) < 0;
	}
}

/** The two units around an offset in one number, `first << 16 | second`. */
function pairAt(text: string, at: number): number {
	return (text.charCodeAt(at - 1) << 16) | text.charCodeAt(at);
}
