import { l10n } from 'vscode';
import type { CorpusTitles } from '../../protocol/corpus';

/** What stands above the columns of tables in Markdown. */
export function corpusTitles(): CorpusTitles {
	return {
		word: l10n.t('Word'),
		count: l10n.t('Count'),
		texts: l10n.t('Texts'),
		perMillion: l10n.t('Per million'),
		dispersion: l10n.t('Dispersion'),
		name: l10n.t('File'),
		start: l10n.t('Start'),
		end: l10n.t('End'),
		left: l10n.t('Before'),
		match: l10n.t('Match'),
		right: l10n.t('After'),
		referencePerMillion: l10n.t('Per million, reference'),
		logLikelihood: l10n.t('Log-likelihood'),
		logRatio: l10n.t('Log ratio'),
		first: l10n.t('First word'),
		second: l10n.t('Second word'),
		mutualInformation: l10n.t('Mutual information'),
		logDice: 'logDice',
		tScore: l10n.t('t-score'),
	};
}
