import { env, l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { ENTITY_LABELS } from '../../labels';
import type { Settings } from '../../settings';
import type { Command } from '../command';
import { correctHere, placeHere } from './correctHere';
import type { CorrectionPorts } from './correctHere';

interface KindItem extends QuickPickItem {
	/** Nothing: one that is asked for. */
	readonly name?: string;
}

/**
 * Makes what is selected an entity of a kind: adds one, or gives another kind or other borders to the one that is there; without a
 * selection, the entity or the word at the cursor. A caller may give the kind.
 */
export function markEntity(ports: CorrectionPorts & { readonly settings: Settings }): Command {
	return {
		id: 'nlpLens.annotation.markEntity',
		run: async given => {
			const place = placeHere(ports.policy);
			if (!place) return undefined;
			const own = ports.settings.of(place.document).annotationKinds;
			const label = typeof given === 'string' ? given : await pickKind(ports, own);
			return label === undefined ? undefined : correctHere(ports, place, { kind: 'entity', label });
		},
	};
}

/** Says that what is selected, or at the cursor, is no entity. */
export function removeEntity(ports: CorrectionPorts): Command {
	return {
		id: 'nlpLens.annotation.removeEntity',
		run: () => {
			const place = placeHere(ports.policy);
			return place && correctHere(ports, place, { kind: 'noEntity' });
		},
	};
}

async function pickKind({ analysis }: CorrectionPorts, own: readonly string[]): Promise<string | undefined> {
	const { entities } = await analysis.glossary();
	const items: KindItem[] = [
		...ENTITY_LABELS.map(kind => {
			const [first, second] = env.language.startsWith('zh')
				? [entities[kind].zh, entities[kind].en]
				: [entities[kind].en, entities[kind].zh];
			return { label: kind, description: `${first} · ${second}`, name: kind };
		}),
		...own.map(kind => ({ label: kind, name: kind })),
		{ label: `$(edit) ${l10n.t('Another kind…')}` },
	];
	const item = await window.showQuickPick(items, { placeHolder: l10n.t('Kind of entity'), matchOnDescription: true });
	if (item === undefined || item.name !== undefined) return item?.name;
	return window.showInputBox({
		prompt: l10n.t('Name of the kind, without spaces'),
		validateInput: name =>
			/^[^\s|=;,"]+$/u.test(name) ? undefined : l10n.t('A name without spaces and commas, please.'),
	});
}
