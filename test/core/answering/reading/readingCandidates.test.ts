import assert from 'node:assert/strict';
import { readingCandidates } from '../../../../src/core/tasks/answering/reading/readingCandidates';
import { caseOf } from './support';

function candidates(question: string, passage: string): string[] {
	const reading = caseOf(question, passage);
	const { firsts, lasts } = readingCandidates(reading, new Set(reading.passage.sentences));
	const { text, starts, ends } = reading.passage;
	return firsts.map((first, n) => text.slice(starts[first], ends[lasts[n]]));
}

describe('readingCandidates', () => {
	it('leaves out what only repeats words of the question', () => {
		assert.deepEqual(candidates('whom did Aasen marry', 'Aasen marry Anna'), [
			'Aasen marry Anna',
			'marry Anna',
			'Anna',
		]);
		assert.deepEqual(candidates('who is Aasen', 'Aasen'), []);
	});

	it('keeps them where the question offers a choice or asks for yes or no', () => {
		assert.deepEqual(candidates('which is larger Oslo or Bergen', 'Oslo'), ['Oslo']);
		assert.deepEqual(candidates('is Aasen here', 'Aasen'), ['Aasen']);
		assert.deepEqual(candidates('桥是 钢桥 还是 石桥', '石桥'), ['石桥']);
	});

	it('finds none in nothing', () => {
		assert.deepEqual(candidates('who', ''), []);
		assert.deepEqual(candidates('', ''), []);
	});
});
