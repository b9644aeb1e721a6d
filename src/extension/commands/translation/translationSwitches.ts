import { ConfigurationTarget, l10n, window, workspace } from 'vscode';
import type { DirectionChoice } from '../../../protocol/panelTranslation';
import type { Settings } from '../../settings';
import { beginningOfDocument, directionOf } from '../../translation/textDirection';
import { swapped } from '../../translation/translationChoice';
import type { TranslationChoice } from '../../translation/translationChoice';
import type { Translations } from '../../translation/translations';
import type { Command } from '../command';

const NAMES: Readonly<Record<DirectionChoice, () => string>> = {
	auto: () => l10n.t('by the language of the text'),
	'zh-en': () => l10n.t('Chinese to English'),
	'en-zh': () => l10n.t('English to Chinese'),
};

/** Turns the direction of translations round; the third time the text decides again. */
export function swapDirection(choice: TranslationChoice, translations: Translations): Command {
	return {
		id: 'nlpLens.translation.swapDirection',
		run: () => {
			const document = window.activeTextEditor?.document;
			const automatic = document
				? directionOf(beginningOfDocument(document))
				: (translations.last?.translation.direction ?? 'zh-en');
			const other = swapped(choice.direction === 'auto' ? automatic : choice.direction);
			choice.chooseDirection(other === automatic ? 'auto' : other);
			window.setStatusBarMessage(l10n.t('NLP Lens translates {0}', NAMES[choice.direction]()), 4000);
		},
	};
}

/** Turns the translation of the sentence under the pointer on or off. */
export function toggleHover(settings: Settings): Command {
	return {
		id: 'nlpLens.translation.toggleHover',
		run: async () => {
			const configuration = workspace.getConfiguration('nlpLens');
			const isOfWorkspace = configuration.inspect('translation.hover')?.workspaceValue !== undefined;
			const target = isOfWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
			const on = !settings.values.translationHover;
			await configuration.update('translation.hover', on, target);
			const said = on
				? l10n.t('Sentences are translated on hover')
				: l10n.t('Sentences are no longer translated on hover');
			window.setStatusBarMessage(`NLP Lens: ${said}`, 4000);
			return on;
		},
	};
}
