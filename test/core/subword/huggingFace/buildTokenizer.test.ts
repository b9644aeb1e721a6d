import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NlpError } from '../../../../src/core/errors';
import { buildTokenizer } from '../../../../src/core/subword/buildTokenizer';
import { readTokenizerJson, writeTokenizerJson } from '../../../../src/core/subword/files/tokenizerJson';
import type { EncodeOptions, SubwordTokenizer } from '../../../../src/core/subword/subwordTokenizer';
import { bpe, byteFallback, byteLevel, definition, token, unigram, wordPiece } from './smallDefinitions';

/** Each piece, and what it stands for in the text: `▁ab=ab`. */
function encoded(tokenizer: SubwordTokenizer, text: string, options?: EncodeOptions): string {
	const { ids, starts, ends } = tokenizer.encode(text, options);
	return Array.from(ids, (id, i) => `${tokenizer.pieceOf(id)}=${text.slice(starts[i], ends[i])}`).join(' | ');
}

const text = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				'the',
				' the',
				'ab',
				'  ',
				'世界',
				'你',
				'é',
				'e\u0301',
				'👩‍👩‍👧',
				'\r\n',
				'\t',
				'[SEP]',
				'unaffable',
				'\ud83d',
				'İ',
			),
			fc.string({ unit: 'binary' }),
		),
		{ maxLength: 12 },
	)
	.map(parts => parts.join(''));

const tokenizers = {
	byteLevel: buildTokenizer(byteLevel()),
	byteLevelWithPrefix: buildTokenizer(
		byteLevel({ pre_tokenizer: { type: 'ByteLevel', add_prefix_space: true, use_regex: true } }),
	),
	byteLevelAfterNormalizer: buildTokenizer(byteLevel({ normalizer: { type: 'NFKC' } })),
	byteLevelByParts: buildTokenizer(
		byteLevel({
			pre_tokenizer: {
				type: 'Sequence',
				pretokenizers: [
					{ type: 'Digits', individual_digits: true },
					{ type: 'ByteLevel', add_prefix_space: false, use_regex: true },
				],
			},
		}),
	),
	wordPiece: buildTokenizer(wordPiece()),
	byteFallback: buildTokenizer(byteFallback()),
	unigram: buildTokenizer(unigram()),
};

describe('buildTokenizer', () => {
	it('encodes by WordPiece, with spans through lower case, accents and spaces around Chinese characters', () => {
		assert.equal(
			encoded(tokenizers.wordPiece, 'UNaffable, Cafe\u0301s 世界xyz', { specialTokens: true }),
			'[CLS]= | un=UN | ##aff=aff | ##able=able | ,=, | cafe=Cafe | ##s=s | 世=世 | 界=界 | [UNK]=xyz | [SEP]=',
		);
	});

	it('takes special tokens in a text for what they are', () => {
		assert.equal(encoded(tokenizers.wordPiece, 'hello[SEP]hello'), 'hello=hello | [SEP]=[SEP] | hello=hello');
	});

	it('encodes by bytes, each with the span of its character', () => {
		assert.equal(encoded(tokenizers.byteLevel, 'the the你'), 'the=the | Ġthe= the | ä½ł=你');
		assert.equal(encoded(tokenizers.byteLevel, '世'), 'ä=世 | ¸=世 | ĸ=世');
		assert.equal(encoded(tokenizers.byteLevelWithPrefix, 'the'), 'Ġthe=the');
	});

	it('falls back to bytes, and decodes them', () => {
		assert.equal(encoded(tokenizers.byteFallback, 'ab 世'), '▁ab=ab | ▁=  | <0xE4>=世 | <0xB8>=世 | <0x96>=世');
		assert.equal(tokenizers.byteFallback.decode(tokenizers.byteFallback.encode('ab 世 b').ids), 'ab 世 b');
	});

	it('encodes by a unigram model', () => {
		assert.equal(encoded(tokenizers.unigram, 'newest xy'), '▁newest=newest | ▁=  | <unk>=xy');
	});

	it('writes prefixes and suffixes of words, and fuses unknown characters only when told', () => {
		const pieces = ['?', 'a', '##b', '##c</w>', '##bc</w>', 'abc</w>'];
		const more = { unk_token: '?', continuing_subword_prefix: '##', end_of_word_suffix: '</w>' };
		const merges = ['##b ##c</w>', 'a ##bc</w>'];
		const tokenizer = buildTokenizer(definition({ model: bpe(pieces, merges, more) }));
		assert.equal(encoded(tokenizer, 'abc'), 'abc</w>=abc');
		assert.equal(encoded(tokenizer, 'axyb'), 'a=a | ?=x | ?=y | ?=b');
		const fusing = buildTokenizer(definition({ model: bpe(pieces, merges, { ...more, fuse_unk: true }) }));
		assert.equal(encoded(fusing, 'axyb'), 'a=a | ?=xyb');
	});

	it('takes whole words first where merges are to be ignored', () => {
		const model = bpe(['a', 'b', 'ab', 'aab'], ['a b'], { ignore_merges: true });
		assert.equal(encoded(buildTokenizer(definition({ model })), 'aab'), 'aab=aab');
	});

	it('leaves out what the vocabulary lacks where there is no unknown piece', () => {
		assert.equal(encoded(buildTokenizer(definition({ model: bpe(['a'], []) })), 'xay'), 'a=a');
	});

	it('explains merges, longest matches and lattices', () => {
		const [byMerges] = tokenizers.byteLevel.explain('the');
		assert.deepEqual(byMerges, {
			algorithm: 'bpe',
			symbols: ['t', 'h', 'e'],
			merges: [
				{ position: 0, left: 't', right: 'h', rank: 0 },
				{ position: 0, left: 'th', right: 'e', rank: 1 },
			],
			pieces: ['the'],
		});
		const [byMatches] = tokenizers.wordPiece.explain('uns');
		assert.deepEqual(byMatches, {
			algorithm: 'wordPiece',
			word: 'uns',
			steps: [
				{ start: 0, tried: ['uns', 'un'], found: true },
				{ start: 2, tried: ['##s'], found: true },
			],
			pieces: ['un', '##s'],
		});
		assert.deepEqual(tokenizers.unigram.explain('newest')[0].pieces, ['▁newest']);
	});

	it('refuses a part of a type that is only the name of something that every object has', () => {
		for (const part of ['normalizer', 'pre_tokenizer', 'post_processor', 'decoder'] as const) {
			const broken = definition({ model: bpe(['a'], []), [part]: { type: 'constructor' } });
			assert.throws(
				() => buildTokenizer(broken),
				new RegExp(`${part}\\.type is "constructor", which this program cannot run`),
			);
		}
	});

	it('refuses a post-processor that puts in ids which the vocabulary does not have', () => {
		const around = { type: 'BertProcessing', sep: ['b', 1], cls: ['a', 7] };
		const broken = definition({ model: bpe(['a', 'b'], []), post_processor: around });
		assert.throws(() => buildTokenizer(broken), /post_processor puts in the id 7, but ids go from 0 to 1/);
	});

	it('names the id and the size when an id is not in the vocabulary', () => {
		assert.throws(() => tokenizers.wordPiece.decode([3, 99]), {
			name: 'NlpError',
			message: /Id 99 at place 1 .* from 0 to 11/,
		});
	});

	it('takes the empty text', () => {
		for (const tokenizer of Object.values(tokenizers)) {
			assert.equal(tokenizer.encode('').ids.length, 0);
			assert.equal(tokenizer.count(''), 0);
			assert.equal(tokenizer.decode([]), '');
		}
	});

	it('needs no quadratic time for a text without white space', () => {
		const long = 'ab'.repeat(100_000);
		for (const tokenizer of Object.values(tokenizers)) {
			assert.equal(tokenizer.count(long), tokenizer.encode(long).ids.length);
		}
	});

	for (const [name, tokenizer] of Object.entries(tokenizers)) {
		it(`gives spans that ascend and lie in the text, and counts as many as it encodes (${name})`, () => {
			fc.assert(
				fc.property(text, input => {
					const { ids, starts, ends } = tokenizer.encode(input);
					assert.equal(tokenizer.count(input), ids.length);
					ids.forEach((id, i) => {
						assert.ok(id >= 0 && id < tokenizer.vocabularySize);
						assert.ok(starts[i] >= (i === 0 ? 0 : starts[i - 1]), `start of piece ${i}`);
						assert.ok(starts[i] <= ends[i] && ends[i] <= input.length, `end of piece ${i}`);
					});
				}),
			);
		});
	}

	it('gives every text back that bytes can write', () => {
		fc.assert(
			fc.property(text, input => {
				const wellFormed = input.replace(/\p{Cs}/gu, '\ufffd');
				for (const tokenizer of [tokenizers.byteLevel, tokenizers.byteLevelByParts]) {
					assert.equal(tokenizer.decode(tokenizer.encode(input).ids), wellFormed);
				}
			}),
		);
	});

	it('encodes alike by the engine of bytes and by merging pre-token after pre-token', () => {
		const slow = buildTokenizer(
			byteLevel({
				pre_tokenizer: {
					type: 'Sequence',
					pretokenizers: [
						{ type: 'Split', pattern: { String: 'never in a text' }, behavior: 'Removed', invert: false },
						{ type: 'ByteLevel', add_prefix_space: false, use_regex: true },
					],
				},
			}),
		);
		fc.assert(
			fc.property(text, input => {
				assert.deepEqual(slow.encode(input), tokenizers.byteLevel.encode(input));
			}),
		);
	});

	it('is the same after it was written and read', () => {
		for (const each of [byteLevel(), wordPiece(), byteFallback(), unigram()]) {
			const again = buildTokenizer(readTokenizerJson(writeTokenizerJson(each)));
			const input = 'the Cafés 世界 newest ab [SEP]';
			assert.deepEqual(again.encode(input), buildTokenizer(each).encode(input));
		}
	});

	it('names the place of a mistake', () => {
		const wrong = (parts: object): RegExp | string => {
			try {
				buildTokenizer({ ...byteLevel(), ...parts });
				return 'no error';
			} catch (error) {
				return error instanceof NlpError ? error.message : String(error);
			}
		};
		assert.match(String(wrong({ model: bpe(['a', 'b'], ['a b']) })), /model\.merges\[0\] needs "ab"/);
		assert.match(String(wrong({ model: bpe(['a'], [], { unk_token: 'u' }) })), /model\.unk_token is "u"/);
		assert.match(
			String(wrong({ normalizer: { type: 'Sequence', normalizers: [{ type: 'NFC' }, { type: 'Nfx' }] } })),
			/normalizer\.normalizers\[1\]\.type is "Nfx"/,
		);
		assert.match(
			String(wrong({ pre_tokenizer: { type: 'Split', pattern: { Regex: 'a(' }, behavior: 'Isolated' } })),
			/pre_tokenizer\.pattern\.Regex/,
		);
		assert.match(
			String(wrong({ pre_tokenizer: { type: 'Split', pattern: { String: ' ' }, behavior: 'Kept' } })),
			/pre_tokenizer\.behavior must be one of/,
		);
		assert.match(String(wrong({ decoder: { type: 'Magic' } })), /decoder\.type is "Magic"/);
		assert.match(
			String(wrong({ added_tokens: [token('<x>', 3), token('<y>', 3)] })),
			/added_tokens\[0\]\.id is 3, which is the id of/,
		);
	});

	it('finds no added token inside a word', () => {
		const { model, ...parts } = wordPiece();
		const tokens = [...parts.added_tokens, token('unaf', 20, { single_word: true })];
		const tokenizer = buildTokenizer({ ...parts, model, added_tokens: tokens });
		assert.equal(encoded(tokenizer, 'unaffable'), 'un=un | ##aff=aff | ##able=able');
		assert.equal(encoded(tokenizer, 'unaf'), 'unaf=unaf');
	});
});
