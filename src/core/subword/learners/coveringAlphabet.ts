/**
 * The most frequent characters with their counts, most frequent first, until they cover a share of all occurrences.
 * @param counts by code point
 * @param coverage in (0, 1]; 1 for all characters
 */
export function coveringAlphabet(counts: ReadonlyMap<number, number>, coverage: number): ReadonlyMap<number, number> {
	const common = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
	const wanted = coverage * common.reduce((sum, [, count]) => sum + count, 0);
	const alphabet = new Map<number, number>();
	let covered = 0;
	for (const [point, count] of common) {
		if (covered >= wanted && coverage < 1) {
			break;
		}
		alphabet.set(point, count);
		covered += count;
	}
	return alphabet;
}
