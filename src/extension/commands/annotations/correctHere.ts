import { l10n, window } from 'vscode';
import type { TextDocument, TextEditor } from 'vscode';
import type { Span } from '../../../core/text/span';
import type { Correction, GoldState } from '../../../protocol/annotation';
import type { Analysis } from '../../analysis';
import type { Annotations } from '../../annotations/annotations';
import type { DocumentPolicy } from '../../documentPolicy';
import { messageOf } from '../../log';
import type { Log } from '../../log';
import { showInformation, showWarning } from '../../notices';
import { spanOfRange } from '../../text/ranges';

/** What commands that correct work with. */
export interface CorrectionPorts {
	readonly annotations: Annotations;
	readonly analysis: Analysis;
	readonly policy: DocumentPolicy;
	readonly log: Log;
}

/** What is to be corrected: the stretch that is selected, or the cursor. */
export interface CorrectionPlace {
	readonly document: TextDocument;
	readonly span: Span;
}

/** The selection or the cursor of the active editor; tells the person when there is no text to correct. */
export function placeHere(policy: DocumentPolicy): CorrectionPlace | undefined {
	const editor: TextEditor | undefined = window.activeTextEditor;
	if (!editor || !policy.isText(editor.document)) {
		void showInformation(l10n.t('Open a text document first.'));
		return undefined;
	}
	return { document: editor.document, span: spanOfRange(editor.document, editor.selection) };
}

/** Takes a correction over, and tells the person why if that cannot be done. @returns the state after it, for callers of commands */
export async function correctHere(
	{ annotations, policy, log }: CorrectionPorts,
	{ document, span }: CorrectionPlace,
	correction: Correction,
): Promise<GoldState | undefined> {
	try {
		const state = await annotations.correct(document, span, correction);
		if (state) policy.include(document);
		policy.refresh();
		return state;
	} catch (error) {
		log.info(`Corrections: ${messageOf(error)}`);
		void showWarning(l10n.t('Nothing was corrected. {0}', messageOf(error)));
		return undefined;
	}
}
