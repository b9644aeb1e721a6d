import type { PairScore } from './mergeLearner';
import { PairsOfSymbol } from './pairsOfSymbol';
import type { SymbolSequences } from './symbolSequences';

/**
 * How good it is to join a pair ab, of counts c(ab), c(a) and c(b) among n pieces:
 * - `frequency`: c(ab), as byte-pair encoding;
 * - `gain`: c(ab) · log (n · c(ab) / (c(a) · c(b))), by how much the logarithm of the corpus's likelihood grows, to the first order;
 * - `ratio`: c(ab) / (c(a) · c(b)), the gain an occurrence, which joins what is rare elsewhere first and so wants a high minimum
 *   frequency.
 */
export type PairScoreName = 'frequency' | 'gain' | 'ratio';

/**
 * @param minimumFrequency pairs that are rarer are not joined
 */
export function pairScore(name: PairScoreName, sequences: SymbolSequences, minimumFrequency: number): PairScore {
	const { pairs } = sequences;
	const isRare = (pair: number): boolean => pairs.counts[pair] < minimumFrequency;
	if (name === 'frequency') {
		return { score: pair => (isRare(pair) ? -Infinity : pairs.counts[pair]) };
	}
	const together = (pair: number): number => {
		const { symbolCounts } = sequences;
		return symbolCounts[pairs.lefts[pair]] * symbolCounts[pairs.rights[pair]];
	};
	const ofSymbol = new PairsOfSymbol(pairs);
	return {
		score(pair) {
			if (isRare(pair)) {
				return -Infinity;
			}
			const count = pairs.counts[pair];
			const ratio = count / together(pair);
			return name === 'ratio' ? ratio : count * Math.log(ratio * sequences.total);
		},
		touched(merged) {
			// What is left of the two symbols is rarer now, so that their other pairs say more.
			const touched: number[] = [];
			ofSymbol.find(pairs.lefts[merged], touched);
			ofSymbol.find(pairs.rights[merged], touched);
			return touched;
		},
	};
}
