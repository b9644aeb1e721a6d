import type { Tree } from '@lezer/common';
import { TreeFragment } from '@lezer/common';
import { GFM, parser as commonMark } from '@lezer/markdown';
import type { DocumentText, EditableText } from './documentText';
import { BOUNDED } from './markdownBounds';
import { blank, maskMarkdown } from './markdownMask';
import { IN_PARTS } from './markdownParts';
import type { ChangedRange, TextChange } from './textChange';
import { applyChanges } from './textChange';

const PARSER = commonMark.configure([GFM, IN_PARTS, BOUNDED]);

/** YAML between two lines of three dashes at the very start. */
const FRONT_MATTER = /^---[ \t]*\r?\n(?:[^]*?\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;

/** Longer front matter is taken for text with rules in it. */
const LONGEST_FRONT_MATTER = 20_000;

/** The parsed body of a Markdown text, and where it begins: after the front matter. Offsets in the tree are of the body. */
export function parseMarkdown(text: string): { readonly tree: Tree; readonly bodyStart: number } {
	const bodyStart = frontMatterEnd(text);
	return { tree: PARSER.parse(text.slice(bodyStart)), bodyStart };
}

/** A block of the document's first level: the parser's node type and its place. */
interface TopNode {
	readonly type: number;
	readonly from: number;
	readonly to: number;
}

/**
 * Markdown text whose prose excludes code, front matter, link and image targets, HTML tags, comments and the markup
 * characters themselves.
 *
 * After an edit the parser reuses what it can, and only the blocks of the first level that differ are masked anew.
 */
export class MarkdownText implements EditableText {
	readonly format = 'markdown';
	readonly prose: string;

	private constructor(
		readonly text: string,
		/** Where the front matter ends. */
		readonly bodyStart: number,
		readonly body: MarkdownBody,
	) {
		this.prose = blank(text.slice(0, bodyStart)) + body.prose;
	}

	part(start: number, end: number): DocumentText {
		return { format: 'markdown', text: this.text.slice(start, end), prose: this.prose.slice(start, end) };
	}

	/** Parses a text. */
	static of(text: string): MarkdownText {
		const bodyStart = frontMatterEnd(text);
		return new MarkdownText(text, bodyStart, MarkdownBody.of(text.slice(bodyStart)));
	}

	changed(changes: readonly TextChange[], range: ChangedRange): { source: MarkdownText; range: ChangedRange } {
		const text = applyChanges(this.text, changes);
		const bodyStart = frontMatterEnd(text);
		if (bodyStart !== this.bodyStart || range.start < bodyStart) {
			const source = MarkdownText.of(text);
			const all = { start: 0, oldEnd: this.text.length, newEnd: text.length };
			return { source, range: narrowed(this.prose, source.prose, range, all) };
		}
		const { body, dirty } = this.body.changed(text.slice(bodyStart), shifted(range, -bodyStart));
		const source = new MarkdownText(text, bodyStart, body);
		return { source, range: narrowed(this.prose, source.prose, range, shifted(dirty, bodyStart)) };
	}
}

/** Markdown after the front matter; all offsets are of the body. */
class MarkdownBody {
	private constructor(
		readonly text: string,
		readonly prose: string,
		readonly fragments: readonly TreeFragment[],
		readonly topNodes: readonly TopNode[],
	) {}

	static of(text: string): MarkdownBody {
		const tree = PARSER.parse(text);
		const prose = maskMarkdown(text, tree, 0, text.length);
		return new MarkdownBody(text, prose, TreeFragment.addTree(tree), topNodesOf(tree));
	}

	/** The body after an edit, and the stretch outside of which the prose is as it was. */
	changed(text: string, range: ChangedRange): { body: MarkdownBody; dirty: ChangedRange } {
		const { start, oldEnd, newEnd } = range;
		const edit = { fromA: start, toA: oldEnd, fromB: start, toB: newEnd };
		const reusable = TreeFragment.applyChanges(this.fragments, [edit]);
		const tree = PARSER.parse(text, reusable);
		const topNodes = topNodesOf(tree);
		const dirty = differingStretch(this.topNodes, text, topNodes, range);
		const prose =
			this.prose.slice(0, dirty.start) +
			maskMarkdown(text, tree, dirty.start, dirty.newEnd) +
			this.prose.slice(dirty.oldEnd);
		return { body: new MarkdownBody(text, prose, TreeFragment.addTree(tree, reusable), topNodes), dirty };
	}
}

function shifted(range: ChangedRange, delta: number): ChangedRange {
	return { start: range.start + delta, oldEnd: range.oldEnd + delta, newEnd: range.newEnd + delta };
}

/** The edited stretch and, around it, what of the prose differs within `dirty`. */
function narrowed(before: string, after: string, edit: ChangedRange, dirty: ChangedRange): ChangedRange {
	const delta = edit.newEnd - edit.oldEnd;
	let { start, newEnd } = dirty;
	while (start < edit.start && before.charCodeAt(start) === after.charCodeAt(start)) start++;
	while (newEnd > edit.newEnd && before.charCodeAt(newEnd - 1 - delta) === after.charCodeAt(newEnd - 1)) newEnd--;
	return { start: Math.min(start, edit.start), oldEnd: newEnd - delta, newEnd };
}

function frontMatterEnd(text: string): number {
	if (!text.startsWith('---')) return 0;
	return FRONT_MATTER.exec(text.slice(0, LONGEST_FRONT_MATTER))?.[0].length ?? 0;
}

function topNodesOf(tree: Tree): TopNode[] {
	const nodes: TopNode[] = [];
	const cursor = tree.cursor();
	if (!cursor.firstChild()) return nodes;
	do nodes.push({ type: cursor.type.id, from: cursor.from, to: cursor.to });
	while (cursor.nextSibling());
	return nodes;
}

/** The stretch between the first-level blocks before and after an edit that are the same as they were. */
function differingStretch(
	before: readonly TopNode[],
	text: string,
	nodes: readonly TopNode[],
	edit: ChangedRange,
): ChangedRange {
	const delta = edit.newEnd - edit.oldEnd;
	const lineStart = text.lastIndexOf('\n', edit.start - 1) + 1;
	const lineEnd = text.indexOf('\n', edit.newEnd);
	let first = 0;
	const shorter = Math.min(before.length, nodes.length);
	while (first < shorter && nodes[first].to < lineStart && isSameNode(before[first], nodes[first], 0)) first++;
	let kept = 0;
	while (kept < shorter - first && lineEnd >= 0) {
		const node = nodes[nodes.length - 1 - kept];
		if (node.from <= lineEnd || !isSameNode(before[before.length - 1 - kept], node, delta)) break;
		kept++;
	}
	const start = first === 0 ? 0 : nodes[first - 1].to;
	const newEnd = kept === 0 ? text.length : nodes[nodes.length - kept].from;
	return { start, oldEnd: newEnd - delta, newEnd };
}

function isSameNode(old: TopNode, node: TopNode, delta: number): boolean {
	return old.type === node.type && old.from + delta === node.from && old.to + delta === node.to;
}
