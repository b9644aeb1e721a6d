import type { Range, TextDocument } from 'vscode';
import type { Span } from '../../core/text/span';
import { rangeOfSpan } from './ranges';

/** So many ranges are made in one go: a fraction of a millisecond. */
const AT_ONCE = 500;

/**
 * The ranges of many spans that may lie anywhere in a document, made in slices between which the extension host does its other work.
 * @returns nothing where the document changed or closed meanwhile.
 */
export async function rangesInSlices(document: TextDocument, spans: readonly Span[]): Promise<Range[] | undefined> {
	const { version } = document;
	const ranges: Range[] = [];
	for (let from = 0; from < spans.length; from += AT_ONCE) {
		if (from > 0) await new Promise(resolve => setTimeout(resolve));
		if (document.isClosed || document.version !== version) return undefined;
		for (const span of spans.slice(from, from + AT_ONCE)) ranges.push(rangeOfSpan(document, span));
	}
	return ranges;
}
