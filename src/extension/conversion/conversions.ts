import { WorkspaceEdit, workspace } from 'vscode';
import type { CancellationToken, TextDocument } from 'vscode';
import type { Span } from '../../core/text/span';
import { applyEdits } from '../../core/text/textChange';
import type { ConversionEdit, ConversionWish } from '../../protocol/conversion';
import type { DocumentRequests } from '../documentRequests';
import { RangeMapper, documentLength, rangeOfSpan } from '../text/ranges';

/** More changes are made as one: each costs the editor time. */
const MOST_EDITS = 5000;

/** Converts Chinese in documents between scripts. */
export class Conversions {
	readonly #requests: DocumentRequests;

	constructor(requests: DocumentRequests) {
		this.#requests = requests;
	}

	/**
	 * Converts stretches of a document, in one step for undo.
	 * @param spans in order, without overlaps
	 * @returns how many places were changed; undefined when the document changed meanwhile or `token` was cancelled
	 * @throws Error with a reason fit for a user.
	 */
	async convert(
		document: TextDocument,
		spans: readonly Span[],
		wish: ConversionWish,
		token: CancellationToken,
	): Promise<number | undefined> {
		const { version } = document;
		const edits: ConversionEdit[] = [];
		for (const span of spans) {
			const answer = await this.#requests.ask('conversion/convert', document, { ...span, ...wish }, token);
			if (answer === undefined) return undefined;
			for (const edit of answer.edits) edits.push(edit);
		}
		if (token.isCancellationRequested || document.version !== version) return undefined;
		if (edits.length === 0) return 0;
		return (await workspace.applyEdit(workspaceEdit(document, edits))) ? edits.length : undefined;
	}
}

function workspaceEdit(document: TextDocument, edits: readonly ConversionEdit[]): WorkspaceEdit {
	const edit = new WorkspaceEdit();
	const [first] = edits;
	if (edits.length > MOST_EDITS) {
		const span = { start: first.start, end: edits.at(-1)?.end ?? documentLength(document) };
		const range = rangeOfSpan(document, span);
		edit.replace(document.uri, range, applyEdits(document.getText(range), edits, span.start));
		return edit;
	}
	const mapper = new RangeMapper(document, first.start);
	for (const { start, end, text } of edits) edit.replace(document.uri, mapper.range(start, end), text);
	return edit;
}
