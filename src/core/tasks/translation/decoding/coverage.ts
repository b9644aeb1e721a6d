/*
 * Which units of a sentence are translated: the first that is not, and a mask of those from there on, its lowest bit the first
 * gap itself and so never set. Since a search may not go far beyond the first gap, 31 bits are enough for a sentence of any length.
 */

/** How far beyond the first gap a unit may be translated, at most. */
export const MOST_DISTORTION = 24;

/** Whether a unit is translated. */
export function isCovered(firstGap: number, mask: number, unit: number): boolean {
	const bit = unit - firstGap;
	return bit < 0 || (bit < 31 && ((mask >>> bit) & 1) === 1);
}

/** How many of the units `[start, end)` are translated. */
export function coveredWithin(firstGap: number, mask: number, start: number, end: number): number {
	let count = Math.max(0, Math.min(firstGap, end) - start);
	for (let unit = Math.max(firstGap, start); unit < Math.min(end, firstGap + 31); unit++) {
		count += (mask >>> (unit - firstGap)) & 1;
	}
	return count;
}

/** The mask after the units `[start, end)` were translated, before the first gap moves: see {@link gapsClosed}. */
export function maskWith(firstGap: number, mask: number, start: number, end: number): number {
	return mask | (((1 << (end - start)) - 1) << (start - firstGap));
}

/** By how much the first gap moves, and the mask is to be shifted: its lowest set bits. */
export function gapsClosed(mask: number): number {
	return 31 - Math.clz32(~mask & -~mask);
}
