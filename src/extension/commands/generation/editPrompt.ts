import { l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { PROMPT_NAMES } from '../../../generation/promptVariables';
import type { PromptName } from '../../../generation/promptVariables';
import type { PromptPlace, Prompts } from '../../generation/prompts';
import { messageOf } from '../../log';
import type { Log } from '../../log';
import { showError } from '../../notices';
import type { Command } from '../command';

interface PromptItem extends QuickPickItem {
	readonly prompt: PromptName;
}

interface PlaceItem extends QuickPickItem {
	readonly place: PromptPlace;
}

/** Opens a prompt of the user's own, made of the one that ships where there is none yet. */
export function editPrompt(prompts: Prompts, log: Log): Command {
	return {
		id: 'nlpLens.generation.editPrompt',
		run: async (given, where) => {
			try {
				const name = PROMPT_NAMES.find(each => each === given) ?? (await pickPrompt());
				const place = name && (await placeFor(prompts, name, where));
				const file = place && (await prompts.copyTo(name, place));
				if (file) await window.showTextDocument(file, { preview: false });
				return file;
			} catch (error) {
				log.warn(`Prompt: ${messageOf(error)}`);
				void showError(l10n.t('The prompt was not opened. {0}', messageOf(error)));
				return undefined;
			}
		},
	};
}

async function pickPrompt(): Promise<PromptName | undefined> {
	const labels: Readonly<Record<PromptName, string>> = {
		translate: l10n.t('Translate'),
		summarize: l10n.t('Summarize a text, or a part of a long one'),
		combine: l10n.t('Summarize the summaries of parts'),
		answer: l10n.t('Answer from passages'),
		rewrite: l10n.t('Rewrite'),
		explain: l10n.t('Explain'),
	};
	const items = PROMPT_NAMES.map((prompt): PromptItem => ({
		prompt,
		label: labels[prompt],
		description: `${prompt}.md`,
	}));
	return (await window.showQuickPick(items, { placeHolder: l10n.t('Prompt to edit') }))?.prompt;
}

async function placeFor(prompts: Prompts, name: PromptName, given: unknown): Promise<PromptPlace | undefined> {
	const folder = prompts.placeOf(name, 'folder');
	if (given === 'everywhere' || !folder) return 'everywhere';
	if (given === 'folder') return 'folder';
	const items: PlaceItem[] = [
		{ place: 'folder', label: l10n.t('For this folder'), description: `.nlp-lens/prompts/${name}.md` },
		{ place: 'everywhere', label: l10n.t('For all folders'), description: l10n.t('on this machine') },
	];
	return (await window.showQuickPick(items, { placeHolder: l10n.t('Where the prompt holds') }))?.place;
}
