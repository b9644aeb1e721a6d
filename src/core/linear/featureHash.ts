/*
 * Feature keys are 32-bit hashes of a template's number and its parts, never 0. The scheme, which training and inference
 * share: start from `hashTemplate(id)`, fold each part in with `hashStep`, close with `featureKey`. A part is a small
 * integer, a UTF-16 unit or a `hashText`. With a million keys about a hundred pairs collide, which no score shows.
 */

/** A hash to begin a feature with: the number of its template, so that two templates never mean the same feature. */
export function hashTemplate(id: number): number {
	return Math.imul(id + 1, 0x9e3779b1);
}

/** Folds one part into a hash (the mixing step of MurmurHash3, Austin Appleby). */
export function hashStep(hash: number, part: number): number {
	let k = Math.imul(part, 0xcc9e2d51);
	k = (k << 15) | (k >>> 17);
	k = hash ^ Math.imul(k, 0x1b873593);
	k = (k << 13) | (k >>> 19);
	return (Math.imul(k, 5) + 0xe6546b64) | 0;
}

/** The key of a finished hash: its bits well mixed, and not 0. */
export function featureKey(hash: number): number {
	let k = hash ^ (hash >>> 16);
	k = Math.imul(k, 0x85ebca6b);
	k ^= k >>> 13;
	k = Math.imul(k, 0xc2b2ae35);
	k ^= k >>> 16;
	return k === 0 ? 1 : k;
}

/** The hash of the code units [start, end) of a text, without cutting a string out. */
export function hashText(text: string, start = 0, end = text.length): number {
	let hash = 0x811c9dc5 | 0;
	for (let i = start; i < end; i++) {
		hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	}
	return hash ^ (hash >>> 15);
}

/** The key of a template with one part: `featureKey(hashStep(hashTemplate(id), a))`. */
export function key1(id: number, a: number): number {
	return featureKey(hashStep(hashTemplate(id), a));
}

/** The key of a template with two parts. */
export function key2(id: number, a: number, b: number): number {
	return featureKey(hashStep(hashStep(hashTemplate(id), a), b));
}

/** The key of a template with three parts. */
export function key3(id: number, a: number, b: number, c: number): number {
	return featureKey(hashStep(hashStep(hashStep(hashTemplate(id), a), b), c));
}
