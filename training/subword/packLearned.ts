import type { ModelContent } from '../../src/core/model/modelFile';
import { parseBytes } from '../../src/core/subword/byteLevel/byteLevel';
import { bytePieces } from '../../src/core/subword/byteLevel/bytePieces';
import { byteIdsOf, mergesFromList } from '../../src/core/subword/byteLevel/canonicalMerges';
import type { BpeDefinition } from '../../src/core/subword/definition/tokenizerDefinition';
import { packByteLevel } from '../../src/core/subword/files/byteLevelFile';
import { MergeTable } from '../../src/core/subword/byteLevel/mergeTable';
import type { ScannerName } from '../../src/core/subword/scanners/scannerOfPattern';

/**
 * A byte-level vocabulary that was learned, as the content of a model file; special tokens follow its pieces.
 * @throws Error where a piece is none of bytes
 */
export function packLearnedBytes(
	{ vocab, merges }: BpeDefinition,
	description: { name: string; scanner: ScannerName; source: string; specialTokens: readonly string[] },
): ModelContent {
	const { specialTokens, ...rest } = description;
	const size = Object.keys(vocab).length;
	const pieces = bytePieces(
		Object.entries(vocab).map(([piece, id]) => [id, bytesOf(piece)] as const),
		size,
	);
	const pairs = merges.map(merge => (typeof merge === 'string' ? merge.split(' ') : merge));
	const table = mergesFromList(pieces, byteIdsOf(pieces), {
		left: Int32Array.from(pairs, ([left]) => vocab[left]),
		right: Int32Array.from(pairs, ([, right]) => vocab[right]),
		pieces: Int32Array.from(pairs, ([left, right]) => vocab[left + right]),
	});
	if (!(table instanceof MergeTable)) {
		throw new Error('A learned merge stands before those that make its parts.');
	}
	return packByteLevel({
		...rest,
		pieces,
		merges: table,
		wholePieces: false,
		specialTokens: new Map(specialTokens.map((token, i) => [token, size + i])),
	});
}

function bytesOf(piece: string): Uint8Array {
	const bytes = parseBytes(piece);
	if (bytes === undefined) {
		throw new Error(`The piece ${piece} is none of bytes.`);
	}
	return bytes;
}
