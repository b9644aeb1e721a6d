import { decodeModel } from '../../../src/core/model/binaryFormat';
import { unpackByteLevel } from '../../../src/core/subword/files/byteLevelFile';
import { LLAMA3_PATTERN } from '../../../src/core/subword/scanners/cl100kScanner';
import { O200K_PATTERN } from '../../../src/core/subword/scanners/o200kScanner';
import type { VocabularyName } from './subwordEngine';

/** As `tokenizer.json` of these vocabularies has it, which for cl100k_base differs in white space at the end of a text. */
const PATTERNS: Readonly<Record<VocabularyName, string>> = {
	o200k_base: O200K_PATTERN,
	cl100k_base: LLAMA3_PATTERN,
};

/** A vocabulary as a `tokenizer.json`, for libraries that read no other. */
export function huggingFaceDefinition(packed: Uint8Array, name: VocabularyName): object {
	const file = decodeModel(packed, name);
	const tokenizer = unpackByteLevel(file);
	const left = file.tensor('left', 'int32');
	const right = file.tensor('right', 'int32');
	const pieceOf = (id: number): string => tokenizer.pieceOf(id) ?? '';
	const vocab: Record<string, number> = {};
	const merges: [string, string][] = [];
	left.forEach((part, id) => {
		const piece = pieceOf(id);
		if (piece !== '') vocab[piece] = id;
		if (part >= 0) merges.push([pieceOf(part), pieceOf(right[id])]);
	});
	const bytes = { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: false };
	const split = { type: 'Split', pattern: { Regex: PATTERNS[name] }, behavior: 'Isolated', invert: false };
	return {
		version: '1.0',
		truncation: null,
		padding: null,
		added_tokens: [],
		normalizer: null,
		pre_tokenizer: { type: 'Sequence', pretokenizers: [split, bytes] },
		post_processor: null,
		decoder: bytes,
		model: { type: 'BPE', dropout: null, unk_token: null, fuse_unk: false, ignore_merges: true, vocab, merges },
	};
}
