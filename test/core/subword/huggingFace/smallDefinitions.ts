import { BYTE_CHARACTERS } from '../../../../src/core/subword/byteLevel/byteLevel';
import type {
	AddedTokenDefinition,
	BpeDefinition,
	TokenizerDefinition,
} from '../../../../src/core/subword/definition/tokenizerDefinition';

/** Definitions small enough to follow by hand. */

export function definition(
	parts: Partial<TokenizerDefinition> & Pick<TokenizerDefinition, 'model'>,
): TokenizerDefinition {
	return { added_tokens: [], normalizer: null, pre_tokenizer: null, post_processor: null, decoder: null, ...parts };
}

export function token(content: string, id: number, more: Partial<AddedTokenDefinition> = {}): AddedTokenDefinition {
	return {
		id,
		content,
		single_word: false,
		lstrip: false,
		rstrip: false,
		normalized: false,
		special: true,
		...more,
	};
}

/** A BPE model of the pieces given, in the order of their ids, and merges written `a b`. */
export function bpe(
	pieces: readonly string[],
	merges: readonly string[],
	more: Partial<BpeDefinition> = {},
): BpeDefinition {
	return { type: 'BPE', vocab: Object.fromEntries(pieces.map((piece, id) => [piece, id])), merges, ...more };
}

/** All bytes and a few merges, cut as GPT-2 cuts. */
export function byteLevel(more: Partial<TokenizerDefinition> = {}): TokenizerDefinition {
	const merged = ['th', 'the', 'Ġthe', 'ä½', 'ä½ł', 'ĠĠ'];
	return definition({
		pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, use_regex: true },
		model: bpe([...BYTE_CHARACTERS, ...merged], ['t h', 'th e', 'Ġ the', 'ä ½', 'ä½ ł', 'Ġ Ġ']),
		decoder: { type: 'ByteLevel' },
		...more,
	});
}

/** BERT's parts over a few pieces. */
export function wordPiece(lowercase = true): TokenizerDefinition {
	const pieces = ['[UNK]', '[CLS]', '[SEP]', 'un', '##aff', '##able', 'hello', ',', '世', '界', '##s', 'cafe'];
	return definition({
		added_tokens: [token('[UNK]', 0), token('[CLS]', 1), token('[SEP]', 2)],
		normalizer: { type: 'BertNormalizer', lowercase },
		pre_tokenizer: { type: 'BertPreTokenizer' },
		model: {
			type: 'WordPiece',
			vocab: Object.fromEntries(pieces.map((piece, id) => [piece, id])),
			unk_token: '[UNK]',
			continuing_subword_prefix: '##',
			max_input_chars_per_word: 20,
		},
		post_processor: { type: 'BertProcessing', sep: ['[SEP]', 2], cls: ['[CLS]', 1] },
		decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
	});
}

/** The way of Llama: spaces as `▁`, one word, bytes where a character is missing. */
export function byteFallback(): TokenizerDefinition {
	const bytes = Array.from({ length: 256 }, (_, byte) => `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`);
	return definition({
		normalizer: {
			type: 'Sequence',
			normalizers: [
				{ type: 'Prepend', prepend: '▁' },
				{ type: 'Replace', pattern: { String: ' ' }, content: '▁' },
			],
		},
		model: bpe(['<unk>', ...bytes, '▁', 'a', 'b', 'ab', '▁ab'], ['a b', '▁ ab'], {
			unk_token: '<unk>',
			fuse_unk: true,
			byte_fallback: true,
		}),
		decoder: {
			type: 'Sequence',
			decoders: [
				{ type: 'Replace', pattern: { String: '▁' }, content: ' ' },
				{ type: 'ByteFallback' },
				{ type: 'Fuse' },
				{ type: 'Strip', content: ' ', start: 1, stop: 0 },
			],
		},
	});
}

/** Unigram words that begin with `▁`. */
export function unigram(): TokenizerDefinition {
	return definition({
		pre_tokenizer: { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always', split: true },
		model: {
			type: 'Unigram',
			unk_id: 0,
			vocab: [
				['<unk>', 0],
				['▁', -2],
				['▁new', -3],
				['e', -4],
				['st', -3.5],
				['▁newest', -9],
			],
		},
		decoder: { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always', split: true },
	});
}
