import { l10n, window } from 'vscode';
import type { Generators } from '../../generation/generators';
import { showError } from '../../notices';
import type { Command } from '../command';

/** Has the user choose who translates, summarizes and answers: the built-in engines or a language model of theirs. */
export function chooseGenerator(generators: Generators): Command {
	return {
		id: 'nlpLens.generation.choose',
		run: async () => {
			try {
				const before = generators.choice;
				await generators.choose();
				if (generators.choice === before) return generators.engine;
				const told = l10n.t('NLP Lens now uses: {0}', generators.engine ?? l10n.t('Built-in engines'));
				window.setStatusBarMessage(told, 4000);
			} catch (error) {
				const message = generators.describe(error);
				if (message !== '') void showError(message);
			}
			return generators.engine;
		},
	};
}
