import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NlpError } from '../../../../src/core/errors';
import { SeededRandom } from '../../../../src/core/numeric/seededRandom';
import type { SubwordPieces } from '../../../../src/core/subword/subwordTokenizer';
import { EXPECTED, smallTokenizer, type SmallModel } from './smallModels';

const MODELS: readonly SmallModel[] = ['unigram', 'bpe', 'word', 'character'];

const tokenizers = Object.fromEntries(MODELS.map(name => [name, smallTokenizer(name)])) as Record<
	SmallModel,
	ReturnType<typeof smallTokenizer>
>;

/** What each piece stands for, with a bar between them. */
function surfaces(text: string, { starts, ends }: SubwordPieces): string {
	return Array.from(starts, (start, i) => text.slice(start, ends[i])).join('|');
}

const part = fc.oneof(
	fc.constantFrom('the ', 'river', 'slowly', 'tower', '<sep>', '片段', '我们', ' ', '  ', '\r\n', '\t', '▁', '😀', 'é'),
	fc.constantFrom('A\u0301', 'e\u0301', 'Ａ', '\u00ad', '①', 'ﬁ', '\u3000', '\ufffd', '\ud83d', '\ude00', '龘'),
	fc.string({ unit: 'binary', maxLength: 3 }),
);
const text = fc.array(part, { maxLength: 12 }).map(parts => parts.join(''));

describe('SentencePiece tokenizer', () => {
	for (const name of MODELS) {
		it(`encodes and decodes as the library does: ${name}`, () => {
			for (const expected of EXPECTED[name]) {
				const encoded = tokenizers[name].encode(expected.text);
				assert.deepEqual([...encoded.ids], expected.ids, expected.text);
				const pieces = tokenizers[name].explain(expected.text).flatMap(trace => trace.pieces);
				assert.equal(pieces.join(' '), expected.pieces);
				assert.equal(tokenizers[name].decode(expected.ids), expected.decoded);
			}
		});

		it(`counts what it encodes, with spans in order inside the text: ${name}`, () => {
			fc.assert(
				fc.property(text, input => {
					const { ids, starts, ends } = tokenizers[name].encode(input);
					assert.equal(tokenizers[name].count(input), ids.length);
					for (let i = 0; i < ids.length; i++) {
						assert.ok(starts[i] <= ends[i] && ends[i] <= input.length);
						assert.ok(i === 0 || (starts[i - 1] <= starts[i] && ends[i - 1] <= ends[i]));
					}
				}),
			);
		});
	}

	it('gives spans of the original text through normalization', () => {
		const spans = (input: string): string => surfaces(input, tokenizers.unigram.encode(input));
		assert.equal(spans('  The   old'), 'The|   o|l|d');
		assert.equal(spans('slowly\u3000slowly  '), 'slow|ly|\u3000slow|ly');
		assert.equal(spans('ﬁne'), '|ﬁ|ﬁn|e');
		assert.equal(spans('A\u0301c'), '|A\u0301|c');
		assert.equal(spans('a 😀😀'), 'a| |😀😀');
		assert.equal(spans('c\u00adat'), 'c|at');
	});

	it('gives every byte of a character its span', () => {
		const input = 'a😀';
		assert.equal(surfaces(input, tokenizers.bpe.encode(input)), 'a|😀|😀|😀|😀');
	});

	it('takes an unpaired surrogate as U+FFFD', () => {
		const torn = tokenizers.bpe.encode('a\ud83dtower');
		assert.deepEqual([...torn.ids], [...tokenizers.bpe.encode('a\ufffdtower').ids]);
		assert.equal(surfaces('a\ud83dtower', torn), 'a|\ud83d|\ud83d|\ud83d|tower');
		assert.equal(tokenizers.unigram.encode('\ud83d').ids.length, 0);
	});

	it('decodes to the text where nothing is normalized', () => {
		fc.assert(
			fc.property(text, input => {
				const marked = input.replaceAll('▁', '_');
				const expected = marked.replace(
					/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
					'\ufffd',
				);
				assert.equal(tokenizers.bpe.decode(tokenizers.bpe.encode(marked).ids), expected);
			}),
		);
	});

	it('puts the pieces of beginning and end around a text where asked', () => {
		const { ids, starts, ends } = tokenizers.bpe.encode('a', { specialTokens: true });
		assert.deepEqual([ids[0], ids.at(-1)], [1, 2]);
		assert.deepEqual([starts[0], ends[0], starts.at(-1), ends.at(-1)], [0, 0, 1, 1]);
		assert.equal(tokenizers.bpe.decode(ids, { skipSpecialTokens: true }), 'a');
		assert.equal(tokenizers.bpe.decode(ids), 'a');
		assert.ok(tokenizers.bpe.isSpecial(1) && !tokenizers.bpe.isSpecial(ids[1]) && !tokenizers.bpe.isSpecial(-1));
	});

	it('names an id outside the vocabulary', () => {
		for (const id of [-1, 480, 1.5, Number.NaN]) {
			assert.throws(
				() => tokenizers.bpe.decode([1, id]),
				(error: unknown) => error instanceof NlpError && error.message.includes(`Id ${id} is outside`),
			);
			assert.equal(tokenizers.bpe.pieceOf(id), undefined);
		}
	});

	it('knows pieces by name and number', () => {
		const id = tokenizers.bpe.idOf('tower') ?? -1;
		assert.equal(tokenizers.bpe.pieceOf(id), 'tower');
		assert.equal(tokenizers.bpe.idOf('no such piece'), undefined);
		assert.equal(tokenizers.bpe.vocabularySize, 480);
		assert.equal(tokenizers.bpe.unknownId, 0);
		assert.equal(tokenizers.word.algorithm, 'sentencePieceWord');
	});

	it('gives the best cuts of a unigram model and draws others', () => {
		const paths = tokenizers.unigram.nBest('the river', 3);
		assert.equal(paths.length, 3);
		assert.deepEqual([...paths[0].ids], [...tokenizers.unigram.encode('the river').ids]);
		assert.ok(paths[0].score >= paths[1].score && paths[1].score >= paths[2].score);
		const drawn = tokenizers.unigram.sample('the river', 0.1, new SeededRandom(3));
		assert.equal(tokenizers.unigram.decode(drawn.ids), 'the river');
		assert.throws(() => tokenizers.bpe.nBest('a', 2), NlpError);
	});

	it('replays the merges of byte-pair encoding', () => {
		for (const trace of tokenizers.bpe.explain('slowly tower')) {
			assert.ok(trace.algorithm === 'bpe' && trace.merges.length > 3);
			const symbols = [...trace.symbols];
			for (const { position, left, right } of trace.merges) {
				assert.deepEqual([symbols[position], symbols[position + 1]], [left, right]);
				symbols.splice(position, 2, left + right);
			}
			assert.deepEqual(symbols, trace.pieces);
		}
	});

	it('takes nothing, and long texts without white space', () => {
		for (const name of MODELS) {
			assert.equal(tokenizers[name].encode('').ids.length, 0);
			assert.equal(tokenizers[name].decode([]), '');
			assert.deepEqual(tokenizers[name].explain(''), []);
			assert.ok(tokenizers[name].count('ab'.repeat(50_000)) > 0);
		}
	});
});
