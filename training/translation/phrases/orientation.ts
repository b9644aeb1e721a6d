import type { PhraseSpans } from './phraseSpans';

/** How a phrase lies to its neighbour: in the same order in both languages, swapped, or neither. */
export const ORIENTATION = { monotone: 0, swap: 1, discontinuous: 2 } as const;

/** Corners of phrase pairs in the grid of a sentence, by which neighbours are known. */
export class PhraseCorners {
	/** `[zh * (width + 1) + en]`: flags of the corners that some pair has there. */
	#corners = new Uint8Array(0);
	#width = 0;
	#height = 0;

	/** Takes the pairs of a sentence of so many words. */
	read({ spans, size }: PhraseSpans, height: number, width: number): void {
		this.#width = width;
		this.#height = height;
		const cells = (height + 1) * (width + 1);
		if (this.#corners.length < cells) this.#corners = new Uint8Array(2 * cells);
		this.#corners.fill(0, 0, cells);
		for (let at = 0; at < 4 * size; at += 4) {
			const [zhStart, zhEnd, enStart, enEnd] = [spans[at], spans[at + 1], spans[at + 2], spans[at + 3]];
			this.#corners[this.#cell(zhStart, enStart)] |= CORNER.firstFirst;
			this.#corners[this.#cell(zhEnd, enStart)] |= CORNER.lastFirst;
			this.#corners[this.#cell(zhStart, enEnd)] |= CORNER.firstLast;
			this.#corners[this.#cell(zhEnd, enEnd)] |= CORNER.lastLast;
		}
	}

	/** How a pair lies to the one before it in English; at the beginning of a sentence as to one before both. */
	previous(zhStart: number, zhEnd: number, enStart: number): number {
		if ((zhStart === 0 && enStart === 0) || this.#has(zhStart, enStart, CORNER.lastLast)) return ORIENTATION.monotone;
		return this.#has(zhEnd, enStart, CORNER.firstLast) ? ORIENTATION.swap : ORIENTATION.discontinuous;
	}

	/** How a pair lies to the one after it in English; at the end of a sentence as to one after both. */
	next(zhStart: number, zhEnd: number, enEnd: number): number {
		const isLast = zhEnd === this.#height && enEnd === this.#width;
		if (isLast || this.#has(zhEnd, enEnd, CORNER.firstFirst)) return ORIENTATION.monotone;
		return this.#has(zhStart, enEnd, CORNER.lastFirst) ? ORIENTATION.swap : ORIENTATION.discontinuous;
	}

	#cell(zh: number, en: number): number {
		return zh * (this.#width + 1) + en;
	}

	#has(zh: number, en: number, corner: number): boolean {
		return (this.#corners[this.#cell(zh, en)] & corner) !== 0;
	}
}

/** Named by the Chinese side, then the English one. */
const CORNER = { firstFirst: 1, lastFirst: 2, firstLast: 4, lastLast: 8 } as const;
