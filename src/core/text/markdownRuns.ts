import type { SyntaxNode } from '@lezer/common';

/** A stretch of a paragraph's words that look alike; drawn as text, so that nothing in it can be more than that. */
export interface MarkdownRun {
	readonly text: string;
	readonly isStrong?: true;
	readonly isEmphasized?: true;
	readonly isCode?: true;
	/** Where it leads: an address of http or https; others are left out. */
	readonly href?: string;
}

/** How the words of a stretch look. */
type Look = Omit<MarkdownRun, 'text'>;

/** Nodes of @lezer/markdown that are marks alone. */
const MARKS: ReadonlySet<string> = new Set([
	...['EmphasisMark', 'StrikethroughMark', 'CodeMark', 'LinkMark', 'HeaderMark', 'QuoteMark', 'ListMark'],
	...['LinkTitle', 'LinkLabel', 'TaskMarker', 'TableDelimiter', 'Comment', 'ProcessingInstruction'],
]);

/** What is nested deeper is read as plain text. */
const DEEPEST = 32;

const ENTITIES: Readonly<Record<string, string>> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&nbsp;': '\u00a0',
};

/** The words of a paragraph, a heading or a cell of a parsed text, without marks; line ends within them are spaces. */
export function markdownRuns(text: string, node: SyntaxNode): readonly MarkdownRun[] {
	const runs: MarkdownRun[] = [];
	collect(text, node, {}, 0, runs);
	return trimmed(runs);
}

function collect(text: string, node: SyntaxNode, look: Look, depth: number, runs: MarkdownRun[]): void {
	const end = wordsEnd(node);
	let at = node.from;
	for (let child = node.firstChild; child && child.from < end; child = child.nextSibling) {
		append(text.slice(at, child.from), look, runs);
		at = child.to;
		if (!MARKS.has(child.name)) collectChild(text, child, look, depth, runs);
	}
	append(text.slice(at, end), look, runs);
}

/** Where the words of a node end: those of a link and of a picture before the bracket that closes them. */
function wordsEnd(node: SyntaxNode): number {
	if (node.name !== 'Link' && node.name !== 'Image') return node.to;
	return node.getChildren('LinkMark').at(1)?.from ?? node.to;
}

function collectChild(text: string, child: SyntaxNode, look: Look, depth: number, runs: MarkdownRun[]): void {
	const written = text.slice(child.from, child.to);
	switch (child.name) {
		case 'HardBreak':
			append(' ', look, runs);
			return;
		case 'Escape':
			append(written.slice(1), look, runs);
			return;
		case 'Entity':
			append(ENTITIES[written] ?? written, look, runs);
			return;
		case 'URL':
			// Of a link it is the target, which its words have already; elsewhere it stands for itself.
			if (look.href === undefined && child.parent?.name !== 'Image')
				append(written, { ...look, ...linkTo(written) }, runs);
			return;
		default:
			if (depth >= DEEPEST || child.name === 'HTMLTag') append(written, look, runs);
			else collect(text, child, { ...look, ...lookOf(text, child) }, depth + 1, runs);
	}
}

function lookOf(text: string, node: SyntaxNode): Look {
	switch (node.name) {
		case 'StrongEmphasis':
			return { isStrong: true };
		case 'Emphasis':
			return { isEmphasized: true };
		case 'InlineCode':
			return { isCode: true };
		case 'Link': {
			const url = node.getChild('URL');
			return url ? linkTo(text.slice(url.from, url.to)) : {};
		}
		default:
			return {};
	}
}

/** A link to an address that a browser may open. */
function linkTo(address: string): Look {
	return /^https?:\/\//iu.test(address) ? { href: address } : {};
}

function append(text: string, look: Look, runs: MarkdownRun[]): void {
	const words = look.isCode ? text : text.replace(/\s+/gu, ' ');
	if (words === '') return;
	const last = runs.at(-1);
	if (last && isSameLook(last, look)) runs[runs.length - 1] = { ...last, text: last.text + words };
	else runs.push({ text: words, ...look });
}

function isSameLook(a: Look, b: Look): boolean {
	return a.isStrong === b.isStrong && a.isEmphasized === b.isEmphasized && a.isCode === b.isCode && a.href === b.href;
}

function trimmed(runs: readonly MarkdownRun[]): readonly MarkdownRun[] {
	return runs
		.map((run, i) => {
			const start = i === 0 ? run.text.trimStart() : run.text;
			return { ...run, text: i === runs.length - 1 ? start.trimEnd() : start };
		})
		.filter(({ text }) => text !== '');
}
