import fc from 'fast-check';
import { findHeadings } from '../../../src/core/text/headings';
import { markdownBlocks } from '../../../src/core/text/markdownBlocks';
import { markdownMarks } from '../../../src/core/text/markdownMarks';
import { MarkdownText } from '../../../src/core/text/markdownText';
import type { FuzzTarget } from '../engine/fuzzTarget';
import { lines, sentence } from './arbitraries';
import { ODD_TEXTS, textOf } from './textOf';

/** Reads Markdown in every way: the prose is as long as the text and has its line ends, marks are in order and in it. */
function readMarkdown(text: string): void {
	const { prose } = MarkdownText.of(text);
	if (prose.length !== text.length) throw new Error(`prose of ${prose.length} units for ${text.length}`);
	if (lineEnds(prose) !== lineEnds(text)) throw new Error('other line ends');
	let last = 0;
	for (const { start, end, partner } of markdownMarks(text)) {
		if (!(start >= last && start <= end && end <= text.length) || partner < 0)
			throw new Error(`a mark ${start}-${end}`);
		last = start;
	}
	for (const { start, end } of findHeadings(text))
		if (start < 0 || end > text.length) throw new Error('a heading out of the text');
	markdownBlocks(text);
}

function lineEnds(text: string): number {
	return text.split(/\r\n?|\n/u).length;
}

const inline = fc.oneof(
	sentence,
	fc.constantFrom(
		'**bold**',
		'*em*',
		'`code`',
		'[a](b "c")',
		'![i](j)',
		'<b>x</b>',
		'<!-- c -->',
		'[ref][r]',
		'~~s~~',
		'&amp;',
		'\\*',
		'https://a.b/c',
		'**注意：**请',
	),
);
const line = fc.oneof(
	fc.array(inline, { maxLength: 3 }).map(parts => parts.join(' ')),
	fc.constantFrom(
		'# H',
		'H\n===',
		'- a',
		'  - b',
		'1. c',
		'> q',
		'```js',
		'```',
		'| a | b |',
		'| - | - |',
		'---',
		'[r]: http://x "t"',
		'<div>',
		'</div>',
		'- [ ] t',
		'    code',
		'',
	),
);

export const textTargets: readonly FuzzTarget[] = [
	{
		name: 'Markdown',
		documents: lines(line),
		words: [
			'**',
			'*',
			'_',
			'`',
			'```',
			'[',
			']',
			'](',
			'![',
			'<',
			'>',
			'<!--',
			'-->',
			'<b>',
			'</b>',
			'# ',
			'- ',
			'1. ',
			'> ',
			'|',
			'| - |',
			'---\n',
			'\n\n',
			'    ',
			'\t',
			'&amp;',
			'\\',
			'~~',
			'[r]: x',
			...ODD_TEXTS,
		],
		read: input => readMarkdown(textOf(input)),
	},
];
