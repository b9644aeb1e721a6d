import type { ChineseNameLexicon } from './chineseNameLexicon';

/** So many pairs are kept at once: what text has often, in little memory. */
const PLACE_BITS = 13;
const SHIFT = 32 - PLACE_BITS;

/** Where the facts of a pair stand after its place. */
export const PairFact = { word: 1, entry: 2, longer: 3 } as const;
/** What may begin with a pair, as bits of its fact `longer`; another bit says that the place is filled. */
export const PairLonger = { word: 1, entry: 2 } as const;
const FILLED = 4;

/**
 * What both lexicons know of pairs of characters, kept for pairs that came lately (a direct-mapped cache): nearly half of the
 * pairs of a text are among them, and one look-up takes the place of four.
 */
export class PairFacts {
	/** Four numbers a place: the hash of the pair, its word and its entry (or -1), and what longer ones begin with it. */
	readonly data = new Int32Array(4 << PLACE_BITS);
	readonly #words: ChineseNameLexicon;
	readonly #entries: ChineseNameLexicon;

	constructor(words: ChineseNameLexicon, entries: ChineseNameLexicon) {
		this.#words = words;
		this.#entries = entries;
	}

	/** The place of the pair with this hash in `data`; good until the next call. */
	placeOf(hash: number): number {
		const place = (Math.imul(hash, 0x9e3779b1) >>> SHIFT) << 2;
		if (this.data[place] !== hash || this.data[place + PairFact.longer] === 0) this.#fill(place, hash);
		return place;
	}

	#fill(place: number, hash: number): void {
		const word = this.#words.goesOn(hash) ? PairLonger.word : 0;
		const entry = this.#entries.goesOn(hash) ? PairLonger.entry : 0;
		this.data[place] = hash;
		this.data[place + PairFact.word] = this.#words.get(hash);
		this.data[place + PairFact.entry] = this.#entries.get(hash);
		this.data[place + PairFact.longer] = FILLED | word | entry;
	}
}
