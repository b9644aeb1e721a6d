import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineWords } from '../../../src/core/text/lineWords';
import type { LinePlace, WordLines, WordMotion } from '../../../src/core/text/wordMotion';
import { deletionByWord, moveByWord } from '../../../src/core/text/wordMotion';

/** Lines whose words are cut at bars. */
function linesOf(...cut: string[]): WordLines & { readonly texts: readonly string[] } {
	const texts = cut.map(line => line.replaceAll('|', ''));
	return {
		texts,
		count: cut.length,
		lengthOf: line => texts[line].length,
		wordsAt: ({ line }) => {
			let at = 0;
			const cuts = cut[line].split('|').map(({ length }) => ({ start: at, end: (at += length) }));
			return lineWords(texts[line], '.,-()', cuts);
		},
	};
}

/** The places to which a motion leads, one after the other, as `line:column`. */
function stops(lines: WordLines, motion: WordMotion, from: LinePlace): string[] {
	const places: string[] = [];
	for (let place = from; ;) {
		const next = moveByWord(lines, place, motion);
		if (next.line === place.line && next.column === place.column) return places;
		places.push(`${next.line}:${next.column}`);
		place = next;
	}
}

describe('Motions by words', () => {
	const lines = linesOf('他|研究|生命|，|很|好|。', '', '  foo.bar| 好|吗');
	const start = { line: 0, column: 0 };
	const end = { line: 2, column: 12 };

	it('go to the ends of words, over a single mark between two', () => {
		assert.deepEqual(stops(lines, 'endRight', start), [
			...['0:1', '0:3', '0:5', '0:7', '0:8', '0:9', '1:0', '2:5', '2:9', '2:11', '2:12'],
		]);
	});

	it('go to the starts of words', () => {
		assert.deepEqual(stops(lines, 'startRight', start), [
			...['0:1', '0:3', '0:5', '0:6', '0:7', '0:8', '0:9', '1:0', '2:2', '2:5', '2:6', '2:10', '2:11', '2:12'],
		]);
	});

	it('go back to starts and ends', () => {
		assert.deepEqual(stops(lines, 'startLeft', end), [
			...['2:11', '2:10', '2:6', '2:2', '2:0', '1:0', '0:8', '0:7', '0:6', '0:3', '0:1', '0:0'],
		]);
		assert.deepEqual(stops(lines, 'endLeft', end), [
			...['2:11', '2:9', '2:6', '2:5', '2:0', '1:0', '0:9', '0:8', '0:7', '0:6', '0:5', '0:3', '0:1', '0:0'],
		]);
	});

	it('always come to an end, and never leave the text', () => {
		const line = fc.string({ unit: fc.constantFrom('他', '好', 'a', '.', '，', ' ', '|'), maxLength: 12 });
		const motion = fc.constantFrom<WordMotion>('startLeft', 'endLeft', 'startRight', 'endRight');
		fc.assert(
			fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), motion, fc.nat(), (cut, each, at) => {
				const some = linesOf(...cut);
				const from = { line: at % some.count, column: 0 };
				for (const place of stops(some, each, from)) {
					const [number, column] = place.split(':').map(Number);
					assert.ok(column >= 0 && column <= some.lengthOf(number));
				}
			}),
		);
	});
});

describe('Deletions by words', () => {
	const lines = linesOf('他|研究|生命   |好', '  起源|a');
	const deleted = (line: number, column: number, side: 'left' | 'right') =>
		deletionByWord(lines, { line, column }, side, lines.texts[line]).map(place => `${place.line}:${place.column}`);

	it('take the word, or what of it is on that side', () => {
		assert.deepEqual(deleted(0, 3, 'left'), ['0:1', '0:3']);
		assert.deepEqual(deleted(0, 2, 'left'), ['0:1', '0:2']);
		assert.deepEqual(deleted(0, 2, 'right'), ['0:2', '0:3']);
	});

	it('take more than one space alone', () => {
		assert.deepEqual(deleted(0, 8, 'left'), ['0:5', '0:8']);
		assert.deepEqual(deleted(0, 5, 'right'), ['0:5', '0:8']);
	});

	it('take a line break, with what the next line is set in by', () => {
		assert.deepEqual(deleted(1, 0, 'left'), ['0:9', '1:0']);
		assert.deepEqual(deleted(0, 9, 'right'), ['0:9', '1:2']);
		assert.deepEqual(deleted(0, 0, 'left'), ['0:0', '0:0']);
		assert.deepEqual(deleted(1, 5, 'right'), ['1:5', '1:5']);
	});
});
