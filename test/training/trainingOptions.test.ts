import assert from 'node:assert/strict';
import { MODELS_FOLDER } from '../../training/support/modelWriter';
import { readTrainingOptions } from '../../training/support/trainingOptions';

describe('readTrainingOptions', () => {
	it('takes a name, a corpus to leave out and a folder', () => {
		assert.deepEqual(readTrainingOptions(['pku', '--without', 'pfr', '--out', 'x'], ['pku', 'ud'], ['pku']), {
			name: 'pku',
			withoutPfr: true,
			folder: 'x',
		});
	});

	it('needs no name where there is one model', () => {
		const expected = { name: 'en-pos', withoutPfr: false, folder: MODELS_FOLDER };
		assert.deepEqual(readTrainingOptions([], ['en-pos']), expected);
		assert.deepEqual(readTrainingOptions(['en-pos'], ['en-pos']), expected);
	});

	it('refuses what it does not know', () => {
		assert.throws(() => readTrainingOptions([], ['pku', 'ud']), /pku or ud/);
		assert.throws(() => readTrainingOptions(['other'], ['pku', 'ud']), /pku or ud/);
		assert.throws(() => readTrainingOptions(['pku', 'ud'], ['pku', 'ud']), /pku or ud/);
		assert.throws(() => readTrainingOptions(['ud', '--without', 'pfr'], ['pku', 'ud'], ['pku']), /ud cannot/);
		assert.throws(() => readTrainingOptions(['pku', '--without', 'jieba'], ['pku', 'ud'], ['pku']), /jieba/);
		assert.throws(() => readTrainingOptions(['pku', '--fast'], ['pku', 'ud']), /--fast/);
	});
});
