import assert from 'node:assert/strict';
import { SeededRandom } from '../../src/core/numeric/seededRandom';
import { NAME_TAGS } from '../../src/core/tasks/ner/nameLabels';
import { favorNamesAt } from '../../training/ner/favorNames';
import type { NamedSentence } from '../../training/ner/namedSentence';
import { inCasing, recasedCopies } from '../../training/ner/recasedCopies';

const SENTENCE: NamedSentence = {
	words: ['The', 'mayor', 'of', 'New', 'York', 'spoke', '.'],
	names: [{ first: 3, end: 5, kind: 'LOC' }],
};

describe('recasedCopies', () => {
	it('writes sentences in other casings and keeps their names', () => {
		assert.equal(inCasing(SENTENCE, 'lower').words.join(' '), 'the mayor of new york spoke .');
		assert.equal(inCasing(SENTENCE, 'upper').words.join(' '), 'THE MAYOR OF NEW YORK SPOKE .');
		assert.equal(inCasing(SENTENCE, 'title').words.join(' '), 'The Mayor of New York Spoke .');
		assert.deepEqual(inCasing(SENTENCE, 'title').names, SENTENCE.names);
	});
	it('copies as many as asked for, the same ones for the same seed', () => {
		const many = Array.from({ length: 400 }, () => SENTENCE);
		const copies = (seed: number): NamedSentence[] =>
			recasedCopies(many, { lower: 0.25, upper: 0, title: 1 }, new SeededRandom(seed));
		assert.ok(copies(1).length > 460 && copies(1).length < 540);
		assert.deepEqual(copies(1), copies(1));
	});
});

describe('favorNamesAt', () => {
	it('makes O dearer where a feature is, and leaves other features alone', () => {
		const rows = [
			{ key: 5, labels: [0, 2], weights: [1, 0.5] },
			{ key: 6, labels: [1], weights: [2] },
		];
		const transitions = { labelCount: NAME_TAGS.length, scores: new Float32Array(1) };
		const favored = favorNamesAt(
			{ labels: NAME_TAGS, transitions, rows },
			new Map([
				[5, 0.25],
				[7, -0.5],
			]),
		);
		assert.deepEqual(favored.rows, [
			rows[1],
			{ key: 5, labels: [0, 2], weights: [0.75, 0.5] },
			{ key: 7, labels: [0], weights: [0.5] },
		]);
	});
});
