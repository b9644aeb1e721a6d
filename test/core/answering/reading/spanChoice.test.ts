import assert from 'node:assert/strict';
import { spanCandidates } from '../../../../src/core/tasks/answering/reading/spanCandidates';
import { chooseSpans, overlap } from '../../../../src/core/tasks/answering/reading/spanChoice';
import type { ReadPassage } from '../../../../src/core/tasks/answering/reading/spanChoice';
import { caseOf } from './support';

/** A passage of words parted by spaces with these candidates and scores. */
function passage(
	text: string,
	candidates: readonly (readonly [first: number, last: number, score: number])[],
): ReadPassage {
	return {
		reading: caseOf('what', text),
		spans: {
			firsts: candidates.map(([first]) => first),
			lasts: candidates.map(([, last]) => last),
			scores: Float64Array.from(candidates, ([, , score]) => score),
		},
		standing: 0,
	};
}

function chosen(passages: readonly ReadPassage[], limit = 3): string[] {
	return chooseSpans(passages, 1, limit).map(({ passage: n, start, end }) =>
		passages[n].reading.passage.text.slice(start, end),
	);
}

describe('chooseSpans', () => {
	it('prefers what agrees with others to what is alone', () => {
		const spans = passage('red green blue far', [
			[0, 1, 1],
			[0, 2, 0.9],
			[1, 2, 0.9],
			[3, 3, 1.05],
		]);
		assert.equal(chosen([spans], 1)[0], 'red green blue');
	});

	it('gives no answer twice and none that overlaps a better one', () => {
		const first = passage('Paris is big', [
			[0, 0, 5],
			[0, 2, 4],
			[2, 2, 0],
		]);
		const second = passage('in Paris', [[1, 1, 3]]);
		assert.deepEqual(chosen([first, second]), ['Paris', 'big']);
	});

	it('chooses nothing where there is nothing', () => {
		assert.deepEqual(chosen([]), []);
		assert.deepEqual(chosen([passage('', [])]), []);
	});

	it('has shares that are at most 1', () => {
		const spans = passage('a b c', [
			[0, 0, 700],
			[1, 1, 700],
			[2, 2, -700],
		]);
		const sum = chooseSpans([spans], 1, 3).reduce((total, { share }) => total + share, 0);
		assert.ok(sum <= 1 + 1e-9 && sum > 0.99);
	});
});

describe('overlap', () => {
	it('is F1 of code units', () => {
		assert.equal(overlap({ start: 0, end: 4 }, { start: 2, end: 6 }), 0.5);
		assert.equal(overlap({ start: 0, end: 4 }, { start: 0, end: 4 }), 1);
		assert.equal(overlap({ start: 0, end: 4 }, { start: 4, end: 6 }), 0);
	});
});

describe('spanCandidates', () => {
	it('neither begins nor ends at a comma, and stays within the sentences', () => {
		const { passage: marked } = caseOf('what', 'one , two . three');
		const { firsts, lasts } = spanCandidates(marked, new Set([0]));
		const texts = firsts.map((first, n) => marked.text.slice(marked.starts[first], marked.ends[lasts[n]]));
		assert.deepEqual(texts, ['one', 'one , two', 'two']);
	});

	it('is bounded in a text without marks', () => {
		const { passage: marked } = caseOf('what', 'word '.repeat(5000).trim());
		const sentences = new Set(marked.sentences);
		assert.ok(sentences.size > 1);
		const { firsts } = spanCandidates(marked, sentences);
		assert.ok(firsts.length < 5000 * 20);
	});
});
