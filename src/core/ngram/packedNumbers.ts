import type { ModelFile, Tensor } from '../model/modelFile';

/** What a byte says of a number: seven bits, and whether another byte follows. */
const BITS = 7;
const MORE = 0x80;

/** Numbers from 0 below 2^31 in as many bytes as each needs, the lowest seven bits first (LEB128). */
export function packNumbers(numbers: Int32Array): Tensor<'uint8'> {
	let size = 0;
	for (const number of numbers) size += Math.max(1, Math.ceil((32 - Math.clz32(number)) / BITS));
	const bytes = new Uint8Array(size);
	let at = 0;
	for (let number of numbers) {
		for (; number >= MORE; number >>>= BITS) bytes[at++] = (number & (MORE - 1)) | MORE;
		bytes[at++] = number;
	}
	return { type: 'uint8', data: bytes };
}

/**
 * The numbers of a tensor that {@link packNumbers} made.
 * @throws NlpError `model-malformed` where it is missing
 */
export function unpackNumbers(file: ModelFile, name: string): Int32Array {
	const bytes = file.tensor(name, 'uint8');
	let count = 0;
	for (const byte of bytes) if (byte < MORE) count++;
	const numbers = new Int32Array(count);
	let at = 0;
	for (let i = 0; i < count; i++) {
		let shift = 0;
		while (bytes[at] >= MORE) {
			numbers[i] |= (bytes[at++] & (MORE - 1)) << shift;
			shift += BITS;
		}
		numbers[i] |= bytes[at++] << shift;
	}
	return numbers;
}
