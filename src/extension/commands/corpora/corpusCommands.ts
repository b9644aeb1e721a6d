import type { Services } from '../../services';
import type { Command } from '../command';
import type { PanelPort } from '../ports';
import { exportCorpus } from './exportCorpus';
import { compareCorpus, readCorpus, readCorpusAgain } from './readCorpus';
import { collocationsInCorpus, findInCorpus } from './searchCorpus';

/** The commands of corpora. */
export function corpusCommands(services: Services, panel: PanelPort): readonly Command[] {
	const { corpora } = services;
	const showCorpus: PanelPort['showCorpus'] = shown => panel.showCorpus(shown);
	const ports = { ...services, showCorpus };
	return [
		{ id: 'nlpLens.showCorpus', run: () => panel.show('corpus') },
		readCorpus(ports),
		readCorpusAgain(ports),
		compareCorpus(ports),
		{
			id: 'nlpLens.corpus.compareWithLanguage',
			run: async () => {
				corpora.compareWithLanguage();
				await panel.showCorpus({ kind: 'keyWords' });
			},
		},
		findInCorpus(ports),
		collocationsInCorpus(ports),
		exportCorpus(ports),
		{ id: 'nlpLens.corpus.close', run: () => corpora.close() },
	];
}
