import type { SentenceUnits } from './sentenceUnits';

/** Units that are translated in one search, at most. */
export const MOST_UNITS = 80;

/** The first unit that a stretch may end after. */
const LEAST_UNITS = 30;

const PUNCTUATION = /^[\p{P}\p{S}]+$/u;

/** Punctuation that ends a clause is better to cut after than a dash or a bracket. */
const CLAUSE_END = /^[,;:.!?，；：。！？、]+$/u;

/** Units `[start, end)` that are translated in one search. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}

/**
 * Cuts a sentence into stretches that are short enough: at the last punctuation that ends a clause, else at any, outside of zones
 * where that is possible, else where it becomes too long. A sentence without units has no stretch.
 */
export function stretchesOf(units: SentenceUnits): readonly Stretch[] {
	const stretches: Stretch[] = [];
	const inZone = insideZones(units);
	let start = 0;
	while (units.size - start > MOST_UNITS) {
		const end = cutAfter(units, inZone, start);
		stretches.push({ start, end });
		start = end;
	}
	if (start < units.size) stretches.push({ start, end: units.size });
	return stretches;
}

/** Where the stretch from a unit on ends: the later of two places that are as good. */
function cutAfter(units: SentenceUnits, inZone: Uint8Array, start: number): number {
	let best = start + MOST_UNITS;
	let most = 0;
	for (let end = start + LEAST_UNITS; end <= start + MOST_UNITS; end++) {
		const word = units.words[units.starts[end] - 1];
		const rank = (CLAUSE_END.test(word) ? 2 : PUNCTUATION.test(word) ? 1 : 0) + (inZone[end] === 1 ? 0 : 3);
		if (rank % 3 === 0 || rank < most) continue;
		best = end;
		most = rank;
	}
	return best;
}

/** Marks the units before which a cut would be within a zone. */
function insideZones({ zones, size }: SentenceUnits): Uint8Array {
	const inside = new Uint8Array(size + 1);
	for (const { start, end } of zones) inside.fill(1, start + 1, end);
	return inside;
}
