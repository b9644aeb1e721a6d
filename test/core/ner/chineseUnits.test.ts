import assert from 'node:assert/strict';
import { ChineseUnits, LONGEST_SENTENCE } from '../../../src/core/tasks/ner/chineseUnits';

function unitsOf(text: string): string[] {
	const units = new ChineseUnits();
	units.read(text, 0, text.length);
	return Array.from(units.starts.subarray(0, units.length), (start, i) => text.slice(start, units.ends[i]));
}

function codesOf(text: string): number[] {
	const units = new ChineseUnits();
	units.read(text, 0, text.length);
	return [...units.codes.subarray(0, units.length)];
}

describe('ChineseUnits', () => {
	for (const [text, units] of [
		['我爱北京', '我 爱 北 京'],
		['买了 iPhone15，Ok', '买 了 iPhone 15 ， Ok'],
		['２０２４年Ａ股', '２０２４ 年 Ａ 股'],
		['a\u3000\ufeff\u200b\r\nb', 'a b'],
		['😀\ud83d好', '😀 \ud83d 好'],
		['', ''],
	]) {
		it(`cuts ${JSON.stringify(text)}`, () => {
			assert.equal(unitsOf(text).join(' '), units);
		});
	}

	it('reads traditional and full-width characters as simplified and half-width ones', () => {
		assert.deepEqual(codesOf('國學ＡＢ，'), codesOf('国学ab,'));
	});

	it('tells runs of letters apart by their capitals in kind, not in code', () => {
		const units = new ChineseUnits();
		units.read('nba Nba NBA', 0, 11);
		assert.equal(new Set(units.codes.subarray(0, 3)).size, 1);
		assert.equal(new Set(units.kinds.subarray(0, 3)).size, 3);
	});

	it('cuts long texts in parts', () => {
		const text = '好'.repeat(2 * LONGEST_SENTENCE + 1);
		const units = new ChineseUnits();
		assert.equal(units.read(text, 0, text.length), LONGEST_SENTENCE);
		assert.equal(units.read(text, 2 * LONGEST_SENTENCE, text.length), text.length);
		assert.equal(units.length, 1);
	});
});
