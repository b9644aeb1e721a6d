import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ModelFile } from '../../../src/core/model/modelFile';
import { EDGE, GRAM_PLACES } from '../../../src/core/tasks/segmentation/chineseTemplates';
import { GramTable, packGrams } from '../../../src/core/tasks/segmentation/gramTable';
import { UnigramRows } from '../../../src/core/tasks/segmentation/unigramRows';
import { NO_LABEL, PADDING } from '../../../src/core/tasks/segmentation/wordLattice';

const places = GRAM_PLACES.unigram;
const weight = fc.double({ min: -4, max: 4, noNaN: true });
const rows = fc.uniqueArray(
	fc.record({
		key: fc.integer({ min: 1, max: 400 }),
		entries: fc
			.subarray([...places.keys()], { minLength: 1 })
			.chain(kept =>
				fc.tuple(
					...kept.map(place =>
						fc.record({ place: fc.constant(place), weights: fc.tuple(weight, weight, weight, weight) }),
					),
				),
			),
	}),
	{ selector: ({ key }) => key, minLength: 1, maxLength: 300 },
);
const atoms = fc.array(fc.tuple(fc.integer({ min: 1, max: 450 }), fc.nat(3)), { maxLength: 60 });

describe('UnigramRows', () => {
	it('adds what the table of single codes adds', () => {
		fc.assert(
			fc.property(rows, fc.array(atoms, { minLength: 1, maxLength: 3 }), (packed, stretches) => {
				const { metadata, tensors } = packGrams('unigram', packed, places.length);
				const table = GramTable.from(
					new ModelFile({ name: 'test', kind: 'test', metadata, tensors }),
					'unigram',
					places,
				);
				const unpacked = new UnigramRows(table);
				for (const stretch of stretches) {
					const edge = new Array<number>(PADDING).fill(EDGE);
					const none = new Array<number>(PADDING).fill(NO_LABEL);
					const grams = Int32Array.from([...edge, ...stretch.map(([code]) => code), ...edge]);
					const labels = Uint8Array.from([...none, ...stretch.map(([, label]) => label), ...none]);
					const cells = (): Int32Array => new Int32Array((stretch.length + 4 * PADDING) * 2);
					const [expected, found] = [cells(), cells()];
					table.addTo(expected, grams, grams.length, labels);
					unpacked.addTo(found, grams, grams.length, labels);
					assert.deepEqual(found, expected);
				}
			}),
			{ seed: 5, numRuns: 100 },
		);
	});
});
