import type { BlockContext, LeafBlock, Line, MarkdownConfig } from '@lezer/markdown';

/** Lists and quotations within one another beyond which a line is text: no person nests so deep. */
const DEEPEST = 100;

/** A paragraph that begins like the definition of a link, so long and of so many lines, is none. */
const LONGEST_DEFINITION = 4000;
const MOST_LINES = 64;

const OPENING_BRACKET = 0x5b;

/**
 * Keeps the block parser of @lezer/markdown from time that grows with the square of a text: each list or quotation on a line is
 * looked at again for every one within it, and what may define a link is read again with each of its lines.
 */
export const BOUNDED: MarkdownConfig = {
	parseBlock: [
		{ name: 'Depth', before: 'LinkReference', parse: readAsText },
		{ name: 'Definition', endLeaf: endsDefinition },
	],
};

function readAsText(context: BlockContext, line: Line): boolean {
	if (context.depth < DEEPEST) return false;
	const start = context.lineStart + line.pos;
	const end = context.lineStart + line.text.length;
	const inside = context.parser.parseInline(line.text.slice(line.pos), start);
	context.addElement(context.elt('Paragraph', start, end, inside));
	context.nextLine();
	return true;
}

/** Whether each paragraph that is being read begins with a bracket: to look at its first unit copies the whole of it. */
const bracketed = new WeakMap<LeafBlock, boolean>();

function endsDefinition(_context: BlockContext, _line: Line, leaf: LeafBlock): boolean {
	let isBracketed = bracketed.get(leaf);
	if (isBracketed === undefined) {
		isBracketed = leaf.content.charCodeAt(0) === OPENING_BRACKET;
		bracketed.set(leaf, isBracketed);
	}
	return isBracketed && leaf.content.length >= LONGEST_DEFINITION && hasMostLines(leaf.content);
}

function hasMostLines(content: string): boolean {
	let lines = 0;
	for (let at = content.indexOf('\n'); at >= 0 && lines < MOST_LINES; at = content.indexOf('\n', at + 1)) lines++;
	return lines >= MOST_LINES;
}
