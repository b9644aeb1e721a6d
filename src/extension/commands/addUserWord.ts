import { ConfigurationTarget, l10n, window, workspace } from 'vscode';
import { showWarning } from '../notices';
import type { Settings } from '../settings';
import type { Targets } from '../target';
import { rangeOfSpan } from '../text/ranges';
import type { Command } from './command';

const KEY = 'chinese.userWords';

/** Longer words are left out by the segmenter, in UTF-16 code units. */
const LONGEST_WORD = 64;

/**
 * Adds a word to those that are kept together in Chinese text: the selection, else one that is asked for. It goes where such
 * words are set already, else into the user's settings.
 */
export function addUserWord(settings: Settings, targets: Targets): Command {
	return {
		id: 'nlpLens.addUserWord',
		run: async given => {
			const word = (typeof given === 'string' ? given : (selectedText(targets) ?? (await askForWord())))?.trim();
			if (word === undefined) return;
			const problem = problemOf(word);
			if (problem !== undefined) {
				void showWarning(problem);
				return;
			}
			const configuration = workspace.getConfiguration('nlpLens');
			const inWorkspace = configuration.inspect<unknown>(KEY)?.workspaceValue !== undefined;
			const words = new Set([...settings.values.userWords, word]);
			await configuration.update(
				KEY,
				[...words],
				inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global,
			);
			window.setStatusBarMessage(l10n.t('NLP Lens: “{0}” is kept as one word', word), 4000);
		},
	};
}

function selectedText(targets: Targets): string | undefined {
	const selection = targets.selection();
	return selection?.document.getText(rangeOfSpan(selection.document, selection.span));
}

async function askForWord(): Promise<string | undefined> {
	return window.showInputBox({
		prompt: l10n.t('A word to be kept together in Chinese text'),
		validateInput: text => problemOf(text.trim()),
	});
}

function problemOf(word: string): string | undefined {
	if (word === '') return l10n.t('Select or type a word first.');
	if (/\s/u.test(word)) return l10n.t('A word has no space or line break in it: select less.');
	if (word.length > LONGEST_WORD) return l10n.t('A word has at most {0} characters: select less.', LONGEST_WORD);
	return undefined;
}
