import assert from 'node:assert/strict';
import {
	keynessLogLikelihood,
	logDice,
	logLikelihood,
	mutualInformation,
	tScore,
} from '../../../src/core/corpus/association';

describe('Measures of association', () => {
	it('are those of the books', () => {
		// Manning and Schütze (1999), tables 5.6 and 5.12: “new companies”, and Dunning's worked table.
		const counts = { together: 8, first: 15828, second: 4675, total: 14307668 };
		assert.ok(Math.abs(tScore(counts) - 0.999932) < 1e-4);
		assert.ok(Math.abs(mutualInformation(counts) - Math.log2((8 * 14307668) / (15828 * 4675))) < 1e-12);
		assert.ok(Math.abs(logLikelihood({ together: 110, first: 2552, second: 221, total: 31777 }) - 270.72) < 0.02);
		assert.equal(logDice({ together: 5, first: 5, second: 5, total: 100 }), 14);
	});

	it('are nothing where things are independent', () => {
		assert.ok(logLikelihood({ together: 20, first: 200, second: 100, total: 1000 }) < 1e-9);
		assert.ok(keynessLogLikelihood({ count: 5, words: 100, referenceCount: 50, referenceWords: 1000 }) < 1e-9);
	});
});
