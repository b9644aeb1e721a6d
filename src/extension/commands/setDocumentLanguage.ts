import { l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { LanguageSetting } from '../../core/text/language';
import type { DocumentPolicy } from '../documentPolicy';
import { showInformation } from '../notices';
import type { Command } from './command';

interface LanguageItem extends QuickPickItem {
	/** Nothing: as the settings say. */
	readonly language?: LanguageSetting;
}

/** Sets in which language the active document is analyzed. */
export function setDocumentLanguage(policy: DocumentPolicy): Command {
	return {
		id: 'nlpLens.setDocumentLanguage',
		run: async given => {
			const document = window.activeTextEditor?.document;
			if (!document) {
				void showInformation(l10n.t('Open a text document first.'));
				return;
			}
			const items = languageItems();
			const item =
				items.find(({ language }) => language !== undefined && language === given) ??
				(await window.showQuickPick(items, { placeHolder: l10n.t('Language of this document') }));
			if (item) await policy.setLanguageOverride(document, item.language);
		},
	};
}

function languageItems(): readonly LanguageItem[] {
	return [
		{ label: l10n.t('As in the settings') },
		{ language: 'auto', label: l10n.t('Automatic'), description: l10n.t('each run of text by its script') },
		{ language: 'zh', label: l10n.t('Chinese') },
		{ language: 'en', label: l10n.t('English') },
	];
}
