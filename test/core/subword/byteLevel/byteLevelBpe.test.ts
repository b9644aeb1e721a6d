import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ByteLevelBpe } from '../../../../src/core/subword/byteLevel/byteLevelBpe';
import { ByteLevelTokenizer } from '../../../../src/core/subword/byteLevel/byteLevelTokenizer';
import { bytePieces } from '../../../../src/core/subword/byteLevel/bytePieces';
import { byteIdsOf, mergesFromList, mergesFromRanks } from '../../../../src/core/subword/byteLevel/canonicalMerges';
import { MergeTable } from '../../../../src/core/subword/byteLevel/mergeTable';
import { gpt2Scanner } from '../../../../src/core/subword/scanners/gpt2Scanner';
import { regexScanner } from '../../../../src/core/subword/scanners/regexScanner';
import { bytesOfBinary, naiveBpe, withAllBytes } from './naiveBpe';

/** One pre-token a text. */
const whole = regexScanner(/[^]+/gu);

function fromRanks(pieces: readonly string[], wholePieces = false): ByteLevelTokenizer {
	const all = bytePieces(
		pieces.map((piece, id) => [id, bytesOfBinary(piece)] as const),
		pieces.length,
	);
	const bpe = new ByteLevelBpe(all, mergesFromRanks(all, byteIdsOf(all)), { wholePieces });
	return new ByteLevelTokenizer({ bpe, scanner: whole, specialTokens: new Map() });
}

function fromList(pieces: readonly string[], merges: readonly (readonly [string, string])[]): ByteLevelTokenizer {
	const all = bytePieces(
		pieces.map((piece, id) => [id, bytesOfBinary(piece)] as const),
		pieces.length,
	);
	const id = (piece: string) => pieces.indexOf(piece);
	const list = {
		left: Int32Array.from(merges, ([left]) => id(left)),
		right: Int32Array.from(merges, ([, right]) => id(right)),
		pieces: Int32Array.from(merges, ([left, right]) => id(left + right)),
	};
	const bpe = new ByteLevelBpe(all, mergesFromList(all, byteIdsOf(all), list), { wholePieces: false });
	return new ByteLevelTokenizer({ bpe, scanner: whole, specialTokens: new Map() });
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 30 });
const piece = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 2, maxLength: 6 });

describe('byte-level BPE', () => {
	it('finds what merging by rank finds, for any set of pieces in any order', () => {
		fc.assert(
			fc.property(fc.uniqueArray(piece, { maxLength: 24 }), fc.array(word, { maxLength: 6 }), (added, words) => {
				const pieces = withAllBytes(added);
				const ranks = new Map(added.map((each, i) => [each, 256 + i]));
				const tokenizer = fromRanks(pieces);
				for (const each of words) {
					const expected = naiveBpe(each, (left, right) => ranks.get(left + right));
					assert.deepEqual(
						Array.from(tokenizer.encode(each).ids, id => pieces[id]),
						expected,
						JSON.stringify([added, each]),
					);
					assert.equal(tokenizer.count(each), expected.length);
				}
			}),
			{ numRuns: 600 },
		);
	});

	it('finds what merging by a list of pairs finds, for any list', () => {
		const pair = fc.tuple(piece, fc.nat()).map(([text, n]) => {
			const at = 1 + (n % (text.length - 1));
			return [text.slice(0, at), text.slice(at)] as const;
		});
		fc.assert(
			fc.property(fc.array(pair, { maxLength: 24 }), fc.array(word, { maxLength: 6 }), (merges, words) => {
				const pieces = withAllBytes([...new Set(merges.flatMap(([l, r]) => [l, r, l + r]))].filter(p => p.length > 1));
				const ranks = new Map(merges.map(([left, right], i) => [`${left} ${right}`, i]));
				const tokenizer = fromList(pieces, merges);
				for (const each of words) {
					const expected = naiveBpe(each, (left, right) => ranks.get(`${left} ${right}`));
					assert.deepEqual(
						Array.from(tokenizer.encode(each).ids, id => pieces[id]),
						expected,
						JSON.stringify([merges, each]),
					);
				}
			}),
			{ numRuns: 600 },
		);
	});

	it('takes a piece for a whole pre-token even if merges do not lead to it, where asked', () => {
		const pieces = withAllBytes(['abcd']);
		assert.deepEqual([...fromRanks(pieces, true).encode('abcd').ids], [256]);
		assert.deepEqual(fromRanks(pieces, false).encode('abcd').ids.length, 4);
		assert.deepEqual(fromRanks(pieces, true).encode('abcda').ids.length, 5);
	});

	it('gives spans in code units that cover the text, the whole character for a piece inside one', () => {
		const tokenizer = fromRanks(withAllBytes(['\xf0\x9f', '\x80a', '\x98\x80a']));
		const { ids, starts, ends } = tokenizer.encode('é😀a');
		assert.deepEqual([...ids], [0xc3, 0xa9, 256, 258]);
		assert.deepEqual([...starts], [0, 0, 1, 1]);
		assert.deepEqual([...ends], [1, 1, 3, 4]);
	});

	it('decodes what it encoded, with unpaired surrogates replaced, and covers the text', () => {
		const tokenizer = new ByteLevelTokenizer({
			bpe: bpeOf(withAllBytes(['ab', '\xe4\xb8', '\xb8\xad', ' a'])),
			scanner: gpt2Scanner,
			specialTokens: new Map([['<|end|>', 300]]),
		});
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 50 }), fc.string(), (units, plain) => {
				const text = units + plain + 'ab中\ud800';
				const { ids, starts, ends } = tokenizer.encode(text);
				assert.equal(tokenizer.decode(ids), wellFormed(text));
				assert.equal(tokenizer.count(text), ids.length);
				let covered = 0;
				starts.forEach((start, i) => {
					assert.ok(start <= covered && ends[i] >= covered && ends[i] > start);
					covered = ends[i];
				});
				assert.equal(covered, text.length);
			}),
		);
	});

	it('is linear in texts without a border', () => {
		const tokenizer = fromRanks(withAllBytes(['aa', 'aaaa', 'aaaaaaaa', 'ab', 'ba', 'aba']));
		const { ids } = tokenizer.encode('a'.repeat(1_000_003));
		assert.equal(ids.length, 125_000 + 2);
		assert.equal(tokenizer.count('ab'.repeat(500_000) + 'a'), 500_000);
	});

	it('notices merges that come before their parts', () => {
		const pieces = bytePieces(
			withAllBytes(['abc', 'ab']).map((each, id) => [id, bytesOfBinary(each)] as const),
			258,
		);
		assert.ok(!(mergesFromRanks(pieces, byteIdsOf(pieces)) instanceof MergeTable));
	});

	it('replays the merges of a pre-token', () => {
		const [trace] = fromRanks(withAllBytes(['bc', 'abc', '\x20a'])).explain(' abcbc');
		assert.equal(trace.algorithm, 'bpe');
		assert.deepEqual(trace.symbols, ['Ġ', 'a', 'b', 'c', 'b', 'c']);
		assert.deepEqual(trace.pieces, ['Ġ', 'abc', 'bc']);
		assert.deepEqual(
			trace.merges.map(({ position, left, right, rank }) => [position, left, right, rank]),
			[
				[2, 'b', 'c', 256],
				[3, 'b', 'c', 256],
				[1, 'a', 'bc', 257],
			],
		);
	});

	it('says which id it lacks, and which byte', () => {
		assert.throws(() => fromRanks(withAllBytes([])).decode([256]), /no piece with the id 256: it has 256 ids/);
		assert.throws(() => fromRanks(withAllBytes([]).slice(1)), /lacks the byte 0/);
	});
});

/** A text with U+FFFD for each unpaired surrogate. */
function wellFormed(text: string): string {
	return Buffer.from(text, 'utf8').toString('utf8');
}

function bpeOf(pieces: readonly string[]): ByteLevelBpe {
	const all = bytePieces(
		pieces.map((each, id) => [id, bytesOfBinary(each)] as const),
		pieces.length,
	);
	return new ByteLevelBpe(all, mergesFromRanks(all, byteIdsOf(all)), { wholePieces: false });
}
