import { l10n } from 'vscode';
import { showInformation } from '../../notices';
import type { Target, Targets } from '../../target';
import { paragraphAtCursor } from '../../translation/paragraphAt';
import type { Command } from '../command';

/** What the commands need. */
export interface TranslateHerePorts {
	readonly targets: Targets;
	/** Opens the panel's tab of translations about a stretch, and has it translated. */
	readonly translate: (target: Target) => Promise<void>;
}

/** Translates what is selected, else the paragraph at the cursor, in the panel. */
export function translateSelection({ targets, translate }: TranslateHerePorts): Command {
	return {
		id: 'nlpLens.translateSelection',
		run: async () => {
			const target = targets.selection() ?? paragraphAtCursor();
			if (target) await translate(target);
			else void showInformation(l10n.t('Select text, or put the cursor into a paragraph first.'));
		},
	};
}

/** Translates the paragraph at the cursor in the panel. */
export function translateParagraph({ translate }: TranslateHerePorts): Command {
	return {
		id: 'nlpLens.translateParagraph',
		run: async () => {
			const target = paragraphAtCursor();
			if (target) await translate(target);
			else void showInformation(l10n.t('Put the cursor into a paragraph first.'));
		},
	};
}
