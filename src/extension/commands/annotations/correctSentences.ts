import { l10n, window } from 'vscode';
import type { TextDocument } from 'vscode';
import { showInformation } from '../../notices';
import { documentLength } from '../../text/ranges';
import type { Command } from '../command';
import { correctHere, placeHere } from './correctHere';
import type { CorrectionPorts } from './correctHere';

/** Says that the sentences that are selected, or the one at the cursor, are right as they are: the analysis is measured against them. */
export function checkSentences(ports: CorrectionPorts): Command {
	return {
		id: 'nlpLens.annotation.checkSentences',
		run: async given => {
			const place = placeHere(ports.policy);
			const state = place && (await correctHere(ports, place, { kind: 'check', isChecked: given !== false }));
			if (state) {
				const message = l10n.t('NLP Lens: {0} sentences are checked in this document', state.checked);
				window.setStatusBarMessage(message, 4000);
			}
			return state;
		},
	};
}

/** Forgets what was corrected in what is selected, or in the sentence at the cursor. */
export function forgetCorrections(ports: CorrectionPorts): Command {
	return {
		id: 'nlpLens.annotation.forget',
		run: () => {
			const place = placeHere(ports.policy);
			return place && correctHere(ports, place, { kind: 'forget' });
		},
	};
}

/** Forgets everything that was corrected in the document; *Undo* brings it back. */
export function forgetAll(ports: CorrectionPorts): Command {
	return {
		id: 'nlpLens.annotation.forgetAll',
		run: () => {
			const place = placeHere(ports.policy);
			return place && correctHere(ports, { ...place, span: whole(place.document) }, { kind: 'forget' });
		},
	};
}

/** Takes the last correction of the document back. */
export function undoCorrection({ annotations, policy }: CorrectionPorts): Command {
	return {
		id: 'nlpLens.annotation.undo',
		run: async () => {
			const place = placeHere(policy);
			if (!place) return false;
			const isDone = await annotations.stepBack(place.document);
			if (isDone) policy.refresh();
			else void showInformation(l10n.t('There is no correction to take back in this document.'));
			return isDone;
		},
	};
}

/** Opens the file that has the corrections of the document. */
export function openCorrections({ annotations, policy }: CorrectionPorts): Command {
	return {
		id: 'nlpLens.annotation.open',
		run: async () => {
			const place = placeHere(policy);
			const file = place && (await annotations.fileOf(place.document));
			if (file) await window.showTextDocument(file);
			else if (place) void showInformation(noFile(place.document));
			return file;
		},
	};
}

function noFile(document: TextDocument): string {
	return document.isUntitled
		? l10n.t('The corrections of a document without a file are kept as long as it is open: save it first.')
		: l10n.t('Nothing is corrected in this document yet.');
}

function whole(document: TextDocument): { readonly start: number; readonly end: number } {
	return { start: 0, end: documentLength(document) };
}
