import { l10n } from 'vscode';
import { messageOf } from '../../log';
import { showError } from '../../notices';
import type { Subwords } from '../../subwords';
import type { ChosenVocabularies } from '../../vocabularies/chosenVocabularies';
import type { Command } from '../command';
import type { PanelPort } from '../ports';
import { pickVocabulary } from './pickVocabulary';

/** Opens the tab with two tokenizers side by side. */
export function compareSubwords(
	subwords: Subwords,
	chosen: ChosenVocabularies,
	showVocabulary: PanelPort['showVocabulary'],
): Command {
	return {
		id: 'nlpLens.subwords.compare',
		run: async (given, givenOther) => {
			try {
				const all = await subwords.vocabularies();
				const first =
					all.find(({ id }) => id === given) ??
					(await pickVocabulary(all, l10n.t('First tokenizer'), chosen.vocabulary));
				if (!first) return;
				const others = all.filter(({ id }) => id !== first.id);
				const second =
					others.find(({ id }) => id === givenOther) ??
					(await pickVocabulary(others, l10n.t('Tokenizer to compare {0} with', first.title)));
				if (!second) return;
				await showVocabulary(first.id, second.id);
			} catch (error) {
				void showError(messageOf(error));
			}
		},
	};
}
