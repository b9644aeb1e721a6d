import { AddedTokens } from './addedTokens';
import { buildByteLevelEncoder } from './byteLevel/buildByteLevelEncoder';
import { buildDecoder } from './decoders/buildDecoder';
import type { Decoder } from './decoders/decoder';
import { DefinedTokenizer } from './definedTokenizer';
import { described, malformed, PartReader } from './definition/partReader';
import type {
	AddedTokenDefinition,
	ModelDefinition,
	PartDefinition,
	TokenizerDefinition,
} from './definition/tokenizerDefinition';
import { addModelPieces, buildModel, unknownId } from './models/buildModel';
import { Vocabulary } from './models/vocabulary';
import { buildNormalizer } from './normalizers/buildNormalizer';
import { buildPostProcessor } from './postProcessors/buildPostProcessor';
import { PreTokenEncoder } from './preTokenEncoder';
import { buildPreTokenizer } from './preTokenizers/buildPreTokenizer';
import type { SubwordAlgorithm, SubwordTokenizer } from './subwordTokenizer';
import type { StretchEncoder } from './textStretch';

/**
 * Makes a tokenizer of its definition.
 *
 * Two things of the reference are left out: padding and truncation, which are for batches, and dropout, which is for training.
 * A piece has the span of all that it stands for, with the white space before it, whatever `trim_offsets` says.
 *
 * @throws NlpError `input-malformed` for a part of unknown type, or one whose parameters don't fit; it names the place.
 */
export function buildTokenizer(definition: TokenizerDefinition): SubwordTokenizer {
	// The model must not find added tokens inside words, so it has its pieces by itself.
	const pieces = new Vocabulary();
	addModelPieces(definition.model, pieces);
	const encoder = buildEncoder(definition, pieces);
	const vocabulary = new Vocabulary();
	addModelPieces(definition.model, vocabulary);
	const tokens = definition.added_tokens.map((token, i) => addToken(token, vocabulary, `added_tokens[${i}]`));
	const surroundings = readPart(definition, 'post_processor', buildPostProcessor) ?? { before: [], after: [] };
	checkIds([...surroundings.before, ...surroundings.after], vocabulary);
	return new DefinedTokenizer({
		algorithm: algorithmOf(definition),
		vocabulary,
		unknownId: unknownIdOf(definition.model, vocabulary),
		special: new Set(tokens.filter(token => token.special).map(token => token.id)),
		addedTokens: new AddedTokens(tokens, readPart(definition, 'normalizer', buildNormalizer)),
		encoder,
		surroundings,
		decoder: readPart(definition, 'decoder', buildDecoder) ?? joinBySpaces,
	});
}

function buildEncoder(definition: TokenizerDefinition, vocabulary: Vocabulary): StretchEncoder {
	const preTokenizer = readPart(definition, 'pre_tokenizer', buildPreTokenizer) ?? (preTokens => preTokens);
	let encoder: StretchEncoder | undefined;
	// Byte-level definitions have an encoder of their own, and need this one only to show how it works.
	const general = (): StretchEncoder =>
		(encoder ??= new PreTokenEncoder(preTokenizer, buildModel(definition.model, vocabulary)));
	return buildByteLevelEncoder(definition, vocabulary, stretch => general().explain(stretch)) ?? general();
}

function readPart<Part>(
	definition: TokenizerDefinition,
	name: 'normalizer' | 'pre_tokenizer' | 'decoder' | 'post_processor',
	build: (part: PartReader) => Part,
): Part | undefined {
	return definition[name] === null ? undefined : build(new PartReader(definition[name], name));
}

/** Without a decoder, pieces are joined by spaces. */
const joinBySpaces: Decoder = pieces => [pieces.join(' ')];

/** A token that the model knows already keeps the model's id. */
function addToken(token: AddedTokenDefinition, vocabulary: Vocabulary, place: string): AddedTokenDefinition {
	const id = vocabulary.idOf(token.content) ?? token.id;
	const other = vocabulary.pieceOf(id);
	if (other !== undefined && other !== token.content) {
		throw malformed(`${place}.id`, `is ${id}, which is the id of ${described(other)} already`);
	}
	vocabulary.set(token.content, id, () => `${place}.id`);
	return { ...token, id };
}

/** The ids that a post-processor puts around a text have to be some of the vocabulary. */
function checkIds(ids: readonly number[], vocabulary: Vocabulary): void {
	const stranger = ids.find(id => id >= vocabulary.size);
	if (stranger === undefined) return;
	throw malformed('post_processor', `puts in the id ${stranger}, but ids go from 0 to ${vocabulary.size - 1}`);
}

function algorithmOf({ model, normalizer, pre_tokenizer: preTokenizer }: TokenizerDefinition): SubwordAlgorithm {
	switch (model.type) {
		case 'BPE':
			return makesBytes(normalizer) || makesBytes(preTokenizer) ? 'byteLevelBpe' : 'bpe';
		case 'WordPiece':
			return 'wordPiece';
		case 'Unigram':
			return 'unigram';
	}
}

/** Whether a part before the model changes characters into bytes. */
function makesBytes(part: PartDefinition | null): boolean {
	return (
		part !== null &&
		(part.type === 'ByteLevel' ||
			[part.pretokenizers, part.normalizers].some(
				parts => Array.isArray(parts) && (parts as (PartDefinition | null)[]).some(makesBytes),
			))
	);
}

function unknownIdOf(model: ModelDefinition, vocabulary: Vocabulary): number {
	return model.type === 'Unigram' ? (model.unk_id ?? -1) : unknownId(model.unk_token ?? undefined, vocabulary);
}
