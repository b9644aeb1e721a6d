/** The typed arrays that grow. */
type Growable = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

/** The array itself where it has room for `length` elements, otherwise a copy with room for at least half as many again. */
export function growTypedArray<T extends Growable>(array: T, length: number): T {
	if (length <= array.length) {
		return array;
	}
	const larger = new (array.constructor as new (length: number) => T)(Math.max(length, Math.ceil(array.length * 1.5)));
	larger.set(array);
	return larger;
}
