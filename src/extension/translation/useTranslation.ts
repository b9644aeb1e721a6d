import { EndOfLine, Position, WorkspaceEdit, env, l10n, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import type { Span } from '../../core/text/span';
import type { TranslationUse } from '../../protocol/panelTranslation';
import { rangeOfSpan } from '../text/ranges';
import type { KeptTranslation } from './translations';

/**
 * Writes a translation over its source or below it, in one step for undo, or copies it.
 * @throws Error with a reason fit for a user: the text has changed since, or cannot be written
 */
export async function applyTranslation(kept: KeptTranslation, use: TranslationUse): Promise<void> {
	const { document, version, span, translation } = kept;
	if (use === 'copy') {
		await env.clipboard.writeText(translation.text);
		return;
	}
	if (document.isClosed || document.version !== version) {
		throw new Error(l10n.t('The text has changed since it was translated. Translate it again.'));
	}
	const edit = new WorkspaceEdit();
	if (use === 'replace') edit.replace(document.uri, rangeOfSpan(document, span), translation.text);
	else edit.insert(document.uri, ...below(document, span, translation.text));
	if (!(await workspace.applyEdit(edit))) {
		throw new Error(l10n.t('The translation could not be written: the document cannot be changed.'));
	}
}

/** Where a text goes that comes below a stretch, and what is written: a paragraph of its own in Markdown, else lines. */
function below(document: TextDocument, { start, end }: Span, text: string): [Position, string] {
	const last = document.positionAt(end);
	// A selection of whole lines ends at the beginning of the next one.
	const line = last.character === 0 && end > start ? Math.max(0, last.line - 1) : last.line;
	const eol = document.eol === EndOfLine.CRLF ? '\r\n' : '\n';
	const parting = document.languageId === 'markdown' ? eol + eol : eol;
	return [new Position(line, Number.MAX_SAFE_INTEGER), parting + text.replace(/^\s*[\r\n]+|\s+$/gu, '')];
}
