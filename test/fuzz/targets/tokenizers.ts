import fc from 'fast-check';
import { BYTE_CHARACTERS } from '../../../src/core/subword/byteLevel/byteLevel';
import type { SentencePieceDefinition } from '../../../src/core/subword/definition/sentencePieceDefinition';
import { readTokenizer } from '../../../src/core/subword/files/readTokenizer';
import { translatePattern } from '../../../src/core/subword/patterns/oniguruma';
import {
	DEFAULT_NORMALIZER,
	DEFAULT_TRAINER,
	MODEL_TYPES,
} from '../../../src/core/subword/sentencePiece/modelProtoDefaults';
import { writeSentencePieceModel } from '../../../src/core/subword/sentencePiece/modelProtoWriter';
import type { SubwordTokenizer } from '../../../src/core/subword/subwordTokenizer';
import { isUsefulError } from '../engine/refusals';
import type { FuzzTarget } from '../engine/fuzzTarget';
import { lines } from './arbitraries';
import { ODD_TEXTS, textOf } from './textOf';

/** A text that tokenizers are tried on. */
const SAMPLE = "The cat’s unaffable  HELLO, 世界 12345 🚀 don't\r\n";

/** Opens a tokenizer of files and cuts a text with it; what it gives are ids that it has and places of the text, in order. */
function openAndEncode(files: readonly { name: string; bytes: Uint8Array }[]): void {
	const { tokenizer } = readTokenizer(files);
	// What a normalizer puts before each word stands in the file.
	const added = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
	checkPieces(tokenizer, SAMPLE, added);
	tokenizer.explain('unaffable');
}

function checkPieces(tokenizer: SubwordTokenizer, text: string, added: number): void {
	const { ids, starts, ends } = tokenizer.encode(text, { specialTokens: true });
	for (let i = 0; i < ids.length; i++) {
		if (!(ids[i] >= 0 && ids[i] < tokenizer.vocabularySize))
			throw new Error(`id ${ids[i]} of ${tokenizer.vocabularySize}`);
		if (!(starts[i] >= 0 && starts[i] <= ends[i] && ends[i] <= text.length)) {
			throw new Error(`a piece out of the text: ${starts[i]}-${ends[i]}`);
		}
	}
	tokenizer.decode(ids);
	if (tokenizer.count(text) > (3 + added) * text.length + 8) throw new Error('more pieces than bytes');
}

const piece = fc.constantFrom(
	'a',
	'b',
	'th',
	'the',
	'##s',
	'▁',
	'▁the',
	'Ġthe',
	'un',
	'[UNK]',
	'<unk>',
	'<s>',
	'世',
	'<0x41>',
	'é',
	' ',
	'<|end|>',
	'0',
);
const pieces = fc.uniqueArray(piece, { minLength: 1, maxLength: 8 });
const vocabulary = pieces.map(all => Object.fromEntries(all.map((each, id) => [each, id])));
const merge = fc.constantFrom('t h', 'th e', 'a b', 'u n', 'Ġ the');
const pattern = fc.oneof(
	fc.record({ String: fc.constantFrom(' ', 'a', '') }),
	fc.record({
		Regex: fc.constantFrom(
			'\\p{L}+|\\p{N}',
			" ?\\p{L}+|'s",
			'(?i:th)e',
			'\\s+(?!\\S)',
			'[^\\s]++',
			'(?>a|b)',
			'a{2,3}+',
		),
	}),
);
const side = fc.constantFrom('Removed', 'Isolated', 'MergedWithPrevious', 'MergedWithNext', 'Contiguous');
const simplePart = fc.oneof(
	fc.record({
		type: fc.constantFrom(
			'NFC',
			'NFKC',
			'NFD',
			'NFKD',
			'Lowercase',
			'StripAccents',
			'Nmt',
			'Whitespace',
			'WhitespaceSplit',
			'BertPreTokenizer',
			'UnicodeScripts',
			'ByteFallback',
			'Fuse',
		),
	}),
	fc.record({ type: fc.constant('BertNormalizer'), lowercase: fc.boolean() }),
	fc.record({
		type: fc.constant('Strip'),
		strip_left: fc.boolean(),
		strip_right: fc.boolean(),
		content: fc.constant(' '),
		start: fc.nat(2),
		stop: fc.nat(2),
	}),
	fc.record({ type: fc.constant('Prepend'), prepend: fc.constant('▁') }),
	fc.record({ type: fc.constant('Replace'), pattern, content: fc.constantFrom('▁', '') }),
	fc.record({
		type: fc.constant('ByteLevel'),
		add_prefix_space: fc.boolean(),
		use_regex: fc.boolean(),
		trim_offsets: fc.boolean(),
	}),
	fc.record({
		type: fc.constant('Metaspace'),
		replacement: fc.constant('▁'),
		prepend_scheme: fc.constantFrom('always', 'first', 'never'),
	}),
	fc.record({ type: fc.constant('Split'), pattern, behavior: side, invert: fc.boolean() }),
	fc.record({ type: fc.constant('Punctuation'), behavior: side }),
	fc.record({ type: fc.constant('Digits'), individual_digits: fc.boolean() }),
	fc.record({ type: fc.constant('CharDelimiterSplit'), delimiter: fc.constant(',') }),
	fc.record({ type: fc.constant('WordPiece'), prefix: fc.constant('##'), cleanup: fc.boolean() }),
	fc.record({ type: fc.constant('BPEDecoder'), suffix: fc.constant('</w>') }),
	fc.record({
		type: fc.constant('CTC'),
		pad_token: fc.constant('<pad>'),
		word_delimiter_token: fc.constant('|'),
		cleanup: fc.boolean(),
	}),
	fc.record({
		type: fc.constantFrom('BertProcessing', 'RobertaProcessing'),
		sep: fc.tuple(piece, fc.nat(8)),
		cls: fc.tuple(piece, fc.nat(8)),
	}),
);
const part = fc.option(
	fc.oneof(
		{ weight: 4, arbitrary: simplePart },
		{
			weight: 1,
			arbitrary: fc
				.array(simplePart, { maxLength: 3 })
				.map(all => ({ type: 'Sequence', normalizers: all, pretokenizers: all, decoders: all })),
		},
	),
);
const model = fc.oneof(
	fc.record({
		type: fc.constant('BPE'),
		vocab: vocabulary,
		merges: fc.array(merge, { maxLength: 3 }),
		unk_token: fc.option(piece),
		fuse_unk: fc.boolean(),
		byte_fallback: fc.boolean(),
	}),
	fc.record({
		type: fc.constant('WordPiece'),
		vocab: vocabulary,
		unk_token: piece,
		continuing_subword_prefix: fc.constant('##'),
		max_input_chars_per_word: fc.constantFrom(4, 100),
	}),
	fc.record({
		type: fc.constant('Unigram'),
		vocab: pieces.map(all => all.map((each, i) => [each, -i])),
		unk_id: fc.option(fc.nat(3)),
		byte_fallback: fc.boolean(),
	}),
	fc.constant({
		type: 'BPE',
		vocab: Object.fromEntries([...BYTE_CHARACTERS].map((each, id) => [each, id])),
		merges: [],
	}),
);
const tokenizerJson = fc
	.record({
		added_tokens: fc.array(
			fc.record({
				id: fc.nat(12),
				content: piece,
				special: fc.boolean(),
				lstrip: fc.boolean(),
				rstrip: fc.boolean(),
				single_word: fc.boolean(),
				normalized: fc.boolean(),
			}),
			{ maxLength: 2 },
		),
		...{ normalizer: part, pre_tokenizer: part, post_processor: part, decoder: part, model },
	})
	.map(value => JSON.stringify(value));

const sentencePiece = fc
	.record({
		pieces: fc.array(
			fc.record({
				piece,
				score: fc.integer({ min: -9, max: 0 }),
				kind: fc.constantFrom('normal', 'unknown', 'control', 'userDefined', 'unused', 'byte'),
			}),
			{ minLength: 1, maxLength: 6 },
		),
		modelType: fc.constantFrom(...Object.values(MODEL_TYPES)),
		byteFallback: fc.boolean(),
		addDummyPrefix: fc.boolean(),
	})
	.map(({ pieces: entries, modelType, byteFallback, addDummyPrefix }) =>
		writeSentencePieceModel({
			pieces: [{ piece: '<unk>', score: 0, kind: 'unknown' }, ...entries],
			trainer: { ...DEFAULT_TRAINER, modelType, byteFallback },
			normalizer: { ...DEFAULT_NORMALIZER, addDummyPrefix },
		} as SentencePieceDefinition),
	);

const regex = fc
	.array(
		fc.constantFrom(
			'\\p{L}',
			'\\p{N}+',
			'[^\\s\\p{L}]',
			'(?:a|b)',
			'(?=x)',
			'(?<!y)',
			'(?>z)',
			'\\s*',
			'a{1,3}',
			'.',
			'^',
			'$',
			'|',
			'\\x{61}',
			'[a-z&&[^b]]',
			'(?i)',
			'(?m:.)',
			'+',
			'?',
			'*+',
			'\\b',
			'\\h',
			'\\u4e00',
		),
		{ minLength: 1, maxLength: 6 },
	)
	.map(all => all.join(''));

/** The 256 bytes in base 64. */
const BYTES = Array.from({ length: 256 }, (_, byte) => Buffer.of(byte).toString('base64'));

const JSON_WORDS = [
	'"type":"constructor"',
	'{"type":"',
	'"Sequence"',
	'"normalizers":[',
	'"pretokenizers":[',
	'"vocab":{',
	'"merges":[',
	'"model":',
	'"added_tokens":[',
	'"pattern":{"Regex":"',
	'"String":""',
	'"id":',
	'"content":"',
	'"TemplateProcessing"',
	'"single":[',
	'"special_tokens":{',
	'"Precompiled"',
	'"precompiled_charsmap":"',
	'null',
	'[',
	']',
	'{',
	'}',
	',',
];

/** The two parts of an input, parted by a sign that stands in neither. */
function halves(input: Uint8Array): [Uint8Array, Uint8Array] {
	const at = input.indexOf(0);
	return at < 0 ? [input, new Uint8Array()] : [input.subarray(0, at), input.subarray(at + 1)];
}

export const tokenizerTargets: readonly FuzzTarget[] = [
	{
		name: 'tokenizer.json',
		documents: tokenizerJson,
		words: JSON_WORDS,
		longest: 1024,
		read: bytes => openAndEncode([{ name: 'tokenizer.json', bytes }]),
	},
	{
		name: 'SentencePiece model',
		documents: sentencePiece,
		words: ['\u0003', '\n\u0007', '\u0012\u0002', '\u0018\u0003', '<0x41>', '▁', ...ODD_TEXTS],
		read: bytes => openAndEncode([{ name: 'm.model', bytes }]),
	},
	{
		name: 'tiktoken ranks',
		documents: fc
			.tuple(
				fc.array(fc.constantFrom('YWI=', 'dGhl', 'dGg=', '5LiW', '5Lg=', 'IHRoZQ==')),
				fc.nat(3),
				fc.constantFrom('\n', '\r\n'),
			)
			.map(([merged, gap, end]) =>
				[...BYTES, ...new Set(merged)].map((bytes, i) => `${bytes} ${i < 256 ? i : i + gap}`).join(end),
			),
		longest: 4096,
		words: ['YQ==', ' ', '=', '\n', '4194303', '4194304', 'AA=='],
		read: bytes => openAndEncode([{ name: 'a.tiktoken', bytes }]),
	},
	{
		name: 'vocab.txt',
		documents: lines(
			fc.constantFrom('[PAD]', '[UNK]', '[CLS]', '[SEP]', 'the', '##s', 'un', '世', '##aff', 'é', '1'),
		).map(text => `[UNK]\n${text}`),
		words: ['[UNK]', '[CLS]', '##', '\n', '\r\n', ...ODD_TEXTS],
		read: bytes => openAndEncode([{ name: 'vocab.txt', bytes }]),
	},
	{
		name: 'vocab.json and merges.txt',
		documents: fc
			.tuple(vocabulary, fc.array(merge, { maxLength: 4 }))
			.map(([vocab, merges]) => `${JSON.stringify(vocab)}\0#version: 0.2\n${merges.join('\n')}\n`),
		words: ['{"', '":', '#version', 't h', '<|endoftext|>', '\0', '\n', ...ODD_TEXTS],
		read: input => {
			const [vocab, merges] = halves(input);
			const files = [
				{ name: 'vocab.json', bytes: vocab },
				{ name: 'merges.txt', bytes: merges },
			];
			openAndEncode(files);
		},
	},
	{
		name: 'patterns of tokenizers',
		documents: regex,
		words: [
			'(?',
			'(?<',
			'(?<a>',
			'(?>',
			')',
			'[',
			'[^',
			'[[',
			'&&',
			']',
			'\\p{',
			'\\P{^L}',
			'}',
			'{2,}',
			'{,3}',
			'\\x',
			'\\G',
			'\\1',
			'\\k<a>',
			'(?#',
			'\\Q',
			'(?i-m:',
			'[[:alpha:]]',
			...ODD_TEXTS,
		],
		longest: 40,
		read: input => {
			const found = translatePattern(textOf(input), 'pattern');
			return found.test('ab 世界 12');
		},
		isRefusal: isUsefulError,
	},
];
