import assert from 'node:assert/strict';
import { findExcerpt } from '../../../src/core/text/findExcerpt';

describe('Where an excerpt stands', () => {
	const text = 'One cat sat.\r\nTwo **cats** sat. 猫坐在垫子上。 One cat sat.';
	const of = (words: string, from = 0) => {
		const start = text.indexOf(words, from);
		return { start, end: start + words.length, text: words };
	};

	it('is its place where it still stands there, with spaces for markup', () => {
		const { start, end } = of('Two **cats** sat.');
		assert.deepEqual(findExcerpt(text, { start, end, text: 'Two   cats   sat.' }), { start, end });
	});

	it('is the nearest place with the same words once the text has changed', () => {
		for (const excerpt of [of('One cat sat.'), of('One cat sat.', 20), of('猫坐在垫子上。')]) {
			const moved = `First, something new.\n\n${text}`;
			const found = findExcerpt(moved, excerpt);
			const words = excerpt.text.replace(/[.。]$/u, '');
			assert.equal(found && moved.slice(found.start, found.end), words);
		}
		const last = of('One cat sat.', 20);
		const found = findExcerpt(`No. ${text}`, last);
		assert.equal(found?.start, last.start + 4);
	});

	it('finds words that other markup or line ends part now', () => {
		const changed = `Zero.\nTwo cats\nsat.`;
		assert.deepEqual(findExcerpt(changed, { start: 0, end: 17, text: 'Two   cats   sat.' }), { start: 6, end: 18 });
	});

	it('is no part of a longer word, but may stand among Chinese ones', () => {
		const art = { start: 0, end: 3, text: 'art' };
		assert.deepEqual(findExcerpt('The start of art, partly.', art), { start: 13, end: 16 });
		assert.equal(findExcerpt('The start, the party.', art), undefined);
		assert.equal(findExcerpt('In 20088 or 12008.', { start: 0, end: 4, text: '2008' }), undefined);
		assert.deepEqual(findExcerpt('他在2008年出生。', { start: 0, end: 4, text: '2008' }), { start: 2, end: 6 });
		assert.deepEqual(findExcerpt('他在2008年出生。', { start: 0, end: 2, text: '出生' }), { start: 7, end: 9 });
	});

	it('is nowhere once the words are gone, or were none', () => {
		assert.equal(findExcerpt('Nothing.', of('One cat sat.')), undefined);
		assert.equal(findExcerpt('', { start: 0, end: 3, text: '…?!' }), undefined);
		assert.equal(findExcerpt('a\ud800b', { start: 5, end: 6, text: '\ud800' }), undefined);
	});
});
