import { Location, Uri, workspace } from 'vscode';
import type { ChatPromptReference, TextDocument } from 'vscode';
import type { Span } from '../../core/text/span';
import { wholeDocument } from '../target';
import type { Targets } from '../target';
import { spanOfRange } from '../text/ranges';

/** The stretch of a document that a question is about. */
export interface ChatSubject {
	readonly document: TextDocument;
	readonly span: Span;
	readonly kind: 'selection' | 'document';
}

/** VS Code adds what stands in the editor by itself; of these only a selection is meant as one. */
const IMPLICIT = /^vscode\.implicit(?!\.selection)/u;

/** What a question is about: what was attached to it, else the selection or document of the active editor. */
export async function chatSubject(
	references: readonly ChatPromptReference[],
	targets: Targets,
): Promise<ChatSubject | undefined> {
	// The last one that was written comes first; what was attached by hand goes before what VS Code adds.
	const byHand = references.filter(({ id }) => !IMPLICIT.test(id)).reverse();
	for (const { value } of byHand) {
		const subject = await subjectOf(value, false);
		if (subject) return subject;
	}
	const active = targets.active();
	if (active) return active;
	for (const { value } of references) {
		const subject = await subjectOf(value, true);
		if (subject) return subject;
	}
	return undefined;
}

async function subjectOf(value: unknown, isWhole: boolean): Promise<ChatSubject | undefined> {
	const uri = value instanceof Location ? value.uri : value instanceof Uri ? value : undefined;
	const document = uri && (await opened(uri));
	if (!document) return undefined;
	if (isWhole || !(value instanceof Location) || value.range.isEmpty) return wholeDocument(document);
	return { document, kind: 'selection', span: spanOfRange(document, document.validateRange(value.range)) };
}

/** A folder, or a file that is no text, is not what a question can be about. */
async function opened(uri: Uri): Promise<TextDocument | undefined> {
	try {
		return await workspace.openTextDocument(uri);
	} catch {
		return undefined;
	}
}
