import assert from 'node:assert/strict';
import { hullOf, marksOf } from '../../src/extension/decorations/marks';
import { BOUNDARY_LABELS } from '../../src/extension/decorations/markStyles';
import type { AnnotatedRange } from '../../src/protocol/analysis';

/** A range of words that are parted by blanks; `+` parts words that touch, `.` is punctuation. */
function rangeOf(text: string): AnnotatedRange {
	const starts: number[] = [];
	const ends: number[] = [];
	const ids: number[] = [];
	let at = 0;
	for (const stretch of text.split(' ')) {
		for (const word of stretch.split('+')) {
			starts.push(at);
			ends.push((at += word.length));
			ids.push(word === '.' ? 1 : 0);
		}
		at++;
	}
	const tokens = {
		starts: Uint32Array.from(starts),
		ends: Uint32Array.from(ends),
		sentences: new Uint32Array(ids.length),
	};
	const upos = { labels: ['NOUN', 'PUNCT'], ids: Uint8Array.from(ids) };
	return { version: 1, start: 0, end: at, tokens, upos } as unknown as AnnotatedRange;
}

/** The offsets at which the marks of word boundaries draw a line. */
function lines(text: string): number[] {
	const wanted = {
		partsOfSpeech: new Set<string>(),
		entities: new Set<string>(),
		wordBoundaries: new Set<string>(BOUNDARY_LABELS),
	};
	return marksOf(rangeOf(text), { start: 0, end: text.length }, wanted).flatMap(({ label, start, end }) =>
		label === 'BOTH' ? [start, end] : [start],
	);
}

describe('Marks of word boundaries', () => {
	it('stand wherever words touch, by one mark for two of them', () => {
		assert.deepEqual(lines('ab+c+de+f+g'), [2, 3, 5, 6]);
		assert.deepEqual(lines('ab+c+de+f'), [2, 3, 5]);
		assert.deepEqual(lines('ab+c'), [2]);
	});

	it('stand neither at blanks nor at punctuation, and begin anew behind them', () => {
		assert.deepEqual(lines('ab c d'), []);
		assert.deepEqual(lines('ab+c+.+de+f+g'), [2, 6, 7]);
	});

	it('never touch each other', () => {
		const marks = marksOf(
			rangeOf('a+b+c+d+e+f'),
			{ start: 0, end: 6 },
			{ partsOfSpeech: new Set(), entities: new Set(), wordBoundaries: new Set(BOUNDARY_LABELS) },
		);
		assert.ok(marks.every(({ start }, index) => index === 0 || start > marks[index - 1].end));
	});
});

describe('The hull of marks', () => {
	it('goes from the first to the last, and is empty for none', () => {
		const marks = [
			{ start: 5, end: 9 },
			{ start: 2, end: 3 },
		];
		assert.deepEqual(hullOf(marks), { start: 2, end: 9 });
		assert.deepEqual(hullOf([]), { start: 0, end: 0 });
	});
});
