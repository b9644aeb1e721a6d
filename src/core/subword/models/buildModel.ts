import { bytePiece } from '../byteFallback';
import { BpeModel } from './bpe';
import { described, malformed } from '../definition/partReader';
import type {
	BpeDefinition,
	ModelDefinition,
	UnigramDefinition,
	WordPieceDefinition,
} from '../definition/tokenizerDefinition';
import { RankedMerges } from './rankedMerges';
import type { MergeList } from '../byteLevel/canonicalMerges';
import { splitMerge } from './splitMerge';
import type { SubwordModel } from './subwordModel';
import { UnigramModel } from '../unigram/unigram';
import { UnigramPieces } from './unigramPieces';
import type { Vocabulary } from './vocabulary';
import { WordPieceModel } from './wordPiece';

/**
 * Makes a model whose pieces are in a vocabulary.
 * @throws NlpError `input-malformed` where the definition contradicts itself; it names the place.
 */
export function buildModel(definition: ModelDefinition, vocabulary: Vocabulary): SubwordModel {
	switch (definition.type) {
		case 'BPE':
			return buildBpe(definition, readMerges(definition, vocabulary), vocabulary);
		case 'WordPiece':
			return buildWordPiece(definition, vocabulary);
		case 'Unigram':
			return buildUnigram(definition, vocabulary);
	}
}

/**
 * Writes the pieces of a definition into a vocabulary.
 * @throws NlpError `input-malformed` for an id that is none; it names the place.
 */
export function addModelPieces(definition: ModelDefinition, vocabulary: Vocabulary): void {
	if (definition.type === 'Unigram') {
		definition.vocab.forEach(([piece], id) => {
			vocabulary.set(piece, id, () => `model.vocab[${id}]`);
		});
		return;
	}
	for (const [piece, id] of Object.entries(definition.vocab)) {
		vocabulary.set(piece, id, () => `model.vocab[${described(piece)}]`);
	}
}

function buildBpe(definition: BpeDefinition, merges: MergeList, vocabulary: Vocabulary): BpeModel {
	return new BpeModel(vocabulary, new RankedMerges(merges), {
		unknownId: unknownId(definition.unk_token ?? undefined, vocabulary),
		fuseUnknown: definition.fuse_unk ?? false,
		byteFallback: definition.byte_fallback ?? false,
		continuingPrefix: definition.continuing_subword_prefix ?? '',
		endOfWordSuffix: definition.end_of_word_suffix ?? '',
		ignoreMerges: definition.ignore_merges ?? false,
	});
}

/**
 * The merges of a definition as ids.
 * @throws NlpError `input-malformed` for a merge of or to a piece that the vocabulary lacks; it names the place.
 */
export function readMerges(definition: BpeDefinition, vocabulary: Vocabulary): MergeList {
	const { merges } = definition;
	const prefixLength = definition.continuing_subword_prefix?.length ?? 0;
	const list = {
		left: new Int32Array(merges.length),
		right: new Int32Array(merges.length),
		pieces: new Int32Array(merges.length),
	};
	merges.forEach((merge, rank) => {
		const pair = splitMerge(merge);
		if (pair === undefined) {
			throw malformed(`model.merges[${rank}]`, `must be two pieces, not ${described(merge)}`);
		}
		const [left, right] = pair;
		list.left[rank] = idOfMerged(left, rank, vocabulary);
		list.right[rank] = idOfMerged(right, rank, vocabulary);
		list.pieces[rank] = idOfMerged(left + right.slice(prefixLength), rank, vocabulary);
	});
	return list;
}

function idOfMerged(piece: string, rank: number, vocabulary: Vocabulary): number {
	const id = vocabulary.idOf(piece);
	if (id === undefined) {
		throw malformed(`model.merges[${rank}]`, `needs ${described(piece)}, which is not in model.vocab`);
	}
	return id;
}

function buildWordPiece(definition: WordPieceDefinition, vocabulary: Vocabulary): WordPieceModel {
	const unknown = unknownId(definition.unk_token, vocabulary);
	return new WordPieceModel(vocabulary, {
		unknownId: unknown,
		continuingPrefix: definition.continuing_subword_prefix,
		maxCharacters: definition.max_input_chars_per_word,
	});
}

function buildUnigram(definition: UnigramDefinition, vocabulary: Vocabulary): UnigramPieces {
	const { vocab, unk_id: unknown } = definition;
	if (unknown !== null && unknown >= vocab.length) {
		throw malformed('model.unk_id', `is ${unknown}, but the vocabulary has ${vocab.length} pieces`);
	}
	const byteIds = Array.from({ length: 256 }, (_, byte) => vocabulary.idOf(bytePiece(byte)) ?? -1);
	const model = new UnigramModel(
		vocab.map(([piece, score]) => ({ piece, score })),
		{
			unknownId: unknown ?? -1,
			byteIds: definition.byte_fallback === true && !byteIds.includes(-1) ? byteIds : undefined,
		},
	);
	return new UnigramPieces(model);
}

/** Id of the unknown piece, or -1 where there is none. */
export function unknownId(piece: string | undefined, vocabulary: Vocabulary): number {
	if (piece === undefined) {
		return -1;
	}
	const id = vocabulary.idOf(piece);
	if (id === undefined) {
		throw malformed('model.unk_token', `is ${described(piece)}, which is not in model.vocab`);
	}
	return id;
}
