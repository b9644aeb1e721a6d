import { groupBy } from './groupBy';

/** How well scores part pairs that ask the same from others. */
export interface RankingScores {
	/** Questions with a pair of either kind. */
	readonly questions: number;
	/** The part of these whose best pair asks the same. */
	readonly first: number;
	/** The mean of 1 / rank of the best pair that asks the same. */
	readonly mrr: number;
	/** Mean average precision. */
	readonly map: number;
	/** The chance that a pair that asks the same is above one that does not: over all pairs. */
	readonly auc: number;
}

/** A pair with its question and its score. */
export interface ScoredPair {
	readonly question: string;
	readonly isSame: boolean;
	readonly score: number;
}

/** Scores a ranking; of pairs with the same score those count as better that do not ask the same. */
export function rankingScores(pairs: readonly ScoredPair[]): RankingScores {
	const lists = [...groupBy(pairs, ({ question }) => question).values()].filter(
		list => list.some(({ isSame }) => isSame) && list.some(({ isSame }) => !isSame),
	);
	let [first, mrr, map] = [0, 0, 0];
	for (const list of lists) {
		const ranks = [...list]
			.sort((a, b) => b.score - a.score || Number(a.isSame) - Number(b.isSame))
			.flatMap(({ isSame }, rank) => (isSame ? [rank + 1] : []));
		if (ranks[0] === 1) first++;
		mrr += 1 / ranks[0];
		map += ranks.reduce((sum, rank, index) => sum + (index + 1) / rank, 0) / ranks.length;
	}
	const count = lists.length || 1;
	return {
		questions: lists.length,
		first: first / count,
		mrr: mrr / count,
		map: map / count,
		auc: areaUnderCurve(pairs),
	};
}

/** The area under the ROC curve by the rank sum of Mann and Whitney, ties counting half. */
export function areaUnderCurve(pairs: readonly Pick<ScoredPair, 'isSame' | 'score'>[]): number {
	const sorted = [...pairs].sort((a, b) => a.score - b.score);
	let [ranks, same] = [0, 0];
	for (let from = 0; from < sorted.length;) {
		let until = from;
		while (until < sorted.length && sorted[until].score === sorted[from].score) until++;
		for (let at = from; at < until; at++) {
			if (!sorted[at].isSame) continue;
			ranks += (from + 1 + until) / 2;
			same++;
		}
		from = until;
	}
	return (ranks - (same * (same + 1)) / 2) / (same * (sorted.length - same) || 1);
}
