import { l10n, window, workspace } from 'vscode';
import type { CancellationToken, TextDocument } from 'vscode';
import type { DocumentPolicy } from '../../documentPolicy';
import { messageOf } from '../../log';
import type { Log } from '../../log';
import { showError, showInformation } from '../../notices';
import type { Settings } from '../../settings';
import { mayAnalyzeWhole } from '../../sizeNotice';
import type { SideTranslation } from '../../translation/sideTranslation';
import type { SideTranslations } from '../../translation/sideTranslations';
import { beginningOfDocument, directionOf } from '../../translation/textDirection';
import type { TranslationChoice } from '../../translation/translationChoice';
import type { Command } from '../command';
import { watchedWork } from '../watchedWork';

export interface TranslateDocumentPorts {
	readonly sides: SideTranslations;
	readonly translationChoice: TranslationChoice;
	readonly policy: DocumentPolicy;
	readonly settings: Settings;
	readonly log: Log;
}

/** Translates the whole document into a read-only document beside it. */
export function translateDocument(ports: TranslateDocumentPorts): Command {
	return {
		id: 'nlpLens.translation.documentToSide',
		run: async () => {
			const document = translatableDocument(ports);
			if (!document || !(await mayAnalyzeWhole(document, ports.policy, ports.settings.of(document).maxFileSize)))
				return false;
			const { engine, direction } = ports.translationChoice;
			const fixed = direction === 'auto' ? directionOf(beginningOfDocument(document)) : direction;
			return update(ports, await ports.sides.open(document, { engine, direction: fixed }));
		},
	};
}

/** Translates what changed since in the document whose translation is beside it. */
export function updateTranslation(ports: TranslateDocumentPorts): Command {
	return {
		id: 'nlpLens.translation.update',
		run: async () => {
			const document = window.activeTextEditor?.document;
			const side = (document && ports.sides.of(document)) ?? ports.sides.all.at(-1);
			if (side) return update(ports, side);
			void showInformation(l10n.t('There is no translation beside a document to update.'));
			return false;
		},
	};
}

function translatableDocument({ policy, sides }: TranslateDocumentPorts): TextDocument | undefined {
	const document = window.activeTextEditor?.document;
	if (!document) {
		void showInformation(l10n.t('Open a text document first.'));
		return undefined;
	}
	const source = sides.of(document)?.source ?? document;
	if (policy.isText(source) && !source.isClosed) return source;
	void showInformation(l10n.t('NLP Lens does not translate this kind of document.'));
	return undefined;
}

/** @returns whether the whole document is translated now. */
async function update({ log }: TranslateDocumentPorts, side: SideTranslation): Promise<boolean> {
	const title = l10n.t('Translating {0}', workspace.asRelativePath(side.source.uri));
	const work = (token: CancellationToken, report: (message: string) => void) =>
		side.update(token, share => report(`${Math.floor(share * 100)} %`));
	try {
		const notes = await watchedWork(title, work);
		if (notes && notes.length > 0) void showInformation(notes.join(' '));
		return notes !== undefined;
	} catch (error) {
		log.warn(`Translation: ${messageOf(error)}`);
		void showError(l10n.t('The document was not translated. {0}', messageOf(error)));
		return false;
	}
}
