import type { AlignmentGrid } from '../align/symmetrize';

/** The most words of a phrase in either language. */
export interface PhraseLimits {
	readonly zh: number;
	readonly en: number;
}

/** Numbers of a phrase pair among those of {@link PhraseSpans}. */
const WIDTH = 4;

/**
 * The phrase pairs of an aligned sentence: stretches of the two sentences with no link from inside to outside and at least one
 * within (Och and Ney 2004; Koehn, Och and Marcu 2003). Words without a link at an edge may belong to it or not.
 */
export class PhraseSpans {
	/** Pair i: `spans[4 * i]` is where it starts in Chinese, then where it ends there, starts and ends in English. */
	spans = new Int32Array(WIDTH * 256);
	/** How many pairs there are. */
	size = 0;
	readonly #limits: PhraseLimits;

	constructor(limits: PhraseLimits) {
		this.#limits = limits;
	}

	/** Finds the pairs of a sentence. */
	read(grid: AlignmentGrid): void {
		this.size = 0;
		const ranges = linkRanges(grid);
		for (let start = 0; start < grid.width; start++) {
			let [low, high] = [grid.height, -1];
			for (let end = start; end < Math.min(grid.width, start + this.#limits.en); end++) {
				low = Math.min(low, ranges.enLow[end]);
				high = Math.max(high, ranges.enHigh[end]);
				if (high < 0) continue;
				if (high - low >= this.#limits.zh) break;
				if (isClosed(ranges, low, high, start, end)) this.#addAround(ranges, [low, high], [start, end + 1]);
			}
		}
	}

	/** Adds a pair with each way to take in words without a link around its Chinese words `low` to `high`. */
	#addAround(
		ranges: LinkRanges,
		[low, high]: readonly [number, number],
		[start, end]: readonly [number, number],
	): void {
		const { zhHigh } = ranges;
		for (let first = low; first >= 0 && (first === low || zhHigh[first] < 0); first--) {
			for (let last = high; last < zhHigh.length && (last === high || zhHigh[last] < 0); last++) {
				if (last - first >= this.#limits.zh) break;
				this.#add(first, last + 1, start, end);
			}
		}
	}

	#add(zhStart: number, zhEnd: number, enStart: number, enEnd: number): void {
		const at = WIDTH * this.size++;
		if (at === this.spans.length) {
			const larger = new Int32Array(2 * at);
			larger.set(this.spans);
			this.spans = larger;
		}
		this.spans[at] = zhStart;
		this.spans[at + 1] = zhEnd;
		this.spans[at + 2] = enStart;
		this.spans[at + 3] = enEnd;
	}
}

/** For each word the first and last of the other sentence that it is linked with; -1 as the last where there is none. */
interface LinkRanges {
	readonly enLow: Int32Array;
	readonly enHigh: Int32Array;
	readonly zhLow: Int32Array;
	readonly zhHigh: Int32Array;
}

function linkRanges({ links, height, width }: AlignmentGrid): LinkRanges {
	const enLow = new Int32Array(width).fill(height);
	const enHigh = new Int32Array(width).fill(-1);
	const zhLow = new Int32Array(height).fill(width);
	const zhHigh = new Int32Array(height).fill(-1);
	for (let z = 0, cell = 0; z < height; z++) {
		for (let e = 0; e < width; e++, cell++) {
			if (links[cell] === 0) continue;
			enLow[e] = Math.min(enLow[e], z);
			enHigh[e] = z;
			zhLow[z] = Math.min(zhLow[z], e);
			zhHigh[z] = e;
		}
	}
	return { enLow, enHigh, zhLow, zhHigh };
}

/** Whether no Chinese word `low` to `high` is linked with an English one outside `start` to `end`. */
function isClosed({ zhLow, zhHigh }: LinkRanges, low: number, high: number, start: number, end: number): boolean {
	for (let z = low; z <= high; z++) {
		if (zhHigh[z] >= 0 && (zhLow[z] < start || zhHigh[z] > end)) return false;
	}
	return true;
}
