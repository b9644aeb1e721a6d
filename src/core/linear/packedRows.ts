import type { ModelFile, Tensor } from '../model/modelFile';
import { scaleWeights } from './rowScale';

/** Labels from 0 up that a row's mask has room for; models of more labels list them. */
const MASK_BITS = 16;
/** A row's count of labels as half a byte says: from here on the rest stands in a list of its own. */
const LONG_ROW = 15;

/** The labels and weights of rows as they lie in a file: weights of four bits, a row's scale half a byte. */
export class PackedRows {
	private constructor(
		/** Where the weights of each row begin; one more for the end. */
		readonly starts: Int32Array,
		/** The labels of each row as the bits of a number; absent where they are listed. */
		readonly masks: Uint16Array | undefined,
		/** The label of each weight, where rows have no masks. */
		readonly labels: Uint8Array,
		/** The scale of each row and the weights, two to a byte, the first in the low half: see {@link nibbleAt}. */
		readonly scales: Uint8Array,
		readonly nibbles: Uint8Array,
		/** What each weight is worth with each scale, in lane units: `[scale * 16 + weight]`. */
		readonly levels: Int32Array,
	) {}

	/** How many weights there are. */
	get weightCount(): number {
		return this.starts[this.starts.length - 1];
	}

	/**
	 * Reads so many rows of what `packFeatureWeights` made under this prefix.
	 * @throws NlpError `model-malformed` when the parts do not fit together or a label is not below `labelCount`.
	 */
	static from(file: ModelFile, prefix: string, rows: number, labelCount: number): PackedRows {
		const { starts, masks, labels, most } = file.has(`${prefix}.masks`)
			? readMasks(file, prefix, rows)
			: readLists(file, prefix, rows);
		const scales = file.tensor(`${prefix}.scales`, 'uint8');
		const nibbles = file.tensor(`${prefix}.weights`, 'uint8');
		if (most >= labelCount) {
			throw file.malformed(`the weights "${prefix}" have a label beyond the list of labels`);
		}
		if (scales.length !== (rows + 1) >> 1 || nibbles.length !== (starts[rows] + 1) >> 1) {
			throw file.malformed(`the parts of the weights "${prefix}" are not of one length`);
		}
		return new PackedRows(starts, masks, labels, scales, nibbles, scaleWeights(file.number(`${prefix}.scale`)));
	}
}

/** A number of four bits of a list that has two to a byte. */
export function nibbleAt(bytes: Uint8Array, index: number): number {
	return (bytes[index >> 1] >> ((index & 1) << 2)) & 15;
}

/** The labels of rows, and where those of each begin. */
interface RowLabels {
	readonly starts: Int32Array;
	readonly masks?: Uint16Array;
	readonly labels: Uint8Array;
	/** The largest label. */
	readonly most: number;
}

function readLists(file: ModelFile, prefix: string, rows: number): RowLabels {
	const labels = file.tensor(`${prefix}.labels`, 'uint8');
	const packed = file.tensor(`${prefix}.counts`, 'uint8');
	const more = file.tensor(`${prefix}.more`, 'uint8');
	const starts = new Int32Array(rows + 1);
	let total = 0;
	for (let row = 0, long = 0; row < rows; row++) {
		const count = nibbleAt(packed, row);
		total += count < LONG_ROW ? count : LONG_ROW + more[long++];
		starts[row + 1] = total;
	}
	if (packed.length !== (rows + 1) >> 1 || total !== labels.length) {
		throw file.malformed(`the weights "${prefix}" have ${labels.length} labels, but their rows need ${total}`);
	}
	let most = 0;
	for (let at = 0; at < labels.length; at++) {
		most = labels[at] > most ? labels[at] : most;
	}
	return { starts, labels, most };
}

function readMasks(file: ModelFile, prefix: string, rows: number): RowLabels {
	const masks = file.tensor(`${prefix}.masks`, 'uint16');
	if (masks.length !== rows) {
		throw file.malformed(`the weights "${prefix}" have ${masks.length} masks for ${rows} rows`);
	}
	const starts = new Int32Array(rows + 1);
	let total = 0;
	let all = 0;
	for (let row = 0; row < rows; row++) {
		all |= masks[row];
		total += bitCount(masks[row]);
		starts[row + 1] = total;
	}
	return { starts, masks, labels: new Uint8Array(0), most: 31 - Math.clz32(all) };
}

/** How many bits of a 16-bit mask are set. */
function bitCount(mask: number): number {
	const pairs = mask - ((mask >> 1) & 0x5555);
	const fours = (pairs & 0x3333) + ((pairs >> 2) & 0x3333);
	const eights = (fours + (fours >> 4)) & 0x0f0f;
	return (eights + (eights >> 8)) & 31;
}

/** The tensors of the labels of rows, in the order of the rows, each rising. */
export function packRowLabels(
	prefix: string,
	rows: readonly (readonly number[])[],
	labelCount: number,
): Record<string, Tensor> {
	if (labelCount <= MASK_BITS) {
		const masks = rows.map(labels => labels.reduce((mask, label) => mask | (1 << label), 0));
		return { [`${prefix}.masks`]: { type: 'uint16', data: Uint16Array.from(masks) } };
	}
	const counts = rows.map(({ length }) => length);
	const long = counts.filter(count => count >= LONG_ROW).map(count => count - LONG_ROW);
	return {
		[`${prefix}.counts`]: { type: 'uint8', data: packNibbles(counts.map(count => Math.min(LONG_ROW, count))) },
		[`${prefix}.more`]: { type: 'uint8', data: Uint8Array.from(long) },
		[`${prefix}.labels`]: { type: 'uint8', data: Uint8Array.from(rows.flat()) },
	};
}

/** Numbers of four bits, two to a byte, the first in the low half. */
export function packNibbles(values: readonly number[]): Uint8Array {
	const bytes = new Uint8Array((values.length + 1) >> 1);
	values.forEach((value, i) => {
		bytes[i >> 1] |= (value & 15) << ((i & 1) << 2);
	});
	return bytes;
}
