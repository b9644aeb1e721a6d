import { Uri, ViewColumn, l10n, window, workspace } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { Command } from './command';

interface SampleItem extends QuickPickItem {
	readonly language: 'en' | 'zh';
}

/** Opens a short text in English or Chinese to try everything on, as a new document; asks which one where it is not told. */
export function openSample(extensionUri: Uri): Command {
	return {
		id: 'nlpLens.openSample',
		run: async (given: unknown) => {
			const language = given === 'en' || given === 'zh' ? given : await pickLanguage();
			if (language === undefined) return;
			const file = Uri.joinPath(extensionUri, 'media', 'walkthrough', `sample.${language}.txt`);
			const content = new TextDecoder().decode(await workspace.fs.readFile(file));
			const document = await workspace.openTextDocument({ content, language: 'plaintext' });
			// From the walkthrough, which stays in view; a person who uses the palette gets the text where they are.
			const viewColumn = given === undefined ? ViewColumn.Active : ViewColumn.Beside;
			await window.showTextDocument(document, { preview: false, viewColumn });
		},
	};
}

async function pickLanguage(): Promise<'en' | 'zh' | undefined> {
	const items: readonly SampleItem[] = [
		{ language: 'en', label: l10n.t('English'), description: l10n.t('a bridge and its engineer') },
		{ language: 'zh', label: l10n.t('Chinese'), description: l10n.t('the same story, told in Chinese') },
	];
	return (await window.showQuickPick(items, { placeHolder: l10n.t('Sample text to open') }))?.language;
}
