import type { SyntaxNode, Tree } from '@lezer/common';
import { parseMarkdown } from './markdownText';
import type { Span } from './span';

/** Markup within a paragraph of Markdown: what a writer who puts the words anew has to put around them again. */
export interface InlineMark extends Span {
	/**
	 * `opening` and `closing` stand around words, as `**` or `[` and `](url)`; `whole` stands for itself, as code, a tag without a
	 * partner or an address; `break` is a line end that a reader sees.
	 */
	readonly kind: 'opening' | 'closing' | 'whole' | 'break';
	/** The index of the partner of what opens or closes; its own index for all else. */
	readonly partner: number;
	/** What is to be written where the words within have changed: a reference whose text was its label has to name it then. */
	readonly text: string;
}

/** A mark before its place in the order is known. */
interface LooseMark extends Span {
	readonly kind: InlineMark['kind'];
	readonly text: string;
	partner: LooseMark | undefined;
}

/** Nodes of @lezer/markdown that stand for themselves. */
const WHOLE: ReadonlySet<string> = new Set([
	...['InlineCode', 'Comment', 'ProcessingInstruction', 'Entity', 'Escape', 'Autolink', 'URL'],
]);

/** Nodes with a mark before and a mark behind their words. */
const AROUND: ReadonlySet<string> = new Set(['Emphasis', 'StrongEmphasis', 'Strikethrough']);

const LINKS: ReadonlySet<string> = new Set(['Link', 'Image']);

/** Two asterisks, words, and two more. */
const BOLD = /(?<![*\\])\*\*(?=[^\s*])[^*\n]{1,500}(?<=[^\s*\\])\*\*(?!\*)/gu;

/** Tags that wait for the one that closes them; nobody nests deeper, and what never closes should cost nothing. */
const MOST_OPEN_TAGS = 32;

/** The marks of a Markdown text in order; those of blocks, as of headings and lists, are not among them. */
export function markdownMarks(text: string): InlineMark[] {
	const { tree, bodyStart } = parseMarkdown(text);
	const parsed = new MarkFinder(text, bodyStart, tree).marks();
	const marks = inOrder([...parsed, ...meantAsBold(text, parsed)]);
	const numbers = new Map(marks.map((mark, i) => [mark, i]));
	return marks.map((mark, i) => {
		const { start, end, kind } = mark;
		return { start, end, kind, text: mark.text, partner: (mark.partner && numbers.get(mark.partner)) ?? i };
	});
}

class MarkFinder {
	readonly #text: string;
	readonly #origin: number;
	readonly #tree: Tree;
	readonly #marks: LooseMark[] = [];
	/** Tags that were opened and not closed yet, the last one last. */
	#tags: { readonly name: string; readonly mark: number; readonly parent: number }[] = [];
	readonly #labels = new Set<string>();

	constructor(text: string, origin: number, tree: Tree) {
		this.#text = text;
		this.#origin = origin;
		this.#tree = tree;
	}

	marks(): LooseMark[] {
		this.#tree.iterate({ enter: ({ name, node }) => this.#note(name, node) });
		this.#tree.iterate({ enter: ({ name, node }) => this.#enter(name, node) });
		return inOrder(this.#marks);
	}

	/** Learns which labels are defined. */
	#note(name: string, node: SyntaxNode): boolean {
		if (name !== 'LinkReference') return true;
		const label = node.getChild('LinkLabel');
		if (label) this.#labels.add(normalizedLabel(this.#slice(label.from, label.to)));
		return false;
	}

	#enter(name: string, node: SyntaxNode): boolean {
		if (name === 'LinkReference' || isTarget(name, node)) return false;
		if (WHOLE.has(name)) return this.#whole(node);
		if (name === 'HardBreak') this.#add('break', node.from, node.to);
		else if (name === 'HTMLTag') this.#tag(node);
		else if (AROUND.has(name)) this.#around(node.from, node.firstChild?.to, node.lastChild?.from, node.to);
		else if (LINKS.has(name)) return this.#link(node);
		return true;
	}

	#whole(node: SyntaxNode): boolean {
		this.#add('whole', node.from, node.to);
		return false;
	}

	#around(from: number, inner: number | undefined, innerEnd: number | undefined, to: number, closing?: string): void {
		if (inner === undefined || innerEnd === undefined || innerEnd <= inner) {
			this.#add('whole', from, to);
			return;
		}
		const opening = this.#add('opening', from, inner);
		const closed = this.#add('closing', innerEnd, to, closing);
		opening.partner = closed;
		closed.partner = opening;
	}

	/** A link or image goes around its words; a footnote's mark and one without words stand for themselves. */
	#link(node: SyntaxNode): boolean {
		const [first, second] = node.getChildren('LinkMark') as [SyntaxNode | undefined, SyntaxNode | undefined];
		const words = first && second ? this.#slice(first.to, second.from) : '';
		if (words.trim() === '' || words.startsWith('^')) return this.#whole(node);
		this.#around(node.from, first?.to, second?.from, node.to, this.#closingReference(node, words));
		return true;
	}

	/** How a reference ends whose label is its text: the text will be another. */
	#closingReference(node: SyntaxNode, words: string): string | undefined {
		if (node.getChild('URL')) return undefined;
		const label = node.getChild('LinkLabel');
		if (label && label.to - label.from > 2) return undefined;
		return this.#labels.has(normalizedLabel(`[${words}]`)) ? `][${words}]` : undefined;
	}

	/** An HTML tag; one that closes is the partner of the last one that opened by its name in the same paragraph. */
	#tag(node: SyntaxNode): void {
		const mark = this.#marks.length;
		const tag = this.#slice(node.from, node.to);
		const name = /^<\/?([a-z][\w-]*)/iu.exec(tag)?.[1].toLowerCase() ?? '';
		const parent = node.node.parent?.from ?? 0;
		this.#add('whole', node.from, node.to);
		if (!tag.startsWith('</')) {
			this.#tags = [...this.#tags.slice(1 - MOST_OPEN_TAGS), { name, mark, parent }];
			return;
		}
		let opened = this.#tags.length - 1;
		while (opened >= 0 && (this.#tags[opened].name !== name || this.#tags[opened].parent !== parent)) opened--;
		if (opened < 0) return;
		this.#pair(this.#tags[opened].mark, mark);
		this.#tags = this.#tags.slice(0, opened);
	}

	/** Makes a pair of two marks that stood for themselves, where something is between them. */
	#pair(first: number, last: number): void {
		const opening: LooseMark = { ...this.#marks[first], kind: 'opening' };
		const closing: LooseMark = { ...this.#marks[last], kind: 'closing' };
		if (this.#text.slice(opening.end, closing.start).trim() === '') return;
		opening.partner = closing;
		closing.partner = opening;
		this.#marks[first] = opening;
		this.#marks[last] = closing;
	}

	#add(kind: InlineMark['kind'], from: number, to: number, text = this.#slice(from, to)): LooseMark {
		const mark: LooseMark = { start: from + this.#origin, end: to + this.#origin, kind, text, partner: undefined };
		this.#marks.push(mark);
		return mark;
	}

	#slice(from: number, to: number): string {
		return this.#text.slice(from + this.#origin, to + this.#origin);
	}
}

/** Whether a node is the address of a link, which the mark around its words holds. */
function isTarget(name: string, node: SyntaxNode): boolean {
	return name === 'URL' && LINKS.has(node.parent?.name ?? '');
}

/**
 * Signs around words that CommonMark takes for text since they stand between punctuation and a Chinese character, as in
 * `**注意：**请`; who wrote them meant them to be bold (commonmark-spec issue 650).
 */
function meantAsBold(text: string, marks: readonly LooseMark[]): LooseMark[] {
	const meant: LooseMark[] = [];
	let next = 0;
	for (const { 0: written, index } of text.matchAll(BOLD)) {
		const end = index + written.length;
		while (next < marks.length && marks[next].end <= index) next++;
		const isPlain = next === marks.length || marks[next].start >= end;
		if (!isPlain || !/\p{Script=Han}/u.test(written)) continue;
		const opening: LooseMark = { start: index, end: index + 2, kind: 'opening', text: '**', partner: undefined };
		const closing: LooseMark = { start: end - 2, end, kind: 'closing', text: '**', partner: opening };
		opening.partner = closing;
		meant.push(opening, closing);
	}
	return meant;
}

function inOrder(marks: LooseMark[]): LooseMark[] {
	return marks.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Labels are the same whatever their case and white space. */
function normalizedLabel(label: string): string {
	return label.toLowerCase().replace(/\s+/gu, ' ');
}
