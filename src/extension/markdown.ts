/** Characters that would begin or end markup in Markdown, or a cell of a table. */
const MARKUP = /[\\`*_{}[\]<>|#!&~]/gu;

/** A sign that would begin a list, alone or behind a number. */
const LIST = /^( ?\d*)([-+.)])(?= |$)/u;

/** A text on one line, without the signs that Markdown would take for its own. */
export function escaped(text: string): string {
	return text.replace(/\s+/gu, ' ').replace(MARKUP, '\\$&').replace(LIST, '$1\\$2');
}

/** Where a column's cells stand. */
export type Alignment = 'left' | 'right';

/**
 * A table.
 * @param head the columns' names, in Markdown.
 * @param alignments one a column.
 * @param rows cells in Markdown: what is text must be {@link escaped}.
 */
export function table(
	head: readonly string[],
	alignments: readonly Alignment[],
	rows: readonly (readonly string[])[],
): string {
	const line = alignments.map(alignment => (alignment === 'left' ? '---' : '---:'));
	return [head, line, ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}
