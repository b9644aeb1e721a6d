/** How the taggers of tests learn: everything that a few sentences show. */
export const TINY_TRAINING = {
	epochs: 8,
	margin: 0,
	dropout: 0,
	seeds: [1],
	rarest: 1,
	keep: 100_000,
	dropBelow: 0,
	scale: 1 / 4,
	log: () => undefined,
} as const;
