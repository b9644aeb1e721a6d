import { strict as assert } from 'node:assert';
import { LabelNumbers } from '../../../src/core/doc/labelNumbers';
import { NumberedTexts } from '../../../src/core/doc/numberedTexts';
import { TextMerger } from '../../../src/core/doc/textMerger';

describe('LabelNumbers', () => {
	it('gives a label one number in all lists, and none 0', () => {
		const numbers = new LabelNumbers(9);
		const first = numbers.of({ labels: ['NOUN', 'VERB'], ids: new Uint8Array() });
		assert.deepEqual([first[0], first[1], first[255]], [1, 2, 0]);
		const second = numbers.of({ labels: ['ADJ', 'NOUN'], ids: new Uint8Array() });
		assert.deepEqual([second[0], second[1]], [3, 1]);
		assert.deepEqual(numbers.labels, ['', 'NOUN', 'VERB', 'ADJ']);
	});

	it('gives -1 to labels beyond the last number', () => {
		const numbers = new LabelNumbers(1).of({ labels: ['A', 'B'], ids: new Uint8Array() });
		assert.deepEqual([numbers[0], numbers[1]], [1, -1]);
	});
});

describe('NumberedTexts', () => {
	it('keeps of a list what a column uses', () => {
		const texts = new NumberedTexts();
		const list = ['be', 'go', 'cat'];
		assert.deepEqual(texts.column(list, Int32Array.of(2, 0, 2)), { texts: ['cat', 'be'], ids: Int32Array.of(0, 1, 0) });
		assert.deepEqual(texts.column(list, Int32Array.of(0, 1)), { texts: ['be', 'go'], ids: Int32Array.of(0, 1) });
	});
});

describe('TextMerger', () => {
	it('stores each string once, whatever column it comes from', () => {
		const merger = new TextMerger();
		merger.add({ texts: ['be', 'go'], ids: Int32Array.of(0, 1, 0) }, 0, 3);
		merger.add({ texts: ['x', 'go', 'be'], ids: Int32Array.of(0, 1, 2) }, 1, 3);
		merger.push('');
		assert.deepEqual(merger.finish(), { texts: ['be', 'go', ''], ids: Int32Array.of(0, 1, 0, 1, 0, 2) });
	});
});
