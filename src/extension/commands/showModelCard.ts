import { l10n, QuickPickItemKind, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { ModelGroup, PanelModel } from '../../protocol/panelCards';
import { messageOf } from '../log';
import type { ModelCards } from '../modelCards';
import { showError } from '../notices';
import type { Command } from './command';
import type { PanelPort } from './ports';

/** Shows what a model was learned from, how, and what it gets wrong; a name that is given is not asked for. */
export function showModelCard(cards: ModelCards, panel: Pick<PanelPort, 'showModels'>): Command {
	return {
		id: 'nlpLens.showModelCard',
		run: async given => {
			try {
				const name = typeof given === 'string' ? given : await pick(await cards.list());
				if (name !== undefined) await panel.showModels([name]);
			} catch (error) {
				void showError(messageOf(error));
			}
		},
	};
}

async function pick(models: readonly PanelModel[]): Promise<string | undefined> {
	const items = models.flatMap((model, i): QuickPickItem[] => {
		const { name, title, languages, group } = model;
		const item = { label: title, description: `${languages} · ${name}`, name };
		if (models.at(i - 1)?.group === group && i > 0) return [item];
		return [{ label: groupName(group), kind: QuickPickItemKind.Separator }, item];
	});
	const placeHolder = l10n.t('Model whose card to show');
	const chosen = await window.showQuickPick(items, { placeHolder, matchOnDescription: true });
	return chosen && (chosen as QuickPickItem & { readonly name: string }).name;
}

function groupName(group: ModelGroup): string {
	const names: Readonly<Record<ModelGroup, string>> = {
		words: l10n.t('Words and sentences'),
		names: l10n.t('Entities and relations'),
		texts: l10n.t('Whole texts'),
		answers: l10n.t('Answers'),
		translation: l10n.t('Translation'),
		representations: l10n.t('Vectors and language models'),
		subwords: l10n.t('Subwords'),
	};
	return names[group];
}
