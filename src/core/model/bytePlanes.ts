/** Bytes of the numbers that planes are made of. */
const WIDTH = 4;

/**
 * Bytes of 32-bit numbers by their place in a number: all first bytes, all second ones, and so on. Where numbers grow
 * slowly, equal bytes come together, and what is compressed later, as a package is, gets smaller.
 * @param bytes any number of them; the last number may be cut short
 */
export function toBytePlanes(bytes: Uint8Array): Uint8Array {
	const planes = new Uint8Array(bytes.length);
	forEachPlaced(bytes.length, (at, placed) => (planes[placed] = bytes[at]));
	return planes;
}

/** The bytes that `toBytePlanes` made planes of. */
export function fromBytePlanes(planes: Uint8Array): Uint8Array {
	const bytes = new Uint8Array(planes.length);
	forEachPlaced(planes.length, (at, placed) => (bytes[at] = planes[placed]));
	return bytes;
}

/** Tells where each byte of `length` is among planes. */
function forEachPlaced(length: number, tell: (at: number, placed: number) => void): void {
	let placed = 0;
	for (let first = 0; first < WIDTH; first++) {
		for (let at = first; at < length; at += WIDTH) {
			tell(at, placed++);
		}
	}
}
