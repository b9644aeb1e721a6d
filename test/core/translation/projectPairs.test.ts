import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { MarkPair } from '../../../src/core/tasks/translation/texts/markedSentence';
import type { DecodedPhrase } from '../../../src/core/tasks/translation/phraseDecoding';
import type { PlacedPair } from '../../../src/core/tasks/translation/texts/projectPairs';
import { projectPairs } from '../../../src/core/tasks/translation/texts/projectPairs';

/** Phrases of one word to one word, in the order in which the translation has them. */
function oneToOne(order: readonly number[]): DecodedPhrase[] {
	return order.map((source, target) => ({
		...{ sourceStart: source, sourceEnd: source + 1, targetStart: target, targetEnd: target + 1 },
		origin: 'phraseTable',
		alignment: [[source, target]],
	}));
}

function pair(start: number, end: number): MarkPair {
	return { start, end, opening: '[', closing: ']' };
}

function places(placed: readonly PlacedPair[]): unknown[] {
	return placed.map(({ start, end, inner }) => [start, end, ...places(inner)]);
}

describe('projectPairs', () => {
	it('puts marks around what words became, inner ones within outer ones', () => {
		const phrases = oneToOne([3, 2, 0, 1]);
		assert.deepEqual(places(projectPairs([pair(2, 4), pair(3, 4)], phrases, 4)), [[0, 2, [0, 1]]]);
		assert.deepEqual(places(projectPairs([pair(0, 1), pair(3, 4)], phrases, 4)), [
			[0, 1],
			[2, 3],
		]);
	});

	it('asks the alignment of a phrase that reaches out of a pair', () => {
		const phrase: DecodedPhrase = {
			...{ sourceStart: 0, sourceEnd: 3, targetStart: 0, targetEnd: 4, origin: 'phraseTable' },
			alignment: [
				[0, 0],
				[1, 2],
				[1, 1],
			],
		};
		assert.deepEqual(places(projectPairs([pair(1, 2)], [phrase], 4)), [[1, 3]]);
		// Nothing says what the last word became.
		assert.deepEqual(places(projectPairs([pair(2, 3)], [phrase], 4)), [[0, 4]]);
	});

	it('stands around the word behind where its own were left out, and within the translation in any case', () => {
		const left: DecodedPhrase = {
			...{ sourceStart: 1, sourceEnd: 2, targetStart: 1, targetEnd: 1, origin: 'phraseTable', alignment: [] },
		};
		const [first, second] = oneToOne([0, 2]);
		const phrases = [first, left, second];
		assert.deepEqual(places(projectPairs([pair(1, 2)], phrases, 2)), [[1, 2]]);
		assert.deepEqual(
			places(projectPairs([pair(0, 1)], [{ ...left, sourceStart: 0, targetStart: 0, targetEnd: 0 }], 0)),
			[[0, 0]],
		);
	});

	it('never lets marks cross, whatever the order of the words', () => {
		const sentence = fc.integer({ min: 1, max: 8 }).chain(length =>
			fc.record({
				order: fc.shuffledSubarray(
					Array.from({ length }, (_, i) => i),
					{ minLength: length },
				),
				pairs: fc.array(fc.tuple(fc.nat(length), fc.nat(length)), { maxLength: 5 }),
			}),
		);
		fc.assert(
			fc.property(sentence, ({ order, pairs }) => {
				const nested = pairs
					.map(([a, b]) => pair(Math.min(a, b), Math.max(a, b)))
					.filter(({ start, end }) => start < end)
					.sort((a, b) => a.start - b.start || b.end - a.end)
					.reduce<MarkPair[]>((kept, next) => {
						const crosses = kept.some(({ start, end }) => start < next.start && next.start < end && next.end > end);
						return crosses ? kept : [...kept, next];
					}, []);
				let count = 0;
				const check = (placed: readonly PlacedPair[], from: number, until: number): void => {
					let at = from;
					for (const { start, end, inner } of placed) {
						assert.ok(start >= at && end >= start && end <= until);
						check(inner, start, end);
						at = end;
						count++;
					}
				};
				check(projectPairs(nested, oneToOne(order), order.length), 0, order.length);
				assert.equal(count, nested.length);
			}),
		);
	});
});
