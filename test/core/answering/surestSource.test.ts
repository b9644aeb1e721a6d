import assert from 'node:assert/strict';
import { surestSource } from '../../../src/core/tasks/answering/surestSource';

const found = (probability: number, isSure = true) => ({
	engine: 'a method',
	answers: [],
	isSure,
	probability,
	failures: [],
});

describe('the surest source', () => {
	it('is the one whose best answer is most probably right', () => {
		assert.equal(surestSource({ questions: found(0.6), documents: found(0.7) }), 'documents');
		assert.equal(surestSource({ questions: found(0.8), knowledge: found(0.75), documents: found(0.7) }), 'questions');
	});

	it('is none where none is sure', () => {
		assert.equal(surestSource({ knowledge: found(0.9, false), documents: found(0.4, false) }), undefined);
		assert.equal(surestSource({}), undefined);
	});

	it('is an asked question before a statement before a text where they are equally sure', () => {
		assert.equal(surestSource({ documents: found(0.7), knowledge: found(0.7), questions: found(0.7) }), 'questions');
		assert.equal(surestSource({ documents: found(0.7), knowledge: found(0.7) }), 'knowledge');
	});
});
