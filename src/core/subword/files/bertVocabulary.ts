import { described } from '../definition/partReader';
import { NlpError } from '../../errors';
import type { AddedTokenDefinition, TokenizerDefinition } from '../definition/tokenizerDefinition';

export interface BertVocabularyOptions {
	/** Whether the text is put into lower case and loses its accents first, as for `uncased` and Chinese models. */
	readonly lowercase: boolean;
}

const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'];

/**
 * The definition of BERT's tokenizer for a `vocab.txt`: one piece a line, its id the number of the line from 0.
 * @throws NlpError `input-malformed` for a list without `[UNK]`, or with a piece in two lines.
 */
export function readBertVocabulary(text: string, options?: BertVocabularyOptions): TokenizerDefinition {
	const vocab = readLines(text);
	const unknown = vocab['[UNK]'] as number | undefined;
	if (unknown === undefined) {
		throw new NlpError(
			'input-malformed',
			'A vocab.txt of BERT must have [UNK] in a line of its own, and this has none. Load the vocabulary of a BERT model.',
		);
	}
	const ids = Object.entries(vocab);
	const { lowercase } = options ?? { lowercase: !isCased(ids.map(([piece]) => piece)) };
	const special = ids.filter(([piece]) => SPECIAL.includes(piece)).map(([piece, id]) => specialToken(piece, id));
	return {
		added_tokens: special,
		normalizer: {
			type: 'BertNormalizer',
			clean_text: true,
			handle_chinese_chars: true,
			strip_accents: null,
			lowercase,
		},
		pre_tokenizer: { type: 'BertPreTokenizer' },
		model: {
			type: 'WordPiece',
			vocab,
			unk_token: '[UNK]',
			continuing_subword_prefix: '##',
			max_input_chars_per_word: 100,
		},
		post_processor: postProcessor(vocab),
		decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
	};
}

function readLines(text: string): Record<string, number> {
	const lines = text.replace(/\r?\n$/, '').split('\n');
	const vocab = Object.create(null) as Record<string, number>;
	lines.forEach((line, id) => {
		const piece = line.endsWith('\r') ? line.slice(0, -1) : line;
		if (piece in vocab) {
			throw new NlpError(
				'input-malformed',
				`A vocab.txt must have each piece once, but line ${id + 1} has ${described(piece)}, as line ` +
					`${vocab[piece] + 1} does. Take one of them out.`,
			);
		}
		vocab[piece] = id;
	});
	return vocab;
}

/** Whether capitals are in more than a few pieces: such as \u211d, which has no small letter, are in every vocabulary. */
function isCased(pieces: readonly string[]): boolean {
	const capitalized = pieces.filter(piece => /\p{Lu}/u.test(piece) && !/^[[<].*[\]>]$/.test(piece));
	return capitalized.length > pieces.length / 100;
}

function specialToken(content: string, id: number): AddedTokenDefinition {
	return { id, content, single_word: false, lstrip: false, rstrip: false, normalized: false, special: true };
}

function postProcessor(vocab: Readonly<Record<string, number | undefined>>): TokenizerDefinition['post_processor'] {
	const cls = vocab['[CLS]'];
	const sep = vocab['[SEP]'];
	if (cls === undefined || sep === undefined) {
		return null;
	}
	return { type: 'BertProcessing', sep: ['[SEP]', sep], cls: ['[CLS]', cls] };
}
