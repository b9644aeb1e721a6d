import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PortionCutter } from '../../../src/core/text/portionCutter';

/** The portions of a text that comes in pieces of a length. */
function portionsOf(text: string, length: number, pieceLength = 7): readonly string[] {
	const cutter = new PortionCutter(length);
	const portions: string[] = [];
	for (let at = 0; at < text.length; at += pieceLength) portions.push(...cutter.push(text.slice(at, at + pieceLength)));
	return [...portions, ...cutter.finish()];
}

describe('PortionCutter', () => {
	it('gives portions that join to the text, none longer than asked, none empty', () => {
		const texts = fc.string({ unit: fc.constantFrom('a', '字', ' ', '\n', '\r\n', '😀', '\ud83d', '\u0301', '.') });
		fc.assert(
			fc.property(texts, fc.integer({ min: 64, max: 80 }), fc.integer({ min: 1, max: 200 }), (text, length, piece) => {
				const long = text.repeat(20);
				const portions = portionsOf(long, length, piece);
				assert.equal(portions.join(''), long);
				for (const portion of portions) assert.ok(portion.length > 0 && portion.length <= length);
			}),
		);
	});

	it('ends portions at line ends between lines that touch them', () => {
		const portions = portionsOf('one two three.\n\nfour five\nsix seven  \neight\n'.repeat(20), 100);
		for (const portion of portions.slice(0, -1)) assert.match(portion, /\S\n$/u);
		for (const portion of portions.slice(1)) assert.match(portion, /^\S/u);
	});

	it('ends them before a space between words, where no line ends so', () => {
		const portions = portionsOf('one two\r\n'.repeat(50), 100);
		for (const portion of portions.slice(1)) assert.match(portion, /^ two/u);
		const words = portionsOf('word, other word '.repeat(20), 64);
		for (const portion of words.slice(1)) assert.match(portion, /^ \w/u);
	});

	it('cuts text without white space between characters', () => {
		for (const character of ['😀', '👨‍👩‍👧', '🇨🇳🇩🇪', 'e\u0301', '👍🏽']) {
			const portions = portionsOf(character.repeat(100), 65);
			assert.ok(portions.length > 1);
			for (const portion of portions) assert.doesNotMatch(portion, /\p{Cs}/u, character);
			for (const portion of portions.slice(1)) assert.doesNotMatch(portion, /^[\p{M}\u200d\p{Emoji_Modifier}]/u);
		}
	});

	it('cuts what has no place at all, as a long run of marks', () => {
		const text = '\u0301'.repeat(1000);
		assert.equal(portionsOf(text, 64).join(''), text);
	});

	it('takes time by length, also without white space', () => {
		const text = '\u0301'.repeat(2_000_000);
		assert.equal(portionsOf(text, 1 << 16, 1 << 15).join('').length, text.length);
	});
});
