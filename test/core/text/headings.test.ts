import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findHeadings } from '../../../src/core/text/headings';

/** The headings of a text, each with its level. */
function headings(text: string): string[] {
	return findHeadings(text).map(({ start, end, level }) => `${level} ${text.slice(start, end)}`);
}

describe('findHeadings', () => {
	it('finds chapters and sections in Chinese', () => {
		const text =
			'第一卷 风起\n\n第一章 少年\n\n少年第一次来到城里。\n\n第二章\n正文。\n\n一、缘起\n\n（一）旧事\n\n后记\n\n完。';
		assert.deepEqual(headings(text), [
			'1 第一卷 风起',
			'2 第一章 少年',
			'2 第二章',
			'3 一、缘起',
			'4 （一）旧事',
			'2 后记',
		]);
	});

	it('finds chapters, numbers, underlined lines and capitals in English', () => {
		const text =
			'Title\r\n=====\r\n\r\nINTRODUCTION\r\n\r\nText.\r\n\r\nChapter 1: Home\r\nText.\r\n\r\n1.1 First things\r\n\r\nText.';
		assert.deepEqual(headings(text), ['1 Title', '2 INTRODUCTION', '2 Chapter 1: Home', '3 1.1 First things']);
	});

	it('leaves lists, sentences and words in the middle of a paragraph alone', () => {
		assert.deepEqual(headings('1. Milk\n2. Bread\n3. Eggs'), ['1 3. Eggs'].slice(1));
		assert.deepEqual(headings('He read\nChapter 1 of it\nlast night.'), []);
		assert.deepEqual(headings('Chapter 1 was long, and it ended badly.'), []);
		assert.deepEqual(headings('HELLO!\n\nNO.'), []);
		assert.deepEqual(headings(''), []);
	});

	it('ends a section where the next of its level, or a higher one, begins', () => {
		const text = '第一章\n\n一、甲\n\n二、乙\n\n第二章\n\n完。';
		assert.deepEqual(
			findHeadings(text).map(({ start, sectionEnd }) => text.slice(start, sectionEnd).replace(/\n+/gu, ' ').trim()),
			['第一章 一、甲 二、乙', '一、甲', '二、乙', '第二章 完。'],
		);
	});

	it('takes any text, also a megabyte without a line', () => {
		assert.deepEqual(headings('王'.repeat(1_000_000)), []);
		assert.deepEqual(headings('\n'.repeat(1_000_000)), []);
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), text => {
				for (const { start, end, sectionEnd, level } of findHeadings(text)) {
					assert.ok(level >= 1 && start < end && end <= sectionEnd && sectionEnd <= text.length);
				}
			}),
		);
	});
});
