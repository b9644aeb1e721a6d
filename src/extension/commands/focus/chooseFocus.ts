import { l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { FOCUS_MODES } from '../../focusMode';
import type { FocusMode } from '../../focusMode';
import type { Command } from '../command';

interface FocusItem extends QuickPickItem {
	/** Nothing: all text is left as it is. */
	readonly mode: FocusMode | undefined;
}

/** Offers what may be in focus, with what is marked. @param set puts the choice in focus */
export function chooseFocus(
	focus: { readonly mode: FocusMode | undefined },
	set: (mode: FocusMode | undefined) => Promise<void>,
): Command {
	return {
		id: 'nlpLens.focus.choose',
		run: async () => {
			const placeHolder = l10n.t('What stays as it is, while all else is dimmed');
			const item = await window.showQuickPick(itemsOf(focus.mode), { placeHolder });
			if (item) await set(item.mode);
		},
	};
}

function itemsOf(current: FocusMode | undefined): FocusItem[] {
	const names = modeNames();
	const modes = FOCUS_MODES.map((mode): FocusItem => ({ label: names[mode], mode }));
	return [{ label: l10n.t('Everything (No Focus)'), mode: undefined }, ...modes].map(item => ({
		...item,
		description: item.mode === current ? l10n.t('now') : '',
	}));
}

function modeNames(): Readonly<Record<FocusMode, string>> {
	return {
		nouns: l10n.t('Nouns'),
		verbs: l10n.t('Verbs'),
		adjectives: l10n.t('Adjectives'),
		adverbs: l10n.t('Adverbs'),
		names: l10n.t('Names of People, Places and Organizations'),
		longSentences: l10n.t('Long Sentences'),
		fillers: l10n.t('Filler Words'),
		sentence: l10n.t('Sentence at the Cursor'),
		paragraph: l10n.t('Paragraph at the Cursor'),
	};
}
