import assert from 'node:assert/strict';
import { Nlp } from '../../../src/core/nlp';

describe('The analyzers of Nlp', () => {
	const nlp = new Nlp({ read: name => Promise.reject(new Error(name)) });
	const withWords = (...userWords: string[]) => nlp.analyzer({ language: 'auto', standard: 'pku', userWords });

	it('are the same for the same settings', () => {
		assert.equal(withWords(), nlp.analyzer({ language: 'auto', standard: 'pku' }));
		assert.equal(withWords('云瀑'), withWords('云瀑'));
		assert.notEqual(withWords('云瀑'), withWords());
	});

	it('are let go when many others were asked for, so that edits of the words of a user take no memory', () => {
		const first = withWords('一');
		for (let count = 0; count < 20; count++) withWords(`词${count}`);
		assert.notEqual(withWords('一'), first);
	});
});
