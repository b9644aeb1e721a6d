import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildDecoder } from '../../../../src/core/subword/decoders/buildDecoder';
import { PartReader } from '../../../../src/core/subword/definition/partReader';
import { buildNormalizer } from '../../../../src/core/subword/normalizers/buildNormalizer';
import { buildPostProcessor } from '../../../../src/core/subword/postProcessors/buildPostProcessor';
import { buildPreTokenizer } from '../../../../src/core/subword/preTokenizers/buildPreTokenizer';
import { PreTokens } from '../../../../src/core/subword/preTokenizers/preTokens';
import { alignedToItself } from '../../../../src/core/text/alignedText';

function normalized(part: object, text: string): string {
	return buildNormalizer(new PartReader(part, 'normalizer'))(alignedToItself(text)).text;
}

function cut(part: object, text: string): string {
	const preTokens = buildPreTokenizer(new PartReader(part, 'pre_tokenizer'))(PreTokens.ofText(text), { atStart: true });
	return Array.from({ length: preTokens.size }, (_, i) => preTokens.textOf(i)).join('|');
}

function decoded(part: object, ...pieces: string[]): string {
	return buildDecoder(new PartReader(part, 'decoder'))(pieces).join('');
}

describe('normalizers', () => {
	const cases: [object, string, string][] = [
		[{ type: 'NFD' }, 'é', 'e\u0301'],
		[{ type: 'NFC' }, 'e\u0301 각', 'é 각'],
		[{ type: 'NFKC' }, 'ﬁ①ｶﾞ', 'fi1ガ'],
		[{ type: 'NFKD' }, '½', '1⁄2'],
		[{ type: 'Lowercase' }, 'ΑΣ İX', 'ας i̇x'.replace('ς', 'σ')],
		[{ type: 'Strip', strip_left: true, strip_right: false }, ' \u3000a ', 'a '],
		[{ type: 'StripAccents' }, 'e\u0301\u0903', 'e'],
		[{ type: 'Replace', pattern: { Regex: ' {2,}' }, content: ' ' }, 'a   b', 'a b'],
		[{ type: 'Replace', pattern: { String: '.' }, content: '' }, 'a.b', 'ab'],
		[{ type: 'Prepend', prepend: '▁' }, 'a', '▁a'],
		[{ type: 'Nmt' }, 'a\u0001\u200bb\ufeff', 'a b '],
		[{ type: 'BertNormalizer', lowercase: true }, 'É\u0000\t世\u000b', 'e  世 '],
		[{ type: 'ByteLevel' }, 'é ', 'Ã©Ġ'],
	];
	for (const [part, text, expected] of cases) {
		it(`${JSON.stringify(part)} makes ${JSON.stringify(expected)} of ${JSON.stringify(text)}`, () => {
			assert.equal(normalized(part, text), expected);
		});
	}

	it('give every unit a stretch of the original, in order, and what is left out to none', () => {
		const types = cases.map(([part]) => buildNormalizer(new PartReader(part, '')));
		fc.assert(
			fc.property(
				fc.string({ unit: 'binary' }),
				fc.constantFrom(...types),
				fc.constantFrom(...types),
				(text, one, two) => {
					const { starts, ends, text: written } = two(one(alignedToItself(text)));
					for (let i = 0; starts !== undefined && ends !== undefined && i < written.length; i++) {
						assert.ok(starts[i] <= ends[i] && ends[i] <= text.length);
						assert.ok(i === 0 || starts[i] >= starts[i - 1]);
					}
				},
			),
		);
	});
});

describe('pre-tokenizers', () => {
	const digits = { type: 'Split', pattern: { Regex: '\\d' }, invert: false };
	const cases: [object, string, string][] = [
		[{ type: 'BertPreTokenizer' }, "can't $1 世。", "can|'|t|$|1|世|。"],
		[{ type: 'Whitespace' }, 'a_b c!! d', 'a_b|c|!!|d'],
		[{ type: 'WhitespaceSplit' }, ' a\u3000b!', 'a|b!'],
		[{ type: 'CharDelimiterSplit', delimiter: '|' }, 'a||b', 'a|b'],
		[{ type: 'Digits', individual_digits: false }, 'a12b', 'a|12|b'],
		[{ type: 'Digits', individual_digits: true }, 'a12b', 'a|1|2|b'],
		[{ type: 'FixedLength', length: 2 }, '😀abc', '😀a|bc'],
		[{ type: 'Punctuation', behavior: 'Contiguous' }, 'a!!b', 'a|!!|b'],
		[{ type: 'Metaspace', replacement: '▁', prepend_scheme: 'always' }, 'a b  c', '▁a|▁b|▁|▁c'],
		[{ type: 'Metaspace', replacement: '▁', add_prefix_space: false }, 'a b', 'a|▁b'],
		[{ type: 'ByteLevel', add_prefix_space: false, use_regex: true }, "I'm  é", "I|'m|Ġ|ĠÃ©"],
		[{ ...digits, behavior: 'Removed' }, 'a1b22', 'a|b'],
		[{ ...digits, behavior: 'Isolated' }, 'a1b22', 'a|1|b|2|2'],
		[{ ...digits, behavior: 'MergedWithPrevious' }, 'a1b22', 'a1|b2|2'],
		[{ ...digits, behavior: 'MergedWithNext' }, 'a1b22c', 'a|1b|2|2c'],
		[{ ...digits, behavior: 'Contiguous' }, 'a1b22', 'a|1|b|22'],
		[{ ...digits, behavior: 'Removed', invert: true }, 'a1b22', '1|2|2'],
		[
			{ type: 'Sequence', pretokenizers: [{ type: 'WhitespaceSplit' }, { type: 'Metaspace', replacement: '▁' }] },
			' a  b',
			'▁a|▁b',
		],
	];
	for (const [part, text, expected] of cases) {
		it(`${JSON.stringify(part)} cuts ${JSON.stringify(text)} into ${expected}`, () => {
			assert.equal(cut(part, text), expected);
		});
	}
});

describe('decoders', () => {
	const cases: [object, string[], string][] = [
		[{ type: 'ByteLevel' }, ['Ġhe', 'Ã', '©', 'Ã'], ' heé\ufffd'],
		[{ type: 'WordPiece', prefix: '##', cleanup: true }, ['do', "n't", '##x', '.'], "don'tx."],
		[{ type: 'Metaspace', replacement: '▁' }, ['▁a', '▁b'], 'a b'],
		[{ type: 'BPEDecoder', suffix: '</w>' }, ['lo', 'w</w>', 'er</w>'], 'low er'],
		[{ type: 'ByteFallback' }, ['a', '<0xC3>', '<0xA9>', '<0xFF>'], 'a\ufffd\ufffd\ufffd'],
		[{ type: 'ByteFallback' }, ['<0xC3>', '<0xA9>', 'b'], 'éb'],
		[{ type: 'CTC' }, ['h', 'h', '<pad>', 'h', 'i', '|', '|', '!'], 'hhi !'],
		[{ type: 'Strip', content: ' ', start: 1, stop: 1 }, ['  a  '], ' a '],
		[{ type: 'Replace', pattern: { Regex: 'a+' }, content: 'b' }, ['xaa', 'a'], 'xbb'],
		[
			{ type: 'Sequence', decoders: [{ type: 'Fuse' }, { type: 'Strip', content: 'a', start: 9, stop: 0 }] },
			['a', 'ab'],
			'b',
		],
	];
	for (const [part, pieces, expected] of cases) {
		it(`${JSON.stringify(part)} makes ${JSON.stringify(expected)} of ${pieces.join(' ')}`, () => {
			assert.equal(decoded(part, ...pieces), expected);
		});
	}
});

describe('post-processors', () => {
	it('put ids before and after a text, the outer ones last', () => {
		const template = {
			type: 'TemplateProcessing',
			single: [{ SpecialToken: { id: '<s>', type_id: 0 } }, { Sequence: { id: 'A', type_id: 0 } }],
			special_tokens: { '<s>': { id: '<s>', ids: [7, 8], tokens: ['<', 's>'] } },
		};
		const bert = { type: 'BertProcessing', sep: ['[SEP]', 2], cls: ['[CLS]', 1] };
		const part = { type: 'Sequence', processors: [template, { type: 'ByteLevel' }, bert] };
		assert.deepEqual(buildPostProcessor(new PartReader(part, '')), { before: [1, 7, 8], after: [2] });
	});

	it('need the text in a template', () => {
		const part = { type: 'TemplateProcessing', single: [], special_tokens: {} };
		assert.throws(() => buildPostProcessor(new PartReader(part, 'post_processor')), /post_processor\.single must have/);
	});
});
