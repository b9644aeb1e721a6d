import type { SyntaxNode } from '@lezer/common';
import { markdownRuns, type MarkdownRun } from './markdownRuns';
import { parseMarkdown } from './markdownText';

export type { MarkdownRun } from './markdownRuns';

/** A part of a Markdown text as somebody draws it who takes no HTML. */
export type MarkdownBlock =
	| { readonly kind: 'heading'; readonly level: number; readonly runs: readonly MarkdownRun[] }
	| { readonly kind: 'paragraph'; readonly runs: readonly MarkdownRun[] }
	| {
			readonly kind: 'list';
			readonly isOrdered: boolean;
			readonly items: readonly (readonly MarkdownBlock[])[];
	  }
	/** Every row has as many cells as the head. */
	| {
			readonly kind: 'table';
			readonly head: readonly (readonly MarkdownRun[])[];
			readonly rows: readonly (readonly (readonly MarkdownRun[])[])[];
	  }
	| { readonly kind: 'quote'; readonly blocks: readonly MarkdownBlock[] }
	| { readonly kind: 'code'; readonly text: string }
	| { readonly kind: 'rule' };

/** Lists and quotations that are nested deeper are left out. */
const DEEPEST = 16;

/** The blocks of a Markdown text (GitHub's); front matter, HTML blocks and comments are left out. */
export function markdownBlocks(text: string): readonly MarkdownBlock[] {
	const { tree, bodyStart } = parseMarkdown(text);
	return blocksIn(text.slice(bodyStart), tree.topNode, 0);
}

function blocksIn(text: string, parent: SyntaxNode, depth: number): readonly MarkdownBlock[] {
	if (depth > DEEPEST) return [];
	return childrenOf(parent).flatMap(node => blockOf(text, node, depth));
}

function blockOf(text: string, node: SyntaxNode, depth: number): readonly MarkdownBlock[] {
	const level = /^(?:ATX|Setext)Heading(\d)$/u.exec(node.name)?.[1];
	if (level !== undefined) return [{ kind: 'heading', level: Number(level), runs: markdownRuns(text, node) }];
	switch (node.name) {
		case 'Paragraph':
		case 'Task':
			return [{ kind: 'paragraph', runs: markdownRuns(text, node) }];
		case 'BulletList':
		case 'OrderedList':
			return [
				{
					kind: 'list',
					isOrdered: node.name === 'OrderedList',
					items: node.getChildren('ListItem').map(item => blocksIn(text, item, depth + 1)),
				},
			];
		case 'Table':
			return [tableOf(text, node)];
		case 'Blockquote':
			return [{ kind: 'quote', blocks: blocksIn(text, node, depth + 1) }];
		case 'FencedCode':
		case 'CodeBlock':
			return [
				{
					kind: 'code',
					text: node
						.getChildren('CodeText')
						.map(({ from, to }) => text.slice(from, to))
						.join(''),
				},
			];
		case 'HorizontalRule':
			return [{ kind: 'rule' }];
		default:
			return [];
	}
}

function tableOf(text: string, node: SyntaxNode): MarkdownBlock {
	const head = cellsOf(text, node.getChild('TableHeader'));
	const rows = node.getChildren('TableRow').map(row => {
		const cells = cellsOf(text, row);
		return head.map((_, column) => cells.at(column) ?? []);
	});
	return { kind: 'table', head, rows };
}

/** The cells of a row; the parser has no node for an empty one, but the delimiters around it. */
function cellsOf(text: string, row: SyntaxNode | null): readonly (readonly MarkdownRun[])[] {
	if (row === null) return [];
	const cells: (readonly MarkdownRun[])[] = [];
	let isOpen = false;
	for (const child of childrenOf(row)) {
		if (child.name === 'TableCell') {
			cells.push(markdownRuns(text, child));
			isOpen = false;
		} else if (child.name === 'TableDelimiter') {
			if (isOpen) cells.push([]);
			isOpen = true;
		}
	}
	return cells;
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
	const children: SyntaxNode[] = [];
	for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
	return children;
}
