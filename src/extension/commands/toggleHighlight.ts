import { l10n, window } from 'vscode';
import type { DocumentPolicy } from '../documentPolicy';
import { showInformation } from '../notices';
import type { Settings } from '../settings';
import { mayAnalyzeWhole } from '../sizeNotice';
import type { HighlightSwitch, HighlightSwitches } from './ports';

/**
 * Turns a highlight on or off. A document whose language the settings leave out is taken in: the person asked for it.
 * When the highlight is on but this document was left out so far, it stays on and the document is taken in.
 */
export async function toggleHighlight(
	highlight: HighlightSwitch,
	policy: DocumentPolicy,
	settings: Settings,
): Promise<void> {
	const document = window.activeTextEditor?.document;
	const leftOut = document !== undefined && !policy.isWatched(document);
	if (highlight.isOn() && !leftOut) {
		await highlight.set(false);
		return;
	}
	if (document && !policy.isText(document)) {
		void showInformation(l10n.t('NLP Lens does not mark this kind of document.'));
		return;
	}
	if (document) policy.include(document);
	await highlight.set(true);
	if (document) await mayAnalyzeWhole(document, policy, settings.of(document).maxFileSize);
}

/** The switch of one of several highlights. */
export function switchOf(switches: HighlightSwitches, kind: 'partsOfSpeech' | 'entities'): HighlightSwitch {
	return { isOn: () => switches.isOn(kind), set: on => switches.set(kind, on) };
}
