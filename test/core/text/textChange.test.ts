import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextChange } from '../../../src/core/text/textChange';
import { applyChanges, applyEdits, changedRange } from '../../../src/core/text/textChange';
import { changesFor } from './mixedText';

const raw = fc.array(fc.tuple(fc.nat(50), fc.nat(8), fc.constantFrom('', 'x', 'yyyy', '😀')), { maxLength: 6 });

describe('applyChanges', () => {
	it('applies changes one after the other', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 30 }), raw, (text, steps) => {
				const changes = changesFor(text.length, steps);
				const expected = changes.reduce(
					(now, { start, end, text: t }) => now.slice(0, start) + t + now.slice(end),
					text,
				);
				assert.equal(applyChanges(text, changes), expected);
			}),
			{ seed: 3, numRuns: 500 },
		);
	});

	it('applies the edits of several cursors, which come from the end on', () => {
		const changes = [
			{ start: 4, end: 5, text: 'X' },
			{ start: 2, end: 2, text: '--' },
			{ start: 0, end: 1, text: '' },
		];
		assert.equal(applyChanges('abcdef', changes), 'b--cdXf');
	});

	it('refuses a change outside of the text', () => {
		assert.throws(() => applyChanges('abc', [{ start: 2, end: 4, text: '' }]), RangeError);
		assert.throws(() => applyChanges('abc', [{ start: 2, end: 1, text: '' }]), RangeError);
		assert.throws(() => applyChanges('abc', [{ end: 1, text: '' } as TextChange]), RangeError);
	});
});

describe('changedRange', () => {
	it('covers everything that changed', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 30 }), raw, (text, steps) => {
				const changes = changesFor(text.length, steps);
				const after = applyChanges(text, changes);
				const range = changedRange(changes) ?? { start: 0, oldEnd: 0, newEnd: 0 };
				assert.equal(after.slice(0, range.start), text.slice(0, range.start));
				assert.equal(after.slice(range.newEnd), text.slice(range.oldEnd));
			}),
			{ seed: 4, numRuns: 500 },
		);
	});
});

describe('applyEdits', () => {
	it('takes edits in the coordinates of the text as it was, which may be a part of another', () => {
		const edits = [
			{ start: 10, end: 11, text: 'XX' },
			{ start: 12, end: 12, text: '-' },
			{ start: 13, end: 16, text: '' },
		];
		assert.equal(applyEdits('abcdef', edits, 10), 'XXb-c');
		assert.equal(applyEdits('abcdef', []), 'abcdef');
		assert.throws(() => applyEdits('abc', edits), RangeError);
	});

	it('gives each character its own text in place', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.constantFrom('a', '中', '😀'), fc.constantFrom('', 'b', '😀😀'))), pairs => {
				const text = pairs.map(([from]) => from).join('');
				let at = 0;
				const edits = pairs.map(([from, to]) => ({ start: at, end: (at += from.length), text: to }));
				assert.equal(applyEdits(text, edits), pairs.map(([, to]) => to).join(''));
			}),
			{ seed: 4, numRuns: 200 },
		);
	});
});
