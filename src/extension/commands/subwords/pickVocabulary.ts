import { l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { VocabularyInfo, VocabularySource } from '../../../protocol/subword';
import { ALGORITHM_NAMES } from './algorithms';

interface VocabularyItem extends QuickPickItem {
	readonly info: VocabularyInfo;
}

/** One of several vocabularies that a person picks; the one named comes first. */
export async function pickVocabulary(
	vocabularies: readonly VocabularyInfo[],
	placeHolder: string,
	first?: string,
): Promise<VocabularyInfo | undefined> {
	const ordered = [...vocabularies].sort((a, b) => Number(b.id === first) - Number(a.id === first));
	const items = ordered.map(info => ({ info, label: info.title, description: describe(info) }));
	return (await window.showQuickPick<VocabularyItem>(items, { placeHolder, matchOnDescription: true }))?.info;
}

function describe({ source, algorithm, size }: VocabularyInfo): string {
	const sources: Readonly<Record<VocabularySource, string>> = {
		ready: l10n.t('published'),
		own: l10n.t('of NLP Lens'),
		loaded: l10n.t('loaded'),
		learned: l10n.t('learned, not saved'),
	};
	return [ALGORITHM_NAMES[algorithm], l10n.t('{0} pieces', size.toLocaleString()), sources[source]].join(' · ');
}
