import type { Json, ModelContent, ModelFile } from '../../model/modelFile';
import { ByteLevelBpe } from '../byteLevel/byteLevelBpe';
import { ByteLevelTokenizer } from '../byteLevel/byteLevelTokenizer';
import type { BytePieces } from '../byteLevel/bytePieces';
import { pieceCount } from '../byteLevel/bytePieces';
import { MergeTable } from '../byteLevel/mergeTable';
import { scannerNamed } from '../scanners/scannerOfPattern';
import type { ScannerName } from '../scanners/scannerOfPattern';

/** Vocabularies of byte-level BPE in the format of our models: the two parts of each piece, of which its bytes follow. */
const BYTE_LEVEL_KIND = 'byte-level-bpe/1';

export interface ByteLevelContent {
	readonly name: string;
	readonly pieces: BytePieces;
	/** The merges in the order of their pieces' ids. */
	readonly merges: MergeTable;
	readonly scanner: ScannerName;
	readonly wholePieces: boolean;
	readonly specialTokens: ReadonlyMap<string, number>;
	/** Where it comes from, for those who look into the file. */
	readonly source: string;
}

/**
 * A vocabulary as the content of a model file.
 * @throws RangeError where a piece has a lower id than one of its parts or is merged out of the order of ids.
 */
export function packByteLevel(content: ByteLevelContent): ModelContent {
	const { pieces, merges } = content;
	const size = pieceCount(pieces);
	const given: number[] = [];
	for (let id = 0, last = -1; id < size; id++) {
		const rank = merges.rankOf(id);
		if (rank < 0) {
			if (pieces.offsets[id + 1] > pieces.offsets[id]) given.push(id);
			continue;
		}
		if (rank < last || merges.left(id) >= id || merges.right(id) >= id) {
			throw new RangeError(`Piece ${id} is merged out of the order of ids.`);
		}
		last = rank;
	}
	const metadata: Record<string, Json> = {
		scanner: content.scanner,
		wholePieces: content.wholePieces,
		specialTokens: Object.fromEntries(content.specialTokens),
		source: content.source,
	};
	const givenBytes = given.flatMap(id => Array.from(pieces.bytes.subarray(pieces.offsets[id], pieces.offsets[id + 1])));
	return {
		name: content.name,
		kind: BYTE_LEVEL_KIND,
		metadata,
		tensors: {
			left: { type: 'int32', data: Int32Array.from({ length: size }, (_, id) => merges.left(id)) },
			right: { type: 'int32', data: Int32Array.from({ length: size }, (_, id) => merges.right(id)) },
			given: { type: 'int32', data: Int32Array.from(given) },
			givenLengths: {
				type: 'int32',
				data: Int32Array.from(given, id => pieces.offsets[id + 1] - pieces.offsets[id]),
			},
			givenBytes: { type: 'uint8', data: Uint8Array.from(givenBytes) },
		},
	};
}

/**
 * The tokenizer of a model file.
 * @throws NlpError `model-version` for another kind of model, `model-malformed` where the tensors do not fit together.
 */
export function unpackByteLevel(file: ModelFile): ByteLevelTokenizer {
	file.expectKind(BYTE_LEVEL_KIND);
	const left = file.tensor('left', 'int32');
	const right = file.tensor('right', 'int32');
	if (left.length !== right.length) throw file.malformed('the parts of its pieces are not as many left as right');
	const pieces = unpackPieces(file, left, right);
	const merges = new MergeTable(left.length);
	for (let id = 0; id < left.length; id++) {
		if (left[id] >= 0) merges.add(left[id], right[id], id, id);
	}
	const name = file.metadata['scanner'];
	const scanner = typeof name === 'string' ? scannerNamed(name) : undefined;
	if (scanner === undefined) throw file.malformed('its scanner is unknown');
	const bpe = new ByteLevelBpe(pieces, merges, { wholePieces: file.metadata['wholePieces'] === true });
	return new ByteLevelTokenizer({ bpe, scanner, specialTokens: specialTokens(file) });
}

function unpackPieces(file: ModelFile, left: Int32Array, right: Int32Array): BytePieces {
	const size = left.length;
	const offsets = new Int32Array(size + 1);
	const given = file.tensor('given', 'int32');
	const givenLengths = file.tensor('givenLengths', 'int32');
	const givenBytes = file.tensor('givenBytes', 'uint8');
	for (let i = 0; i < given.length; i++) offsets[given[i] + 1] = givenLengths[i];
	for (let id = 0; id < size; id++) {
		const [l, r] = [left[id], right[id]];
		if (l >= id || r >= id) throw file.malformed(`piece ${id} comes before its parts`);
		const length = l < 0 ? offsets[id + 1] : offsets[l + 1] - offsets[l] + offsets[r + 1] - offsets[r];
		offsets[id + 1] = offsets[id] + length;
	}
	const bytes = new Uint8Array(offsets[size]);
	for (let i = 0, at = 0; i < given.length; at += givenLengths[i++]) {
		bytes.set(givenBytes.subarray(at, at + givenLengths[i]), offsets[given[i]]);
	}
	for (let id = 0; id < size; id++) {
		if (left[id] < 0) continue;
		const at = copy(bytes, offsets[left[id]], offsets[left[id] + 1], offsets[id]);
		copy(bytes, offsets[right[id]], offsets[right[id] + 1], at);
	}
	return { bytes, offsets };
}

/** Copies a few bytes, for which a call of `copyWithin` takes longer. */
function copy(bytes: Uint8Array, start: number, end: number, target: number): number {
	let to = target;
	for (let from = start; from < end; from++) bytes[to++] = bytes[from];
	return to;
}

function specialTokens(file: ModelFile): ReadonlyMap<string, number> {
	const tokens = Object.entries(file.metadata['specialTokens'] ?? {});
	return new Map(tokens.map(([token, id]) => [token, Number(id)]));
}
