import assert from 'node:assert/strict';
import { simplify, SIMPLIFIED_UNITS } from '../../../src/core/text/simplified';

describe('SIMPLIFIED_UNITS', () => {
	for (const [traditional, simplified] of [
		['臺灣與中國的關係', '台湾与中国的关系'],
		['頭髮、發展；麵粉、面子', '头发、发展；面粉、面子'],
		['著名的著作，里面', '著名的著作，里面'],
		['爲甚麼這裡沒有', '为甚么这里没有'],
		['😀國\ud83d體', '😀国\ud83d体'],
		['', ''],
		['Plain Ｔ恤 1２3 。', 'Plain Ｔ恤 1２3 。'],
	]) {
		it(traditional, () => assert.equal(simplify(traditional), simplified));
	}

	it('leaves simplified text and its own results as they are', () => {
		const text = '研究生命的起源是一个很难的问题，后来他们了解到许多系统的面貌。';
		assert.equal(simplify(text), text);
		for (let unit = 0; unit < 0x10000; unit++) {
			assert.equal(SIMPLIFIED_UNITS[SIMPLIFIED_UNITS[unit]], SIMPLIFIED_UNITS[unit], String.fromCharCode(unit));
		}
	});
});
