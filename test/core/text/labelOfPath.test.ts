import assert from 'node:assert/strict';
import { labelOfPath } from '../../../src/core/text/labelOfPath';

describe('labelOfPath', () => {
	it('is the first folder of a path, however deep the file lies', () => {
		assert.equal(labelOfPath('sport/1.txt'), 'sport');
		assert.equal(labelOfPath('体育/deep/1.txt'), '体育');
	});

	it('is none of a file in no folder', () => {
		for (const path of ['1.txt', '', '/1.txt']) assert.equal(labelOfPath(path), undefined);
	});
});
