import type { Analyzer } from '../analyzer';
import type { Command } from './command';

/** Starts the analysis worker anew and everything that is shown with it. */
export function restartAnalysis(analyzer: Analyzer, refresh: () => void): Command {
	return {
		id: 'nlpLens.restartAnalysis',
		run: async () => {
			analyzer.stop();
			await analyzer.start();
			refresh();
		},
	};
}
