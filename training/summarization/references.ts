import type { PreparedCase } from './preparedSet';

/** A way to choose sentences of a text: their numbers, in order. */
export type Chooser = (each: PreparedCase, count: number) => readonly number[];

/** The first sentences. */
export const leadSentences: Chooser = ({ height }, count) =>
	inOrder(
		Array.from({ length: height }, (_, i) => i),
		count,
	);

/** Random sentences, the same for a seed. */
export function randomSentences(seed: number): Chooser {
	let state = seed;
	const random = (): number => {
		state = (state * 16807) % 2147483647;
		return state / 2147483647;
	};
	return ({ height }, count) => {
		const drawn = Array.from({ length: height }, (_, index) => ({ index, key: random() }));
		drawn.sort((a, b) => a.key - b.key);
		return inOrder(
			drawn.map(({ index }) => index),
			count,
		);
	};
}

/** The sentences that raise ROUGE most, one after the other: how good an extract can about be. */
export function oracleSentences(beta: number): Chooser {
	return (each, count) => {
		let chosen: number[] = [];
		while (chosen.length < Math.min(count, each.height)) {
			let best: number[] = [];
			let bestSum = -1;
			for (let index = 0; index < each.height; index++) {
				if (chosen.includes(index)) continue;
				const tried = inOrder([...chosen, index], count);
				const { one, two, l } = each.score(tried, beta);
				if (one + two + l > bestSum) {
					best = tried;
					bestSum = one + two + l;
				}
			}
			chosen = best;
		}
		return chosen;
	};
}

function inOrder(numbers: readonly number[], count: number): number[] {
	return numbers.slice(0, count).sort((a, b) => a - b);
}
