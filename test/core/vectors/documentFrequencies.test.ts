import assert from 'node:assert/strict';
import { decodeModel, encodeModel } from '../../../src/core/model/binaryFormat';
import { ModelFile } from '../../../src/core/model/modelFile';
import { DocumentFrequencies, packDocumentFrequencies } from '../../../src/core/vectors/documentFrequencies';

const frequencies = new Map([
	['the', 1000],
	['卫星', 40],
	['satellite', 12],
	['rover', 5],
	['hapax', 1],
]);
const packed = packDocumentFrequencies('xx-frequencies', { documents: 1000, frequencies, fewest: 5 });
const table = DocumentFrequencies.from(decodeModel(encodeModel(packed), 'xx-frequencies.bin'));

describe('DocumentFrequencies', () => {
	it('gives ln(N / df) to within two percent of a frequency', () => {
		for (const [term, count] of frequencies) {
			if (count < 5) continue;
			assert.ok(Math.abs(table.idf(term) - Math.log(1000 / count)) < 0.02, term);
		}
	});

	it('takes a term that is not kept for one in half as many documents as the rarest', () => {
		for (const term of ['hapax', 'unheard', '']) {
			assert.ok(Math.abs(table.idf(term) - Math.log(1000 / 2.5)) < 1e-6, term);
		}
	});

	it('says what is wrong with a file', () => {
		const file = (change: object) => new ModelFile({ ...packed, ...change }, 'xx.bin');
		const read = (change: object) => () => DocumentFrequencies.from(file(change));
		assert.throws(read({ kind: 'word-vectors/1' }), { code: 'model-version' });
		assert.throws(read({ metadata: { documents: 3, fewest: 5 } }), {
			code: 'model-malformed',
			message: /5 documents/u,
		});
		const levels = { type: 'uint8', data: new Uint8Array(3) };
		assert.throws(read({ tensors: { ...packed.tensors, levels } }), {
			code: 'model-malformed',
			message: /3 frequencies/u,
		});
	});
});
