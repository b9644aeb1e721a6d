import { l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { ExplainedAbility } from '../../protocol/explain';
import type { Command } from './command';
import type { PanelPort } from './ports';

/** An ability that can be picked; none for what the panel is about. */
interface AbilityItem extends QuickPickItem {
	readonly ability?: ExplainedAbility;
}

/** Opens the panel's drawer that says how an ability comes to its answer at the cursor; one that is given is not asked for. */
export function howItWorks(panel: Pick<PanelPort, 'showHow'>): Command {
	return {
		id: 'nlpLens.howItWorks',
		run: async given => {
			const items = abilityItems();
			const known = items.find(({ ability }) => ability !== undefined && ability === given);
			const placeHolder = l10n.t('What to explain, on the sentence at the cursor');
			const chosen = known ?? (await window.showQuickPick(items, { placeHolder }));
			if (chosen !== undefined) await panel.showHow(chosen.ability);
		},
	};
}

function abilityItems(): readonly AbilityItem[] {
	return [
		{ label: l10n.t('What the panel shows') },
		{ label: l10n.t('Sentences'), ability: 'sentences' },
		{ label: l10n.t('Words'), ability: 'segmentation' },
		{ label: l10n.t('Part of speech'), ability: 'tags' },
		{ label: l10n.t('Lemma'), ability: 'lemmas' },
		{ label: l10n.t('Dependency'), ability: 'dependencies' },
		{ label: l10n.t('Name'), ability: 'entities' },
		{ label: l10n.t('Dates, amounts, addresses'), ability: 'patterns' },
	];
}
