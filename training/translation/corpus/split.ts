import { xxHash32 } from '../../../src/core/model/xxHash32';

/** A sentence or paragraph and its translation. */
export interface ParallelPair {
	readonly zh: string;
	readonly en: string;
	/** Where it comes from, as `tatoeba` or `tensorflow`. */
	readonly kind: string;
}

/** Which part a pair belongs to: tables are learned on `train`, weights on `tuning`, and `dev` is what work is measured on. */
export interface SplitPairs<T extends ParallelPair = ParallelPair> {
	readonly train: readonly T[];
	readonly tuning: readonly T[];
	readonly dev: readonly T[];
}

/** Sentences of everyday text in `tuning` and in `dev`. */
const EVERYDAY = 1500;

/** Sentences of each kind of documentation in `tuning` and in `dev`, at most this share of it. */
const DOCUMENTATION = 150;
const MOST_SHARE = 0.05;

/**
 * Splits pairs by a hash of the Chinese side, the same way each time. No pair of `train` shares either side, up to case,
 * marks and spaces, with one of `tuning` or `dev`, nor one of `tuning` with one of `dev`; of equal pairs one stays.
 */
export function splitPairs<T extends ParallelPair>(pairs: readonly T[]): SplitPairs<T> {
	const unique = withoutDoubles(pairs);
	const taken = new Set<string>();
	const held = { tuning: [] as T[], dev: [] as T[] };
	for (const kind of new Set(unique.map(pair => pair.kind))) {
		const all = unique.filter(pair => pair.kind === kind).map(pair => ({ pair, hash: hashOf(pair) }));
		const ordered = all.sort((a, b) => a.hash - b.hash).map(({ pair }) => pair);
		const wanted = kind === 'tatoeba' ? EVERYDAY : Math.min(DOCUMENTATION, Math.floor(MOST_SHARE * all.length));
		for (const part of ['tuning', 'dev'] as const) held[part].push(...takenFirst(ordered, wanted, taken));
	}
	return { train: unique.filter(pair => keysOf(pair).every(key => !taken.has(key))), ...held };
}

/** The first so many pairs that share no side with what was taken nor with one another; their sides are taken then. */
function takenFirst<T extends ParallelPair>(ordered: readonly T[], wanted: number, taken: Set<string>): T[] {
	const found: T[] = [];
	for (const pair of ordered) {
		if (found.length === wanted) break;
		const keys = keysOf(pair);
		if (keys.some(key => taken.has(key))) continue;
		for (const key of keys) taken.add(key);
		found.push(pair);
	}
	return found;
}

/** A text without what does not make it another sentence: case, marks, white space. */
export function sentenceKey(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Keys of both sides; prefixed, so that an English side is never taken for a Chinese one. */
function keysOf({ zh, en }: ParallelPair): readonly [string, string] {
	return [`z${sentenceKey(zh)}`, `e${sentenceKey(en)}`];
}

function withoutDoubles<T extends ParallelPair>(pairs: readonly T[]): T[] {
	const seen = new Set<string>();
	return pairs.filter(pair => {
		const key = keysOf(pair).join('\n');
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}

function hashOf(pair: ParallelPair): number {
	return xxHash32(new TextEncoder().encode(keysOf(pair)[0]));
}
