import { NAME_TAGS } from './nameLabels';

/**
 * A confidence in (0, 1] for a name: the smallest probability that one of its units has its tag.
 * @param marginals `marginals[i * L + tag]`
 */
export function nameScore(marginals: Float64Array, path: Uint8Array, first: number, end: number): number {
	let score = 1;
	for (let i = first; i < end; i++) {
		score = Math.min(score, marginals[i * NAME_TAGS.length + path[i]]);
	}
	return score;
}
