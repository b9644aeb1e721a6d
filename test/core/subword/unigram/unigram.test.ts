import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NlpError } from '../../../../src/core/errors';
import { SeededRandom } from '../../../../src/core/numeric/seededRandom';
import type { SubwordPieces } from '../../../../src/core/subword/subwordTokenizer';
import { UnigramModel } from '../../../../src/core/subword/unigram/unigram';
import type { UnigramPiece } from '../../../../src/core/subword/unigram/unigramPiece';

const pieces: UnigramPiece[] = [
	{ piece: '<unk>', score: 0, kind: 'unknown' },
	{ piece: 'a', score: -2 },
	{ piece: 'b', score: -2.5 },
	{ piece: 'ab', score: -3 },
	{ piece: 'abb', score: -7.25 },
	{ piece: 'ba', score: -3.5 },
	{ piece: '你', score: -4 },
	{ piece: '你好', score: -6 },
	{ piece: '😀a', score: -5 },
];
const model = new UnigramModel(pieces, { unknownId: 0 });

/** Pieces as the text has them, with a bar between them. */
function cut(text: string, found: SubwordPieces): string {
	return Array.from(found.starts, (start, i) => text.slice(start, found.ends[i])).join('|');
}

function encoded(text: string): string {
	return cut(text, model.encode(text));
}

/** All cuts of a text into pieces and unknown characters, with their scores, best first. */
function allCuts(text: string): { cut: string; score: number }[] {
	if (text === '') {
		return [{ cut: '', score: 0 }];
	}
	const [first] = Array.from(text);
	const found = pieces.filter(({ piece, kind }) => kind === undefined && text.startsWith(piece));
	const edges = found.some(({ piece }) => piece === first) ? found : [...found, { piece: first, score: -17.25 }];
	return edges
		.flatMap(({ piece, score }) =>
			allCuts(text.slice(piece.length)).map(rest => ({
				cut: rest.cut === '' ? piece : `${piece}|${rest.cut}`,
				score: score + rest.score,
			})),
		)
		.sort((a, b) => b.score - a.score);
}

const texts = fc
	.array(fc.constantFrom('a', 'b', 'a', 'b', '你', '好', '😀', '\ud83d', 'é'), { maxLength: 7 })
	.map(parts => parts.join(''));

describe('unigram model', () => {
	it('finds the most likely cut', () => {
		assert.equal(encoded('abb'), 'ab|b');
		assert.equal(encoded('abab'), 'ab|ab');
		assert.equal(encoded('你好你'), '你好|你');
	});

	it('makes one unknown piece of neighbouring unknown characters, or one each where asked', () => {
		const apart = new UnigramModel(pieces, { unknownId: 0, fuseUnknown: false });
		assert.equal(encoded('axyzb'), 'a|xyz|b');
		assert.deepEqual([...model.encode('axyzb').ids], [1, 0, 2]);
		assert.equal(cut('axyzb', apart.encode('axyzb')), 'a|x|y|z|b');
		assert.equal(apart.count('axyzb'), 5);
	});

	it('keeps a surrogate pair together and takes an unpaired surrogate as unknown', () => {
		assert.equal(encoded('a😀😀a'), 'a|😀|😀a');
		assert.deepEqual([...model.encode('\ud83da').ids], [0, 1]);
	});

	it('falls back to bytes, each with the span of its character', () => {
		const bytes = Array.from({ length: 256 }, (_, byte) => pieces.length + byte);
		const names = bytes.map((_, byte): UnigramPiece => ({
			piece: `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`,
			score: 0,
			kind: 'byte',
		}));
		const fallback = new UnigramModel([...pieces, ...names], { unknownId: 0, byteIds: bytes });
		const found = fallback.encode('aé\ud83d');
		assert.deepEqual(
			[...found.ids].slice(1).map(id => id - pieces.length),
			[0xc3, 0xa9, 0xef, 0xbf, 0xbd],
		);
		assert.deepEqual([...found.starts], [0, 1, 1, 2, 2, 2]);
		assert.deepEqual(fallback.explain('aé').pieces, ['a', '<0xC3>', '<0xA9>']);
		assert.equal(fallback.count('aé\ud83d'), 6);
	});

	it('says what no piece covers where there is no unknown piece', () => {
		const closed = new UnigramModel(pieces, { unknownId: -1 });
		assert.throws(
			() => closed.encode('ab?'),
			(error: unknown) =>
				error instanceof NlpError && error.code === 'input-malformed' && error.message.includes('"?" at offset 2'),
		);
		assert.throws(() => closed.count('ab?'), NlpError);
	});

	it('lets user-defined pieces win', () => {
		const withUser = new UnigramModel([...pieces, { piece: 'bab', score: 0, kind: 'userDefined' }], { unknownId: 0 });
		assert.equal(cut('abab', withUser.encode('abab')), 'a|bab');
	});

	it('finds the best cuts that a search of all cuts finds, with its scores', () => {
		fc.assert(
			fc.property(texts, text => {
				const all = allCuts(text);
				const apart = new UnigramModel(pieces, { unknownId: 0, fuseUnknown: false });
				const found = apart.nBest(text, 1024);
				assert.deepEqual(
					found.map(path => path.score),
					all.map(path => path.score),
				);
				assert.deepEqual(found.map(path => cut(text, path)).sort(), all.map(path => path.cut).sort());
				assert.equal(all.find(path => path.cut === cut(text, apart.encode(text)))?.score, all[0].score);
				assert.equal(model.count(text), model.encode(text).ids.length);
			}),
		);
	});

	it('draws cuts as often as their probability says', () => {
		const random = new SeededRandom(1);
		const drawn = new Map<string, number>();
		for (let i = 0; i < 20_000; i++) {
			const found = cut('abab', model.sample('abab', 0.5, random));
			drawn.set(found, (drawn.get(found) ?? 0) + 1);
		}
		const all = allCuts('abab');
		const sum = all.reduce((total, path) => total + Math.exp(0.5 * path.score), 0);
		for (const path of all) {
			const expected = Math.exp(0.5 * path.score) / sum;
			assert.ok(Math.abs((drawn.get(path.cut) ?? 0) / 20_000 - expected) < 0.015, path.cut);
		}
	});

	it('covers a text whatever the scores are', () => {
		for (const score of [Number.NaN, -Infinity, Infinity, -3e38]) {
			for (const precision of ['single', 'double'] as const) {
				const strange = new UnigramModel([...pieces, { piece: 'x', score }], { unknownId: 0, precision });
				const text = 'xaxxb';
				assert.equal(cut(text, strange.encode(text)).replaceAll('|', ''), text);
				assert.ok(strange.nBest(text, 3).length > 0);
			}
		}
	});

	it('explains a word by its lattice and best paths', () => {
		const trace = model.explain('abb', 2);
		assert.deepEqual(
			trace.edges.filter(edge => edge.best).map(edge => edge.piece),
			['ab', 'b'],
		);
		assert.deepEqual(trace.paths, [
			{ pieces: ['ab', 'b'], score: -5.5 },
			{ pieces: ['a', 'b', 'b'], score: -7 },
		]);
		assert.equal(trace.edges.length, 5);
	});

	it('takes nothing, and a long text without white space', () => {
		assert.equal(model.encode('').ids.length, 0);
		assert.equal(model.nBest('', 3).length, 1);
		assert.equal(model.count('ab'.repeat(100_000)), 100_000);
	});
});
