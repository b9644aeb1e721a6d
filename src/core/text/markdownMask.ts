import type { SyntaxNodeRef, Tree } from '@lezer/common';
import { PARAGRAPH_BREAK } from './paragraphBreak';

/** Nodes of @lezer/markdown that hold no prose at all. */
const NOT_PROSE: ReadonlySet<string> = new Set([
	'FencedCode',
	'CodeBlock',
	'InlineCode',
	'HTMLBlock',
	'HTMLTag',
	'Comment',
	'CommentBlock',
	'ProcessingInstruction',
	'ProcessingInstructionBlock',
	'HorizontalRule',
	'LinkReference',
	'LinkTitle',
	'LinkLabel',
	'HeaderMark',
	'QuoteMark',
	'ListMark',
	'LinkMark',
	'EmphasisMark',
	'StrikethroughMark',
	'TaskMarker',
	'TableDelimiter',
	'CodeMark',
	'Entity',
	'HardBreak',
]);

/** Nodes whose URL is a target, not text that a reader sees. */
const HAS_TARGET: ReadonlySet<string> = new Set(['Link', 'Image', 'LinkReference']);

/**
 * The prose of a stretch of Markdown: the text with a space for each code unit that is markup, code or a target, line
 * ends kept, and a {@link PARAGRAPH_BREAK} for each border between table cells.
 */
export function maskMarkdown(text: string, tree: Tree, start: number, end: number): string {
	const parts: string[] = [];
	let done = start;
	const mask = (from: number, to: number, replacement?: string): void => {
		const first = Math.max(from, done);
		const last = Math.min(to, end);
		if (first >= last) return;
		parts.push(text.slice(done, first), replacement ?? blank(text.slice(first, last)));
		done = last;
	};
	tree.iterate({ from: start, to: end, enter: node => enterNode(node, mask) });
	parts.push(text.slice(done, end));
	return parts.join('');
}

/** The same length of spaces, with line ends kept. */
export function blank(text: string): string {
	return text.replace(/[^\n\r]/gu, run => ' '.repeat(run.length));
}

function enterNode(node: SyntaxNodeRef, mask: (from: number, to: number, replacement?: string) => void): boolean {
	const { name, from, to } = node;
	if (name === 'TableDelimiter' && to - from === 1) {
		mask(from, to, PARAGRAPH_BREAK);
		return false;
	}
	if (NOT_PROSE.has(name)) {
		mask(from, to);
		return false;
	}
	if (name === 'Escape') mask(from, from + 1);
	if (name === 'URL' && HAS_TARGET.has(node.node.parent?.name ?? '')) mask(from, to);
	return true;
}
