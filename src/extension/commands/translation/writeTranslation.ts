import { l10n, window } from 'vscode';
import type { TranslationUse } from '../../../protocol/panelTranslation';
import { messageOf } from '../../log';
import type { Log } from '../../log';
import { showError, showInformation } from '../../notices';
import type { Target, Targets } from '../../target';
import { paragraphAtCursor } from '../../translation/paragraphAt';
import { fixedDirection } from '../../translation/translationChoice';
import type { TranslationChoice } from '../../translation/translationChoice';
import type { KeptTranslation, Translations } from '../../translation/translations';
import { applyTranslation } from '../../translation/useTranslation';
import type { Command } from '../command';
import { watchedWork } from '../watchedWork';

export interface WriteTranslationPorts {
	readonly targets: Targets;
	readonly translations: Translations;
	readonly translationChoice: TranslationChoice;
	readonly log: Log;
}

/** Writes the translation of what is selected, or of the paragraph at the cursor, over it, below it, or to the clipboard. */
export function writeTranslation(use: TranslationUse, ports: WriteTranslationPorts): Command {
	return {
		id: `nlpLens.translation.${use}`,
		run: async () => {
			const target = ports.targets.selection() ?? paragraphAtCursor();
			if (!target) {
				void showInformation(l10n.t('Select text, or put the cursor into a paragraph first.'));
				return undefined;
			}
			try {
				const kept = await translated(ports, target);
				if (!kept) return undefined;
				await applyTranslation(kept, use);
				tell(use, kept);
				return kept.translation.text;
			} catch (error) {
				ports.log.warn(`Translation: ${messageOf(error)}`);
				void showError(l10n.t('The text was not translated. {0}', messageOf(error)));
				return undefined;
			}
		},
	};
}

/** The translation of a stretch, the one that is there or a new one; nothing where the text changed or the person cancelled. */
async function translated(
	{ translations, translationChoice: { engine, direction } }: WriteTranslationPorts,
	{ document, span }: Target,
): Promise<KeptTranslation | undefined> {
	const wish = { document, span, engine, direction: fixedDirection(direction) };
	const { last } = translations;
	const isThere =
		last?.document === document &&
		last.version === document.version &&
		last.span.start === span.start &&
		last.span.end === span.end &&
		last.engine === engine &&
		last.direction === wish.direction;
	if (isThere) return last;
	const done = await watchedWork(l10n.t('Translating'), token => translations.translate(wish, () => undefined, token));
	return done && translations.last;
}

function tell(use: TranslationUse, { translation, notes }: KeptTranslation): void {
	const said =
		use === 'copy'
			? l10n.t('Translation copied ({0}).', translation.engine)
			: l10n.t('Translated by {0}.', translation.engine);
	if (notes.length > 0) void showInformation([said, ...notes].join(' '));
	else window.setStatusBarMessage(`NLP Lens: ${said}`, 4000);
}
