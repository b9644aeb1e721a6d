import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseWeighting, rarityOf, rarityOfIdf, weightsOf } from '../../../src/core/vectors/weighting';

const measures = { meanLength: 4, meanUnique: 3 };

/** The weights of a text with counts 3 and 1, whose terms 10 and 50 of 100 texts have. */
function weigh(notation: string): number[] {
	const rarities = [rarityOf(10, 100), rarityOf(50, 100)];
	return Array.from(weightsOf([3, 1], index => rarities[index], parseWeighting(notation).texts, measures));
}

function assertNear(actual: readonly number[], expected: readonly number[]): void {
	assert.equal(actual.length, expected.length);
	actual.forEach((value, index) => assert.ok(Math.abs(value - expected[index]) < 1e-12, actual.join()));
}

describe('SMART weighting', () => {
	it('gives each letter its formula', () => {
		assertNear(weigh('nnn'), [3, 1]);
		assertNear(weigh('bnn'), [1, 1]);
		assertNear(weigh('lnn'), [1 + Math.log(3), 1]);
		assertNear(weigh('ann'), [1, 0.5 + 0.5 / 3]);
		assertNear(weigh('Lnn'), [(1 + Math.log(3)) / (1 + Math.log(2)), 1 / (1 + Math.log(2))]);
		assertNear(weigh('ntn'), [3 * Math.log(10), Math.log(2)]);
		assertNear(weigh('npn'), [3 * Math.log(9), 0]);
		assertNear(weigh('nnc'), [3 / Math.sqrt(10), 1 / Math.sqrt(10)]);
		assertNear(
			weigh('nnu'),
			[3, 1].map(weight => weight / (0.8 * 3 + 0.2 * 2)),
		);
	});

	it('gives BM25 its own', () => {
		const saturation = 1.2; // A text of mean length.
		const idf = (df: number) => Math.log(1 + (100 - df + 0.5) / (df + 0.5));
		assertNear(weigh('bm25'), [(idf(10) * 3 * 2.2) / (3 + saturation), (idf(50) * 2.2) / (1 + saturation)]);
		const { measure, queries } = parseWeighting('BM25');
		assert.equal(measure, 'dotProduct');
		assert.deepEqual(queries, { frequency: 'n', rarity: 'n', normalization: 'n' });
	});

	it('reads one triple for both, and what is compared by its measure', () => {
		assert.equal(parseWeighting('ltc').notation, 'ltc.ltc');
		assert.equal(parseWeighting('lnc.ltc').measure, 'cosine');
		assert.equal(parseWeighting('Lnu.ltn').measure, 'dotProduct');
	});

	it('says what is no notation', () => {
		for (const notation of ['', 'lt', 'xyz', 'ltc.', 'ltc.ltc.ltc', 'tfidf', 'LTC']) {
			assert.throws(() => parseWeighting(notation), /is no weighting in SMART notation/u);
		}
	});

	it('is never NaN, and of length 1 under c', () => {
		const idf = fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 20, noNaN: true }));
		const counts = fc.array(fc.tuple(fc.integer({ min: 1, max: 1e9 }), idf));
		const notation = fc.constantFrom('ltc', 'atc', 'Lpc', 'bnc', 'npu', 'bm25');
		fc.assert(
			fc.property(counts, notation, (terms, written) => {
				const { texts } = parseWeighting(written);
				const weights = weightsOf(
					terms.map(([count]) => count),
					index => rarityOfIdf(terms[index][1]),
					texts,
					measures,
				);
				assert.ok(weights.every(weight => weight >= 0 && Number.isFinite(weight)));
				const length = weights.reduce((sum, weight) => sum + weight * weight, 0);
				if (texts.normalization === 'c' && weights.some(weight => weight > 0)) assert.ok(Math.abs(length - 1) < 1e-9);
			}),
		);
	});
});
