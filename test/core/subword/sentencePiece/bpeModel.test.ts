import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SentencePieceEntry } from '../../../../src/core/subword/definition/sentencePieceDefinition';
import { BpeModel } from '../../../../src/core/subword/sentencePiece/bpeModel';
import { DEFAULT_NORMALIZER, DEFAULT_TRAINER } from '../../../../src/core/subword/sentencePiece/modelProtoDefaults';
import { SentencePieceVocabulary } from '../../../../src/core/subword/sentencePiece/vocabulary';

const letters = ['a', 'b', '▁', '你', '😀', '\0'];
const piece = fc.string({ unit: fc.constantFrom(...letters), minLength: 2, maxLength: 5 });

function vocabulary(pieces: readonly SentencePieceEntry[]): SentencePieceVocabulary {
	const unknown: SentencePieceEntry = { piece: '<unk>', score: 0, kind: 'unknown' };
	return new SentencePieceVocabulary({
		pieces: [unknown, ...pieces],
		trainer: { ...DEFAULT_TRAINER, modelType: 'bpe' },
		normalizer: DEFAULT_NORMALIZER,
	});
}

/** Byte-pair encoding as the book has it: seek the best pair of all, merge it, begin again. */
function mergeSlowly(text: string, scores: ReadonlyMap<string, number>): string[] {
	const symbols = Array.from(text);
	for (;;) {
		let best = -1;
		for (let i = 0; i + 1 < symbols.length; i++) {
			const score = scores.get(symbols[i] + symbols[i + 1]);
			const known = best < 0 ? -Infinity : (scores.get(symbols[best] + symbols[best + 1]) ?? -Infinity);
			if (score !== undefined && score > known) {
				best = i;
			}
		}
		if (best < 0) {
			return symbols;
		}
		symbols.splice(best, 2, symbols[best] + symbols[best + 1]);
	}
}

describe('byte-pair encoding of SentencePiece', () => {
	it('merges as the slow way does', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(piece, { maxLength: 25 }),
				fc.string({ unit: fc.constantFrom(...letters), maxLength: 40 }),
				(merged, text) => {
					const pieces = [...merged, ...letters].map((name, rank): SentencePieceEntry => ({
						piece: name,
						score: -Math.floor(rank / 2),
						kind: 'normal',
					}));
					const scores = new Map(pieces.map(entry => [entry.piece, entry.score]));
					const model = new BpeModel(vocabulary(pieces), undefined);
					assert.deepEqual(model.explain(text).pieces, mergeSlowly(text, scores));
					const found: string[] = [];
					model.cut(text, {
						push: (_id, start, end) => found.push(text.slice(start, end)),
						pushFused: (_id, start, end) => found.push(text.slice(start, end)),
						pushBytes: () => assert.fail(),
					});
					assert.deepEqual(found, mergeSlowly(text, scores));
				},
			),
		);
	});

	it('lets a piece that is not used fall apart as it was made', () => {
		const entries: SentencePieceEntry[] = ['a', 'b', 'ab', 'bb', 'abb'].map((name, rank) => ({
			piece: name,
			score: -rank,
			kind: name === 'abb' ? 'unused' : 'normal',
		}));
		const [best, , ...rest] = new BpeModel(vocabulary(entries), undefined).explain('abb').pieces;
		assert.deepEqual([best, rest], ['ab', []]);
	});
});
