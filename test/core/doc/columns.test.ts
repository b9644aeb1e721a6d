import assert from 'node:assert/strict';
import { Int32Builder, Uint8Builder } from '../../../src/core/doc/columnBuilder';
import { Doc } from '../../../src/core/doc/doc';
import { labelAt, NO_LABEL } from '../../../src/core/doc/labelColumn';
import { LabelMerger } from '../../../src/core/doc/labelMerger';
import { adoptEmbedded, foreignStretches, forEachSentence, mainLanguage } from '../../../src/core/doc/sentenceTokens';
import { textAt } from '../../../src/core/doc/textColumn';
import { TextMerger } from '../../../src/core/doc/textMerger';

describe('column builders', () => {
	it('grow and end in memory of their own', () => {
		const numbers = new Int32Builder();
		const bytes = new Uint8Builder();
		for (let value = 0; value < 1000; value++) {
			numbers.push(value);
			bytes.push(value % 256);
		}
		numbers.pushAll(Int32Array.of(7, 8, 9), 1, 3, 100);
		const column = numbers.finish();
		assert.equal(column.length, 1002);
		assert.deepEqual(Array.from(column.slice(998)), [998, 999, 108, 109]);
		assert.equal(column.buffer.byteLength, column.byteLength);
		assert.equal(bytes.finish()[999], 999 % 256);
	});
});

describe('LabelMerger', () => {
	it('puts columns with lists of their own together', () => {
		const merger = new LabelMerger();
		merger.add({ labels: ['A', 'B'], ids: Uint8Array.of(1, 0, NO_LABEL) }, 0, 3);
		merger.addUnlabeled(1);
		merger.add({ labels: ['C', 'B'], ids: Uint8Array.of(0, 1) }, 1, 2);
		const column = merger.finish();
		const labels = Array.from(column.ids, (_, item) => labelAt(column, item));
		assert.deepEqual(labels, ['B', 'A', undefined, undefined, 'B']);
	});

	it('counts labels beyond the 255th as none', () => {
		const merger = new LabelMerger();
		merger.add({ labels: Array.from({ length: 200 }, (_, i) => `a${i}`), ids: Uint8Array.of(199) }, 0, 1);
		merger.add({ labels: Array.from({ length: 200 }, (_, i) => `b${i}`), ids: Uint8Array.of(0, 199) }, 0, 2);
		const column = merger.finish();
		assert.deepEqual(
			[0, 1, 2].map(item => labelAt(column, item)),
			['a199', 'b0', undefined],
		);
	});
});

describe('TextMerger', () => {
	it('stores each string once', () => {
		const merger = new TextMerger();
		for (const text of ['a', 'b', 'a']) merger.push(text);
		merger.add({ texts: ['b', 'c'], ids: Int32Array.of(1, 0) }, 0, 2);
		const column = merger.finish();
		assert.deepEqual(column.texts, ['a', 'b', 'c']);
		assert.deepEqual(
			[0, 1, 2, 3, 4].map(item => textAt(column, item)),
			['a', 'b', 'a', 'c', 'b'],
		);
	});
});

describe('sentence tokens', () => {
	it('visits the tokens of each sentence, also of one that has none', () => {
		const sentences = { starts: Int32Array.of(0, 10, 20), ends: Int32Array.of(9, 15, 30) };
		const tokens = { starts: Int32Array.of(0, 4, 20), ends: Int32Array.of(3, 9, 25), joined: new Uint8Array(3) };
		const visits: number[][] = [];
		forEachSentence(sentences, tokens, (...visit) => visits.push(visit));
		assert.deepEqual(visits, [
			[0, 0, 2],
			[1, 2, 2],
			[2, 2, 3],
		]);
	});

	it('knows the main language and what is foreign to it', () => {
		const ids = Uint8Array.of(0, 0, 1, 1, 1, 0, 1);
		assert.equal(mainLanguage(ids, 0, 7), 'en');
		assert.equal(mainLanguage(ids, 0, 3), 'zh');
		assert.deepEqual(foreignStretches(ids, 0, 7, 'zh'), [
			{ first: 2, end: 5, language: 'en' },
			{ first: 6, end: 7, language: 'en' },
		]);
		adoptEmbedded(ids, Int32Array.of(7));
		assert.deepEqual(Array.from(ids), [1, 1, 1, 1, 1, 1, 1]);
	});
});

describe('Doc', () => {
	it('shares layers and stays as it was', () => {
		const doc = Doc.of('x');
		const sentences = { starts: Int32Array.of(0), ends: Int32Array.of(1) };
		const more = doc.with({ sentences });
		assert.equal(more.get('sentences'), sentences);
		assert.equal(more.with({ entities: [] }).find('sentences'), sentences);
		assert.ok(!doc.has('sentences'));
		assert.equal(doc.find('sentences'), undefined);
	});
});
