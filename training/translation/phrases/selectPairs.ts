/** Pairs that are in reach, as columns. */
export interface RankedPairs {
	/** Numbers of the pairs. */
	readonly pairs: Int32Array;
	readonly zh: Int32Array;
	readonly en: Int32Array;
	/** How good each pair is as translation from Chinese, and from English. */
	readonly zhScores: Float32Array;
	readonly enScores: Float32Array;
}

/** The pairs that are among the best of their Chinese or of their English phrase; indices into the columns. */
export function bestPairs(ranked: RankedPairs, most: number): Int32Array {
	const kept = new Uint8Array(ranked.pairs.length);
	keepBest(ranked.zh, ranked.zhScores, most, kept);
	keepBest(ranked.en, ranked.enScores, most, kept);
	return Int32Array.from(kept.keys()).filter(i => kept[i] === 1);
}

function keepBest(phrases: Int32Array, scores: Float32Array, most: number, kept: Uint8Array): void {
	const order = Int32Array.from(phrases.keys());
	order.sort((a, b) => phrases[a] - phrases[b] || scores[b] - scores[a] || a - b);
	let taken = 0;
	for (let i = 0; i < order.length; i++) {
		taken = i > 0 && phrases[order[i]] === phrases[order[i - 1]] ? taken + 1 : 0;
		if (taken < most) kept[order[i]] = 1;
	}
}
