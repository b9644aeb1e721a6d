import { Uri, l10n, window, workspace } from 'vscode';
import type { VocabularyFormat, VocabularyInfo } from '../../../protocol/subword';
import { messageOf } from '../../log';
import type { Log } from '../../log';
import { showError, showInformation } from '../../notices';
import type { Subwords } from '../../subwords';
import type { ChosenVocabularies } from '../../vocabularies/chosenVocabularies';
import type { Command } from '../command';
import { pickVocabulary } from './pickVocabulary';

const ENDS: Readonly<Record<VocabularyFormat, string>> = { tokenizerJson: 'json', sentencePieceModel: 'model' };

/** Ends of the names that are proposed: those by which a folder's menu knows a tokenizer. */
const PROPOSED_ENDS: Readonly<Record<VocabularyFormat, string>> = {
	tokenizerJson: 'tokenizer.json',
	sentencePieceModel: 'model',
};

/** Saves a tokenizer as a file that other programs read too. */
export function saveSubwords(subwords: Subwords, chosen: ChosenVocabularies, log: Log): Command {
	return {
		id: 'nlpLens.subwords.save',
		run: async (given, place) => {
			try {
				const info = await vocabularyToSave(subwords, given, chosen.vocabulary);
				const file = info && (place instanceof Uri ? place : await askForPlace(info));
				if (!file) return undefined;
				const bytes = await subwords.save(info.id, formatOf(file, info));
				await workspace.fs.writeFile(file, bytes);
				window.setStatusBarMessage(l10n.t('NLP Lens: saved {0}', workspace.asRelativePath(file)), 4000);
				return file;
			} catch (error) {
				log.warn(`Saving a tokenizer: ${messageOf(error)}`);
				void showError(l10n.t('The tokenizer was not saved. {0}', messageOf(error)));
				return undefined;
			}
		},
	};
}

async function vocabularyToSave(
	subwords: Subwords,
	given: unknown,
	current: string,
): Promise<VocabularyInfo | undefined> {
	const all = await subwords.vocabularies();
	const savable = all.filter(({ formats }) => formats.length > 0);
	const named = all.find(({ id }) => id === given);
	if (named && savable.includes(named)) return named;
	if (savable.length === 0 || named) {
		const reason = l10n.t('Published vocabularies are not saved again. Learn or load a tokenizer first.');
		void showInformation(reason);
		return undefined;
	}
	return savable.length === 1 ? savable[0] : pickVocabulary(savable, l10n.t('Tokenizer to save'), current);
}

async function askForPlace({ title, formats }: VocabularyInfo): Promise<Uri | undefined> {
	const folder = workspace.workspaceFolders?.at(0)?.uri;
	const name = proposedName(title, formats[0]);
	const filters: Record<string, string[]> = {};
	for (const format of formats)
		filters[format === 'tokenizerJson' ? 'tokenizer.json' : 'SentencePiece'] = [ENDS[format]];
	return window.showSaveDialog({
		title: l10n.t('Save the Tokenizer'),
		filters,
		...(folder ? { defaultUri: Uri.joinPath(folder, name) } : {}),
	});
}

/** A name for a file from what the tokenizer is named for: `story.txt (BPE)` is saved as `story.tokenizer.json`. */
function proposedName(title: string, format: VocabularyFormat): string {
	const source = title.replace(/\s*\([^()]*\)$/u, '').replace(/[./\\]?(?:tokenizer)?\.\w{1,8}$/u, '');
	const name = source.replace(/[^\p{L}\p{N}._-]+/gu, '-');
	return name === '' ? PROPOSED_ENDS[format] : `${name}.${PROPOSED_ENDS[format]}`;
}

/** The format that a file's name asks for, if the tokenizer has it, else its first. */
function formatOf(file: Uri, { formats }: VocabularyInfo): VocabularyFormat {
	return formats.find(format => file.path.endsWith(`.${ENDS[format]}`)) ?? formats[0];
}
