import { parseBytes } from './byteLevel';
import { ByteLevelBpe } from './byteLevelBpe';
import { ByteLevelEncoder } from './byteLevelEncoder';
import { bytePieces } from './bytePieces';
import { byteIdsOf, type MergeList, mergesFromList } from './canonicalMerges';
import { PartReader } from '../definition/partReader';
import type { BpeDefinition, TokenizerDefinition } from '../definition/tokenizerDefinition';
import { readMerges } from '../models/buildModel';
import type { Vocabulary } from '../models/vocabulary';
import { translatePattern } from '../patterns/oniguruma';
import { gpt2Scanner } from '../scanners/gpt2Scanner';
import type { PreTokenScanner } from '../scanners/preTokenScanner';
import { regexScanner } from '../scanners/regexScanner';
import { scannerOfPattern } from '../scanners/scannerOfPattern';
import type { SubwordTrace } from '../subwordTrace';
import type { StretchEncoder, TextStretch } from '../textStretch';

/** How text is cut before the bytes are merged. */
interface Cutting {
	readonly scanner: PreTokenScanner;
	readonly addPrefixSpace: boolean;
}

/**
 * The encoder of a definition that does no more than byte-level BPE with a pattern; undefined for any other definition.
 * @param explain see {@link ByteLevelEncoder}
 */
export function buildByteLevelEncoder(
	definition: TokenizerDefinition,
	vocabulary: Vocabulary,
	explain: (stretch: TextStretch) => readonly SubwordTrace[],
): StretchEncoder | undefined {
	const { model, pre_tokenizer: preTokenizer } = definition;
	if (model.type !== 'BPE' || !isPlain(model) || preTokenizer === null) {
		return undefined;
	}
	const cutting = readCutting(new PartReader(preTokenizer, 'pre_tokenizer'));
	if (cutting === undefined) {
		return undefined;
	}
	const bpe = buildBytes(model, readMerges(model, vocabulary), vocabulary);
	return bpe === undefined ? undefined : new ByteLevelEncoder({ bpe, explain, ...cutting });
}

function isPlain(model: BpeDefinition): boolean {
	return (
		model.byte_fallback !== true &&
		(model.continuing_subword_prefix ?? '') === '' &&
		(model.end_of_word_suffix ?? '') === ''
	);
}

/** `ByteLevel`, alone or after a `Split` by one pattern. */
function readCutting(part: PartReader): Cutting | undefined {
	const parts = part.value('type') === 'Sequence' ? part.parts('pretokenizers') : [part];
	const bytes = parts.at(-1);
	if (bytes === undefined || parts.length > 2 || bytes.value('type') !== 'ByteLevel') {
		return undefined;
	}
	const addPrefixSpace = bytes.boolean('add_prefix_space', true);
	const useRegex = bytes.boolean('use_regex', true);
	if (parts.length === 1) {
		return useRegex ? { scanner: gpt2Scanner, addPrefixSpace } : undefined;
	}
	// A prefix would come before each part of the split.
	const scanner = useRegex || addPrefixSpace ? undefined : readSplit(parts[0]);
	return scanner === undefined ? undefined : { scanner, addPrefixSpace: false };
}

function readSplit(part: PartReader): PreTokenScanner | undefined {
	const isolates =
		part.value('type') === 'Split' && part.value('behavior') === 'Isolated' && !part.boolean('invert', false);
	if (!isolates || !part.part('pattern').has('Regex')) {
		return undefined;
	}
	const pattern = part.part('pattern');
	const source = pattern.string('Regex');
	return scannerOfPattern(source) ?? regexScanner(translatePattern(source, pattern.at('Regex')));
}

function buildBytes(model: BpeDefinition, merges: MergeList, vocabulary: Vocabulary): ByteLevelBpe | undefined {
	const pieces: (readonly [number, Uint8Array])[] = [];
	for (const [piece, id] of Object.entries(model.vocab)) {
		const bytes = parseBytes(piece);
		if (bytes !== undefined && bytes.length > 0) {
			pieces.push([id, bytes]);
		}
	}
	const packed = bytePieces(pieces, vocabulary.size);
	const byteIds = byteIdsOf(packed);
	if (byteIds.includes(-1)) {
		return undefined;
	}
	return new ByteLevelBpe(packed, mergesFromList(packed, byteIds, merges), {
		wholePieces: model.ignore_merges ?? false,
	});
}
