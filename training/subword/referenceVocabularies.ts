import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AddedTokenDefinition, TokenizerDefinition } from '../../src/core/subword/definition/tokenizerDefinition';
import { readBertVocabulary } from '../../src/core/subword/files/bertVocabulary';
import { readGpt2Vocabulary } from '../../src/core/subword/files/gpt2Vocabulary';
import { readTokenizerDefinition } from '../../src/core/subword/files/tokenizerJson';
import { dataFolder } from '../support/dataFolder';

/** Published vocabularies: those on the shelf, and four more that lie beside it where somebody put them. */
const SHELF = 'lm/subword';
const EXTRA = 'lm/subword-extra';

/** The text of a file of vocabularies, or undefined where there is none. */
export function vocabularyText(file: string): string | undefined {
	const path = join(dataFolder(), file);
	return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** The bytes of a file on the shelf. */
export function shelfBytes(file: string): Uint8Array {
	return readFileSync(join(dataFolder(), SHELF, file));
}

/** BERT's vocabularies of Google's release. */
export function bert(name: 'uncased' | 'cased' | 'chinese', lowercase: boolean): TokenizerDefinition {
	return readBertVocabulary(shelfText(`wordpiece/bert-base-${name}.vocab.txt`), { lowercase });
}

/** A `tokenizer.json` of the shelf. */
export function shelfTokenizer(name: string): TokenizerDefinition {
	return readTokenizerDefinition(JSON.parse(shelfText(`hf-tokenizer-json/${name}.tokenizer.json`)));
}

/** A `tokenizer.json` beside the shelf, or undefined where it is not there. */
export function extraTokenizer(name: string): TokenizerDefinition | undefined {
	const text = vocabularyText(`${EXTRA}/${name}.tokenizer.json`);
	return text === undefined ? undefined : readTokenizerDefinition(JSON.parse(text));
}

export function gpt2(): TokenizerDefinition {
	return readGpt2Vocabulary(JSON.parse(shelfText('bbpe/gpt2.encoder.json')), shelfText('bbpe/gpt2.vocab.bpe'));
}

/**
 * Llama 2's vocabulary. In the shelf's copy of its `tokenizer.json` somebody made spaces of the no-break spaces, so that four
 * pieces are wrong and three merges cannot be cut; the SentencePiece model beside it has them right. Here the spaces of these
 * pieces are made no-break spaces again.
 */
export function llama2(): TokenizerDefinition {
	const file = JSON.parse(shelfText('hf-tokenizer-json/llama2.tokenizer.json').replaceAll('"▁ "', '"▁\u00a0"')) as {
		model: { vocab: Record<string, number>; merges: (string | readonly [string, string])[] };
	};
	const repaired = (piece: string): string => piece.replaceAll(' ', '\u00a0');
	file.model.vocab = Object.fromEntries(Object.entries(file.model.vocab).map(([piece, id]) => [repaired(piece), id]));
	file.model.merges = file.model.merges.map(merge => {
		const text = String(merge);
		// Of n spaces between two pieces, the one in the middle is the separator.
		const [, left, spaces, right] = /^([^ ]*)( +)([^ ]*)$/.exec(text) ?? [];
		const middle = Math.floor((left.length + spaces.length + right.length) / 2) - left.length;
		return spaces.length === 1
			? text
			: [left + repaired(spaces.slice(0, middle)), repaired(spaces.slice(middle + 1)) + right];
	});
	return readTokenizerDefinition(file);
}

/**
 * CLIP's vocabulary, which its code makes of the merges (openai/CLIP, `simple_tokenizer.py`): the characters of bytes, the same at
 * the end of words, what the first 48,894 merges make, and two special tokens. Undefined where the file is not there.
 */
export function clip(): TokenizerDefinition | undefined {
	const text = vocabularyText(`${EXTRA}/clip.bpe_simple_vocab_16e6.txt`);
	if (text === undefined) return undefined;
	const merges = text
		.split('\n')
		.slice(1, 49_152 - 256 - 2 + 1)
		.map(line => line.split(' ') as unknown as readonly [string, string]);
	const pieces = [
		...BYTES_PRINTABLE_FIRST,
		...BYTES_PRINTABLE_FIRST.map(character => `${character}</w>`),
		...merges.map(pair => pair.join('')),
		'<|startoftext|>',
		'<|endoftext|>',
	];
	const start = pieces.length - 2;
	return {
		added_tokens: [specialToken('<|startoftext|>', start, true), specialToken('<|endoftext|>', start + 1)],
		normalizer: {
			type: 'Sequence',
			normalizers: [
				{ type: 'NFC' },
				{ type: 'Replace', pattern: { Regex: '\\s+' }, content: ' ' },
				{ type: 'Lowercase' },
			],
		},
		pre_tokenizer: {
			type: 'Sequence',
			pretokenizers: [
				{
					type: 'Split',
					pattern: { Regex: "'s|'t|'re|'ve|'m|'ll|'d|[\\p{L}]+|[\\p{N}]|[^\\s\\p{L}\\p{N}]+" },
					behavior: 'Removed',
					invert: true,
				},
				{ type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true },
			],
		},
		model: {
			type: 'BPE',
			vocab: Object.fromEntries(pieces.map((piece, id) => [piece, id])),
			merges,
			unk_token: '<|endoftext|>',
			continuing_subword_prefix: '',
			end_of_word_suffix: '</w>',
		},
		post_processor: {
			type: 'RobertaProcessing',
			sep: ['<|endoftext|>', start + 1],
			cls: ['<|startoftext|>', start],
		},
		decoder: { type: 'ByteLevel' },
	};
}

/** The characters of the 256 bytes, those of printable bytes first. */
const BYTES_PRINTABLE_FIRST: readonly string[] = Array.from({ length: 512 }, (_, code) => code)
	.filter(code => isPrintable(code) || code >= 256)
	.slice(0, 256)
	.map(code => String.fromCharCode(code));

function isPrintable(byte: number): boolean {
	return (byte > 0x20 && byte < 0x7f) || (byte > 0xa0 && byte <= 0xff && byte !== 0xad);
}

export function specialToken(content: string, id: number, normalized = false): AddedTokenDefinition {
	return { id, content, single_word: false, lstrip: false, rstrip: false, normalized, special: true };
}

function shelfText(file: string): string {
	const text = vocabularyText(`${SHELF}/${file}`);
	if (text === undefined) throw new Error(`There is no ${file} in lm/subword. Unpack the shelf.`);
	return text;
}
