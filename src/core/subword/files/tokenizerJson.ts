import { NlpError } from '../../errors';
import { described, malformed, PartReader } from '../definition/partReader';
import type {
	AddedTokenDefinition,
	ModelDefinition,
	PartDefinition,
	TokenizerDefinition,
} from '../definition/tokenizerDefinition';
import { splitMerge } from '../models/splitMerge';

const VERSION = '1.0';

/**
 * Reads Hugging Face's `tokenizer.json`. Older files without model types and newer ones with merges as pairs are read alike.
 * @throws NlpError `input-malformed` where it is no JSON or not such a file; it names the place.
 */
export function readTokenizerJson(text: string): TokenizerDefinition {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		throw new NlpError(
			'input-malformed',
			`A tokenizer.json must be JSON, and this is none: ${error instanceof Error ? error.message : String(error)}. ` +
				'Load an unbroken copy.',
			{ cause: error },
		);
	}
	return readTokenizerDefinition(value);
}

/**
 * Checks that a value has the shape of a `tokenizer.json`. The parameters of normalizers and the other parts are checked when
 * they are built.
 * @throws NlpError `input-malformed`; it names the place.
 */
export function readTokenizerDefinition(value: unknown): TokenizerDefinition {
	const file = new PartReader(value, '');
	return {
		version: file.string('version', VERSION),
		added_tokens: file.has('added_tokens') ? file.parts('added_tokens').map(readAddedToken) : [],
		normalizer: readPart(file, 'normalizer'),
		pre_tokenizer: readPart(file, 'pre_tokenizer'),
		model: readModel(file.part('model')),
		post_processor: readPart(file, 'post_processor'),
		decoder: readPart(file, 'decoder'),
	};
}

/** Writes a definition as the text of a `tokenizer.json` that Hugging Face's libraries load. */
export function writeTokenizerJson(definition: TokenizerDefinition): string {
	const file = {
		version: definition.version ?? VERSION,
		truncation: null,
		padding: null,
		added_tokens: definition.added_tokens,
		normalizer: definition.normalizer,
		pre_tokenizer: definition.pre_tokenizer,
		post_processor: definition.post_processor,
		decoder: definition.decoder,
		model: definition.model.type === 'BPE' ? { ...BPE_DEFAULTS, ...definition.model } : definition.model,
	};
	return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** What the libraries want to be said about a BPE model. */
const BPE_DEFAULTS = {
	type: 'BPE',
	dropout: null,
	unk_token: null,
	continuing_subword_prefix: null,
	end_of_word_suffix: null,
	fuse_unk: false,
	byte_fallback: false,
	ignore_merges: false,
};

function readAddedToken(token: PartReader): AddedTokenDefinition {
	return {
		id: token.count('id'),
		content: token.string('content'),
		single_word: token.boolean('single_word', false),
		lstrip: token.boolean('lstrip', false),
		rstrip: token.boolean('rstrip', false),
		normalized: token.boolean('normalized', true),
		special: token.boolean('special', false),
	};
}

function readPart(file: PartReader, name: string): PartDefinition | null {
	if (!file.has(name)) {
		return null;
	}
	file.part(name).string('type');
	return file.value(name) as PartDefinition;
}

const MODELS = ['BPE', 'WordPiece', 'Unigram'] as const;

function readModel(model: PartReader): ModelDefinition {
	switch (model.has('type') ? model.value('type') : guessedType(model)) {
		case 'BPE':
			return {
				type: 'BPE',
				vocab: readVocabulary(model),
				merges: readMerges(model),
				unk_token: readOptionalText(model, 'unk_token'),
				continuing_subword_prefix: readOptionalText(model, 'continuing_subword_prefix'),
				end_of_word_suffix: readOptionalText(model, 'end_of_word_suffix'),
				fuse_unk: model.boolean('fuse_unk', false),
				byte_fallback: model.boolean('byte_fallback', false),
				ignore_merges: model.boolean('ignore_merges', false),
			};
		case 'WordPiece':
			return {
				type: 'WordPiece',
				vocab: readVocabulary(model),
				unk_token: model.string('unk_token', '[UNK]'),
				continuing_subword_prefix: model.string('continuing_subword_prefix', '##'),
				max_input_chars_per_word: model.count('max_input_chars_per_word', 100),
			};
		case 'Unigram':
			return {
				type: 'Unigram',
				unk_id: model.has('unk_id') ? model.count('unk_id') : null,
				vocab: readScoredPieces(model),
				byte_fallback: model.boolean('byte_fallback', false),
			};
		default:
			throw model.unknownType(MODELS);
	}
}

/** Files of before 2021 do not name the type. */
function guessedType(model: PartReader): (typeof MODELS)[number] {
	return model.has('merges') ? 'BPE' : Array.isArray(model.value('vocab')) ? 'Unigram' : 'WordPiece';
}

function readOptionalText(model: PartReader, name: string): string | null {
	return model.has(name) ? model.string(name) : null;
}

function readVocabulary(model: PartReader): Readonly<Record<string, number>> {
	model.part('vocab');
	const vocab = model.value('vocab') as Readonly<Record<string, unknown>>;
	for (const [piece, id] of Object.entries(vocab)) {
		if (typeof id !== 'number' || !Number.isInteger(id) || id < 0) {
			throw malformed(`model.vocab[${described(piece)}]`, `must be an id, not ${described(id)}`);
		}
	}
	return vocab as Readonly<Record<string, number>>;
}

function readMerges(model: PartReader): readonly (string | readonly [string, string])[] {
	const merges = model.list('merges');
	merges.forEach((merge, rank) => {
		const isMerge =
			typeof merge === 'string'
				? splitMerge(merge) !== undefined
				: Array.isArray(merge) && merge.length === 2 && merge.every(piece => typeof piece === 'string');
		if (!isMerge) {
			throw malformed(`model.merges[${rank}]`, `must be two pieces, not ${described(merge)}`);
		}
	});
	return merges as readonly (string | readonly [string, string])[];
}

function readScoredPieces(model: PartReader): readonly (readonly [string, number])[] {
	const pieces = model.list('vocab');
	pieces.forEach((entry, id) => {
		const isPiece =
			Array.isArray(entry) && entry.length === 2 && typeof entry[0] === 'string' && typeof entry[1] === 'number';
		if (!isPiece) {
			throw malformed(`model.vocab[${id}]`, `must be a piece and its score, not ${described(entry)}`);
		}
	});
	return pieces as readonly (readonly [string, number])[];
}
