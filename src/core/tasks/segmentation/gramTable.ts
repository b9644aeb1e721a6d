import { KeyTable, packKeyTable } from '../../linear/keyTable';
import { chooseScale, scaleWeights } from '../../linear/rowScale';
import type { ModelFile, Tensor } from '../../model/modelFile';
import type { GramPlace } from './chineseTemplates';
import { NO_LABEL, PADDING } from './wordLattice';

/** What n-grams of one kind say about the labels of atoms. */
export interface Grams {
	/**
	 * Adds what grams say to the lanes of atoms: atom i has the cells 2 * (i + 2 * PADDING) and the next.
	 * @param grams the key of the gram that begins at atom j, at `grams[j + PADDING]`, for `count` grams from -PADDING on
	 * @param labels the labels of the cheapest path, that of atom i at i + PADDING
	 */
	addTo(cells: Int32Array, grams: Int32Array, count: number, labels: Uint8Array): void;
}

/** The weights of one n-gram: for some of its places (by index, rising) the weights of the four labels. */
export interface GramRow {
	readonly key: number;
	readonly entries: readonly { readonly place: number; readonly weights: readonly number[] }[];
}

/** The low bits of a head are a row's places, the others its scale. */
const PLACE_BITS = 12;

/**
 * The weights of n-grams of one kind, as they lie in the file: one look-up gives all that an n-gram says about the atoms
 * around it.
 *
 * A row is a head (its scale, and a bit for each place that has weights) and for each of these places four weights of four
 * bits. They are added two labels at a time, see `lanes.ts` of the linear models.
 */
export class GramTable implements Grams {
	readonly #keys: KeyTable;
	readonly #heads: Uint16Array;
	/** Where the weights of each row begin. */
	readonly #starts: Int32Array;
	/** Pairs of weights, two bytes an entry: B and M, E and S. */
	readonly #weights: Uint8Array;
	/** The lanes of each byte of weights with each scale: `[scale * 256 + byte]`. */
	readonly #lanes: Int32Array;
	readonly #offsets: Int8Array;
	readonly #conditions: Conditions;

	private constructor(
		keys: KeyTable,
		heads: Uint16Array,
		starts: Int32Array,
		weights: Uint8Array,
		lanes: Int32Array,
		places: readonly GramPlace[],
	) {
		this.#keys = keys;
		this.#heads = heads;
		this.#starts = starts;
		this.#weights = weights;
		this.#lanes = lanes;
		this.#offsets = Int8Array.from(places, ({ offset }) => offset);
		this.#conditions = conditionsOf(places);
	}

	addTo(cells: Int32Array, grams: Int32Array, count: number, labels: Uint8Array): void {
		const keys = this.#keys;
		const heads = this.#heads;
		const starts = this.#starts;
		const weights = this.#weights;
		const lanes = this.#lanes;
		const offsets = this.#offsets;
		const { always, first, firstBits, second, secondBits } = this.#conditions;
		const sizes = ENTRY_BYTES;
		const padding = 2 * PADDING;
		for (let j = 0; j < count; j++) {
			const row = keys.find(grams[j]);
			if (row < 0) {
				continue;
			}
			const head = heads[row];
			const scale = (head >>> PLACE_BITS) << 8;
			const start = starts[row];
			const base = j * 2 + padding;
			let places = head & (always | firstBits[labels[j + first]] | secondBits[labels[j + second]]);
			while (places !== 0) {
				const bit = places & -places;
				places ^= bit;
				const cell = base - offsets[31 - Math.clz32(bit)] * 2;
				const at = start + sizes[head & (bit - 1)];
				cells[cell] += lanes[scale + weights[at]];
				cells[cell + 1] += lanes[scale + weights[at + 1]];
			}
		}
	}

	/**
	 * Writes the lanes of all places of a gram, two cells each in the order of the places, 0 where a place has no weights.
	 * @param at where the first of them stands in `lanes`
	 * @returns whether the gram has a row; if not, nothing is written
	 */
	writeRow(gram: number, lanes: Int32Array, at: number): boolean {
		const row = this.#keys.find(gram);
		if (row < 0) return false;
		const head = this.#heads[row];
		const scale = (head >>> PLACE_BITS) << 8;
		for (let place = 0; place < this.#offsets.length; place++) {
			const weights = this.#starts[row] + ENTRY_BYTES[head & ((1 << place) - 1)];
			const isThere = ((head >> place) & 1) === 1;
			lanes[at + place * 2] = isThere ? this.#lanes[scale + this.#weights[weights]] : 0;
			lanes[at + place * 2 + 1] = isThere ? this.#lanes[scale + this.#weights[weights + 1]] : 0;
		}
		return true;
	}

	/**
	 * Reads the table that `packGrams` made under this prefix.
	 * @throws NlpError `model-malformed` when its parts do not fit together.
	 */
	static from(file: ModelFile, prefix: string, places: readonly GramPlace[]): GramTable {
		const keys = KeyTable.from(file, prefix);
		const heads = readHeads(file, prefix, places.length);
		const weights = file.tensor(`${prefix}.weights`, 'uint8');
		const starts = new Int32Array(heads.length);
		let total = 0;
		for (let row = 0; row < heads.length; row++) {
			starts[row] = total;
			total += ENTRY_BYTES[heads[row] & (ENTRY_BYTES.length - 1)];
		}
		if (heads.length !== keys.size || weights.length !== total) {
			throw file.malformed(
				`the gram table "${prefix}" has ${weights.length} bytes of weights, but its rows need ${total}`,
			);
		}
		return new GramTable(keys, heads, starts, weights, byteLanes(file.number(`${prefix}.scale`)), places);
	}
}

/** Places that fit into a byte beside the scale. */
const SHORT_PLACE_BITS = 4;

/** Heads as a file has them: of two bytes, or of one where there are few places. */
function packHeads(heads: readonly number[], placeCount: number): Tensor {
	return placeCount <= SHORT_PLACE_BITS
		? {
				type: 'uint8',
				data: Uint8Array.from(heads, head => ((head >> PLACE_BITS) << SHORT_PLACE_BITS) | (head & 15)),
			}
		: { type: 'uint16', data: Uint16Array.from(heads) };
}

function readHeads(file: ModelFile, prefix: string, placeCount: number): Uint16Array {
	if (placeCount > SHORT_PLACE_BITS) {
		return file.tensor(`${prefix}.heads`, 'uint16');
	}
	const bytes = file.tensor(`${prefix}.heads`, 'uint8');
	const heads = new Uint16Array(bytes.length);
	for (let row = 0; row < heads.length; row++) {
		heads[row] = ((bytes[row] >> SHORT_PLACE_BITS) << PLACE_BITS) | (bytes[row] & 15);
	}
	return heads;
}

function bitCount(mask: number): number {
	return mask === 0 ? 0 : 1 + bitCount(mask & (mask - 1));
}

/** How many bytes the entries of each set of places take. */
const ENTRY_BYTES = Uint8Array.from({ length: 1 << PLACE_BITS }, (_, places) => 2 * bitCount(places));

/** Which places of a row count, by the labels of the cheapest path at two atoms near the gram's beginning. */
interface Conditions {
	/** The bits of the places that always count. */
	readonly always: number;
	/** Where the first atom is, counted from the gram's beginning, and the bits that count with each of its labels. */
	readonly first: number;
	readonly firstBits: Int32Array;
	readonly second: number;
	readonly secondBits: Int32Array;
}

/** @throws RangeError when places look at the labels of more than two atoms. */
function conditionsOf(places: readonly GramPlace[]): Conditions {
	const atoms = [...new Set(places.filter(({ label }) => label >= 0).map(({ offset }) => -offset))];
	if (atoms.length > 2) {
		throw new RangeError(`The places look at the labels of ${atoms.length} atoms.`);
	}
	const bits = (wanted: (place: GramPlace) => boolean): number =>
		places.reduce((mask, place, i) => (wanted(place) ? mask | (1 << i) : mask), 0);
	const bitsAt = (atom: number | undefined): Int32Array =>
		Int32Array.from({ length: NO_LABEL + 1 }, (_, label) =>
			bits(place => place.label === label && -place.offset === atom),
		);
	return {
		always: bits(({ label }) => label < 0),
		first: atoms[0] ?? 0,
		firstBits: bitsAt(atoms.at(0)),
		second: atoms[1] ?? 0,
		secondBits: bitsAt(atoms.at(1)),
	};
}

/** What a byte of two weights is worth with each scale. */
function byteLanes(largest: number): Int32Array {
	const worth = scaleWeights(largest);
	const lanes = new Int32Array(worth.length * 16);
	for (let i = 0; i < lanes.length; i++) {
		const scale = (i >> 8) << 4;
		lanes[i] = worth[scale + (i & 15)] + worth[scale + ((i >> 4) & 15)] * 0x10000;
	}
	return lanes;
}

/**
 * The metadata and tensors of a gram table under a prefix; entries whose weights all round to 0 go.
 * @param placeCount how many places its n-grams have
 */
export function packGrams(
	prefix: string,
	rows: readonly GramRow[],
	placeCount: number,
): { readonly metadata: Record<string, number>; readonly tensors: Record<string, Tensor> } {
	const largest = rows.reduce((most, row) => Math.max(most, ...rowWeights(row).map(Math.abs)), 1e-9);
	const packed = new Map<number, { readonly head: number; readonly bytes: readonly number[] }>();
	for (const row of rows) {
		const { scale, nibbles } = chooseScale(rowWeights(row), largest);
		let places = 0;
		const bytes: number[] = [];
		row.entries.forEach(({ place }, entry) => {
			const four = nibbles.slice(entry * 4, entry * 4 + 4).map(weight => weight & 15);
			if (four.some(weight => weight !== 0)) {
				places |= 1 << place;
				bytes.push(four[0] | (four[1] << 4), four[2] | (four[3] << 4));
			}
		});
		if (places !== 0) {
			packed.set(row.key | 0, { head: (scale << PLACE_BITS) | places, bytes });
		}
	}
	const { keys, tensors } = packKeyTable(prefix, packed.keys());
	const sorted = keys.flatMap(key => packed.get(key) ?? []);
	return {
		metadata: { [`${prefix}.scale`]: largest },
		tensors: {
			...tensors,
			[`${prefix}.heads`]: packHeads(
				sorted.map(({ head }) => head),
				placeCount,
			),
			[`${prefix}.weights`]: { type: 'uint8', data: Uint8Array.from(sorted.flatMap(({ bytes }) => bytes)) },
		},
	};
}

function rowWeights({ entries }: GramRow): number[] {
	return entries.flatMap(({ weights }) => weights);
}
