import type { PreTokenScanner } from './scanners/preTokenScanner';

/** Code units that are looked at together: few enough to stay in the processor's cache. */
const WINDOW = 1 << 14;

/** Given pre-tokens of a stretch of a text: its units, the ends of `count` pre-tokens in them, and where it begins in the text. */
export type TakePreTokens = (units: Uint16Array, ends: Int32Array, count: number, offset: number) => void;

/**
 * Cuts texts into pre-tokens window by window, so that what it needs besides the text stays small; a window ends where the scanner
 * can cut, and grows where it cannot.
 */
export class TextWindows {
	readonly #scanner: PreTokenScanner;
	readonly #units = new Uint16Array(WINDOW);
	readonly #ends = new Int32Array(WINDOW);

	constructor(scanner: PreTokenScanner) {
		this.#scanner = scanner;
	}

	/** Gives the pre-tokens of a text, in order. */
	visit(text: string, take: TakePreTokens): void {
		for (let start = 0; start < text.length;) {
			start += this.#window(text, start, take);
		}
	}

	#window(text: string, start: number, take: TakePreTokens): number {
		let units = this.#units;
		for (let size = WINDOW; ; size *= 2) {
			const length = Math.min(size, text.length - start);
			if (length > units.length) units = new Uint16Array(length);
			for (let i = 0; i < length; i++) {
				units[i] = text.charCodeAt(start + i);
			}
			const isLast = start + length === text.length;
			const cut = isLast ? length : this.#scanner.lastCut(units, length);
			if (cut > 0) {
				const ends = cut <= WINDOW ? this.#ends : new Int32Array(cut);
				take(units, ends, this.#scanner.scan(units, cut, ends), start);
				return cut;
			}
		}
	}
}
