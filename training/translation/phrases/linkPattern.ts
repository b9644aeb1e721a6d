import type { AlignmentGrid } from '../align/symmetrize';
import { PairNumbers } from '../align/pairNumbers';

/** Words of a row of the pattern; a phrase has at most so many in either language. */
const SIDE = 7;

/** Rows whose links are bits of the first integer; those of the others are of the second. */
const FIRST_ROWS = 4;

/** Numbers the ways in which words of phrase pairs are aligned. */
export class LinkPattern {
	readonly #numbers = new PairNumbers();

	/** The number of the links within `[zhStart, zhEnd)` and `[enStart, enEnd)` of a sentence. */
	number({ links, width }: AlignmentGrid, zhStart: number, zhEnd: number, enStart: number, enEnd: number): number {
		let [upper, lower] = [0, 0];
		for (let z = zhStart; z < zhEnd; z++) {
			let row = 0;
			for (let e = enStart; e < enEnd; e++) row |= links[z * width + e] << (e - enStart);
			const at = z - zhStart;
			if (at < FIRST_ROWS) upper |= row << (SIDE * at);
			else lower |= row << (SIDE * (at - FIRST_ROWS));
		}
		return this.#numbers.number(upper, lower);
	}

	/** The links of a number: indices in the two phrases. */
	links(number: number): (readonly [zh: number, en: number])[] {
		const parts = [this.#numbers.first(number), this.#numbers.second(number)];
		const links: (readonly [number, number])[] = [];
		for (let z = 0; z < SIDE; z++) {
			const row = z < FIRST_ROWS ? parts[0] >>> (SIDE * z) : parts[1] >>> (SIDE * (z - FIRST_ROWS));
			for (let e = 0; e < SIDE; e++) if (((row >>> e) & 1) === 1) links.push([z, e]);
		}
		return links;
	}
}
