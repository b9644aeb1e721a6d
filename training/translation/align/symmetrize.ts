import type { SentencePosteriors } from './wordAligner';

/** Which words of a sentence are aligned: `[z * width + e]` is 1 for those that are. */
export interface AlignmentGrid {
	readonly links: Uint8Array;
	/** Words of the Chinese sentence. */
	readonly height: number;
	/** Words of the English sentence. */
	readonly width: number;
}

const NEIGHBOURS = [
	[-1, 0],
	[0, -1],
	[1, 0],
	[0, 1],
	[-1, -1],
	[-1, 1],
	[1, -1],
	[1, 1],
] as const;

/**
 * The links that the two directions say alike, grown by neighbouring ones that either says, and at the end by those of words that
 * have none yet: grow-diag-final-and (Koehn, Och and Marcu 2003; Koehn et al. 2005).
 */
export function growDiagonalFinalAnd(forward: AlignmentGrid, backward: AlignmentGrid): AlignmentGrid {
	const { height, width } = forward;
	const links = forward.links.map((link, cell) => link & backward.links[cell]);
	const union = forward.links.map((link, cell) => link | backward.links[cell]);
	const covered = new CoveredWords({ links, height, width });
	grow({ links, height, width }, union, covered);
	for (const direction of [forward.links, backward.links]) {
		for (let cell = 0; cell < links.length; cell++) {
			if (direction[cell] === 1 && links[cell] === 0 && covered.hasNeither(cell)) {
				links[cell] = 1;
				covered.add(cell);
			}
		}
	}
	return { links, height, width };
}

function grow({ links, height, width }: AlignmentGrid, union: Uint8Array, covered: CoveredWords): void {
	for (let grew = true; grew;) {
		grew = false;
		for (let cell = 0; cell < links.length; cell++) {
			if (links[cell] === 0) continue;
			const [z, e] = [Math.floor(cell / width), cell % width];
			for (const [down, right] of NEIGHBOURS) {
				if (z + down < 0 || z + down >= height || e + right < 0 || e + right >= width) continue;
				const next = (z + down) * width + e + right;
				if (links[next] === 1 || union[next] === 0 || covered.hasBoth(next)) continue;
				links[next] = 1;
				covered.add(next);
				grew = true;
			}
		}
	}
}

/** Which words have a link. */
class CoveredWords {
	readonly #zh: Uint8Array;
	readonly #en: Uint8Array;
	readonly #width: number;

	constructor({ links, height, width }: AlignmentGrid) {
		this.#zh = new Uint8Array(height);
		this.#en = new Uint8Array(width);
		this.#width = width;
		for (let cell = 0; cell < links.length; cell++) if (links[cell] === 1) this.add(cell);
	}

	add(cell: number): void {
		this.#zh[Math.floor(cell / this.#width)] = 1;
		this.#en[cell % this.#width] = 1;
	}

	hasBoth(cell: number): boolean {
		return (this.#zh[Math.floor(cell / this.#width)] & this.#en[cell % this.#width]) === 1;
	}

	hasNeither(cell: number): boolean {
		return (this.#zh[Math.floor(cell / this.#width)] | this.#en[cell % this.#width]) === 0;
	}
}

/** For each word that is explained the one that most probably explains it, where that is more probable than nothing. */
export function bestLinks(
	{ enGivenZh, zhGivenEn }: SentencePosteriors,
	height: number,
	width: number,
): { readonly forward: AlignmentGrid; readonly backward: AlignmentGrid } {
	const forward = new Uint8Array(height * width);
	const backward = new Uint8Array(height * width);
	for (let e = 0; e < width; e++) markBest(enGivenZh, forward, { first: e, step: width, count: height });
	for (let z = 0; z < height; z++) markBest(zhGivenEn, backward, { first: z * width, step: 1, count: width });
	return { forward: { links: forward, height, width }, backward: { links: backward, height, width } };
}

function markBest(
	posteriors: Float64Array,
	links: Uint8Array,
	{ first, step, count }: { readonly first: number; readonly step: number; readonly count: number },
): void {
	let best = first;
	let sum = 0;
	for (let i = 0, cell = first; i < count; i++, cell += step) {
		sum += posteriors[cell];
		if (posteriors[cell] > posteriors[best]) best = cell;
	}
	if (posteriors[best] > 1 - sum) links[best] = 1;
}
