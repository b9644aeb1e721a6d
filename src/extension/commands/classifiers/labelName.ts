import { env, l10n } from 'vscode';
import type { ClassifierInfo } from '../../../protocol/classification';

/** The name of a classifier in the language of the interface. */
export function classifierName({ kind, title }: ClassifierInfo): string {
	if (kind === 'own') return title;
	return kind === 'topic' ? l10n.t('Topic') : l10n.t('Sentiment');
}

/** The name of a label in the language of the interface. */
export function labelName({ labels }: ClassifierInfo, label: string): string {
	const known = labels.find(candidate => candidate.label === label);
	if (known) return env.language.toLowerCase().startsWith('zh') ? known.zh : known.en;
	if (label === 'neutral') return l10n.t('neutral');
	return label === 'unclear' ? l10n.t('no clear topic') : label;
}
