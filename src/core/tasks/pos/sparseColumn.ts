import type { ModelFile, Tensor } from '../../model/modelFile';

/** A byte that says that the value stands in the list of large ones. */
const LARGE = 255;

/**
 * A column of small numbers, most of them below 255 and many of them 0, as a model file has it: a bit a row for whether it
 * is not 0, then a byte for each that is not, then 16 bits for each that needs more than a byte.
 * @throws NlpError `model-malformed` when the parts do not fit together.
 */
export function readSparseColumn(file: ModelFile, prefix: string, length: number): Uint16Array {
	const bits = file.tensor(`${prefix}.bits`, 'uint8');
	const bytes = file.tensor(`${prefix}.bytes`, 'uint8');
	const large = file.tensor(`${prefix}.large`, 'uint16');
	const column = new Uint16Array(length);
	let byte = 0;
	let next = 0;
	for (let row = 0; row < length; row++) {
		if ((bits[row >> 3] >> (row & 7)) & 1) {
			const value = bytes[byte++];
			column[row] = value === LARGE ? large[next++] : value;
		}
	}
	if (bits.length !== (length + 7) >> 3 || byte !== bytes.length || next !== large.length) {
		throw file.malformed(`the parts of the column "${prefix}" do not fit together`);
	}
	return column;
}

/** The tensors of a column under a prefix. */
export function packSparseColumn(prefix: string, column: readonly number[]): Record<string, Tensor> {
	const bits = new Uint8Array((column.length + 7) >> 3);
	column.forEach((value, row) => {
		bits[row >> 3] |= value === 0 ? 0 : 1 << (row & 7);
	});
	const values = column.filter(value => value !== 0);
	return {
		[`${prefix}.bits`]: { type: 'uint8', data: bits },
		[`${prefix}.bytes`]: { type: 'uint8', data: Uint8Array.from(values, value => Math.min(value, LARGE)) },
		[`${prefix}.large`]: { type: 'uint16', data: Uint16Array.from(values.filter(value => value >= LARGE)) },
	};
}
