import assert from 'node:assert/strict';
import { visibleText } from '../../../src/core/text/documentText';
import { MarkdownText } from '../../../src/core/text/markdownText';
import { PARAGRAPH_BREAK } from '../../../src/core/text/paragraphBreak';

/** The prose with runs of spaces joined; `/` for the border of table cells. */
function prose(text: string): string {
	return MarkdownText.of(text)
		.prose.replaceAll(PARAGRAPH_BREAK, '/')
		.replaceAll(/ *(\n| ) */gu, '$1')
		.trim();
}

const CASES: readonly (readonly [string, string, string])[] = [
	['headings', '# One *two*\n\nThree\n===', 'One two\n\nThree'],
	['links and images', 'a [b](http://c.d "e") ![f](g) [h][i]\n\n[i]: http://j', 'a b f h'],
	['addresses that are text', 'see <http://q.r> or https://e.f now', 'see http://q.r or https://e.f now'],
	['code', 'a `b` c\n\n```js\nd\n```\n\n    e', 'a c'],
	['front matter', '---\ntitle: x\n---\nText', 'Text'],
	['a rule at the start that is no front matter', '---\n\nText', 'Text'],
	['HTML and comments', 'a <b>c</b> <!-- d -->\n\n<div>\ne\n</div>\n\nf', 'a c\n\n\n\n\n\nf'],
	['tables', '| a | b |\n|---|---|\n| c | d |', '/ a / b /\n\n/ c / d /'],
	['lists, tasks and quotes', '- [ ] a\n- b\n\n1. c\n\n> d', 'a\nb\n\nc\n\nd'],
	['strikethrough, escapes, entities', '~~a~~ \\* b &amp; c', 'a * b c'],
];

describe('visibleText', () => {
	it('closes the gaps where markup stood', () => {
		const text = '在*阿尔伯克基*创办, see **the**\n[site](http://x), `code` too';
		assert.equal(visibleText(MarkdownText.of(text), 0, text.length), '在阿尔伯克基创办, see the site, too');
	});
});

describe('MarkdownText', () => {
	for (const [name, text, expected] of CASES) it(name, () => assert.equal(prose(text), expected));
});
