import assert from 'node:assert/strict';
import fc from 'fast-check';
import { GapText } from '../../../src/core/text/gapText';
import type { TextChange } from '../../../src/core/text/textChange';
import { applyChanges } from '../../../src/core/text/textChange';
import { changesFor, rawEdits } from './mixedText';

describe('GapText', () => {
	it('is the text after edits, whole and in stretches', () => {
		const texts = fc.string({ maxLength: 60 });
		const stretch = fc.tuple(fc.nat(80), fc.nat(80));
		fc.assert(
			fc.property(texts, fc.array(rawEdits, { maxLength: 6 }), stretch, (text, steps, [a, b]) => {
				let whole = text;
				let gap = GapText.of(text);
				for (const step of steps) {
					const changes = changesFor(whole.length, step);
					whole = applyChanges(whole, changes);
					gap = gap.changed(changes);
					const [from, to] = [Math.min(a, b, whole.length), Math.min(Math.max(a, b), whole.length)];
					assert.equal(gap.length, whole.length);
					assert.equal(gap.slice(from, to), whole.slice(from, to));
				}
				assert.equal(gap.whole, whole);
			}),
			{ seed: 11, numRuns: 1000 },
		);
	});

	it('begins anew where edits lie far apart, or put in much', () => {
		const text = 'abcdefghij'.repeat(20_000);
		for (const far of [
			[
				{ start: 5, end: 6, text: 'X' },
				{ start: 150_000, end: 150_010, text: '' },
				{ start: 7, end: 7, text: 'Y' },
			],
			[
				{ start: 100, end: 100, text: 'long '.repeat(30_000) },
				{ start: 90, end: 120, text: '' },
			],
		]) {
			assert.equal(GapText.of(text).changed(far).whole, applyChanges(text, far));
			const one = far.reduce((gap, change) => gap.changed([change]), GapText.of(text));
			assert.equal(one.whole, applyChanges(text, far));
		}
	});

	it('keeps what a long text is made of while one types at one place', () => {
		const text = 'abcdefghij'.repeat(20_000);
		let gap = GapText.of(text);
		for (let i = 0; i < 100; i++) gap = gap.changed([{ start: 500 + i, end: 500 + i, text: 'x' }]);
		assert.equal(gap.base, text);
		assert.equal(gap.slice(499, 602), `j${'x'.repeat(100)}ab`);
	});

	it('refuses an edit outside of the text', () => {
		for (const change of [
			{ start: -1, end: 0, text: '' },
			{ start: 2, end: 1, text: '' },
			{ start: 3, end: 4, text: '' },
			{ start: 0.5, end: 1, text: '' },
			{ start: NaN, end: 1, text: '' },
			{ end: 1, text: '' } as TextChange,
		]) {
			assert.throws(() => GapText.of('abc').changed([change]), RangeError);
			assert.throws(() => GapText.of('ab').changed([{ start: 2, end: 2, text: 'c' }, change]), RangeError);
		}
	});
});
