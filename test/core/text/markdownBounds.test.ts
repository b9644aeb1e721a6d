import assert from 'node:assert/strict';
import { MarkdownText } from '../../../src/core/text/markdownText';

/** A text of each shape that makes the block parser look at all of it again and again: minutes for this length, unbounded. */
const LENGTH = 100_000;
const SHAPES: Readonly<Record<string, string>> = {
	'lists in one another': '1. '.repeat(LENGTH),
	'quotations in one another': '> '.repeat(LENGTH),
	'a title without an end': `[a]: b "${'c\n'.repeat(LENGTH)}`,
	'a label without an end': `[${'a\n'.repeat(LENGTH)}`,
	'a definition begun in each line': '[a]: b (c\n'.repeat(LENGTH / 10),
};

describe('Bounds of Markdown blocks', () => {
	for (const [name, text] of Object.entries(SHAPES)) {
		it(`read ${name} in time that grows with the length`, () => {
			assert.equal(MarkdownText.of(text).prose.length, text.length);
		});
	}

	it('leave what is nested beyond them as text, without its code', () => {
		const { prose } = MarkdownText.of(`${'> '.repeat(200)}word \`code\``);
		assert.match(prose, /word/u);
		assert.doesNotMatch(prose, /code/u);
	});

	it('leave lists that persons write as they are', () => {
		const { prose } = MarkdownText.of('- a\n  - b\n    1. c\n\n[name]: https://example.org "title"\n');
		assert.deepEqual(prose.match(/\w+/gu), ['a', 'b', 'c']);
	});
});
