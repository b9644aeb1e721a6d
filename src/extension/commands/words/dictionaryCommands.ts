import { l10n, window, workspace } from 'vscode';
import type { TextDocument, Uri } from 'vscode';
import { messageOf } from '../../log';
import type { Log } from '../../log';
import { showError, showWarning } from '../../notices';
import type { Targets } from '../../target';
import { rangeOfSpan } from '../../text/ranges';
import type { ChineseWords } from '../../words/chineseWords';
import type { UserDictionaries } from '../../words/userDictionaries';
import type { Command } from '../command';
import { pickDictionary } from './pickDictionary';

/** Longer words are left out by the segmenter, in UTF-16 code units. */
export const LONGEST_WORD = 64;

export interface DictionaryPorts {
	readonly userDictionaries: UserDictionaries;
	readonly words: Pick<ChineseWords, 'around'>;
	readonly targets: Targets;
	readonly log: Log;
}

/** Opens a dictionary of the user's, a new one where there is none. */
export function openDictionary({ userDictionaries, log }: DictionaryPorts): Command {
	return {
		id: 'nlpLens.words.openDictionary',
		run: async given => {
			const file = await pickDictionary(userDictionaries, window.activeTextEditor?.document.uri, given);
			if (!file) return;
			try {
				await userDictionaries.create(file);
				await window.showTextDocument(await workspace.openTextDocument(file));
			} catch (error) {
				log.warn(`Dictionary: ${messageOf(error)}`);
				void showError(l10n.t('The dictionary cannot be opened. {0}', messageOf(error)));
			}
		},
	};
}

/**
 * Writes a word into a dictionary of the user's: the one that is selected or stands at the cursor, once it was looked over.
 * A caller may give the line and the dictionary.
 */
export function addToDictionary(ports: DictionaryPorts): Command {
	return {
		id: 'nlpLens.words.addToDictionary',
		run: async (given, givenFile) => {
			const document = window.activeTextEditor?.document;
			const line = typeof given === 'string' ? given.trim() : await askForLine(ports);
			if (line === undefined) return undefined;
			const problem = problemOf(line);
			if (problem !== undefined) {
				void showWarning(problem);
				return undefined;
			}
			return addLine(ports, document, line, givenFile);
		},
	};
}

/** Writes a line into a dictionary and says so; resolves with the line where it was written. */
export async function addLine(
	{ userDictionaries, log }: Pick<DictionaryPorts, 'userDictionaries' | 'log'>,
	document: TextDocument | undefined,
	line: string,
	givenFile?: unknown,
): Promise<string | undefined> {
	const file: Uri | undefined = await pickDictionary(userDictionaries, document?.uri, givenFile);
	if (!file) return undefined;
	try {
		await userDictionaries.add(file, line);
		window.setStatusBarMessage(l10n.t('NLP Lens: “{0}” is in the dictionary', line), 4000);
		return line;
	} catch (error) {
		log.warn(`Dictionary: ${messageOf(error)}`);
		void showError(l10n.t('The dictionary was not written. {0}', messageOf(error)));
		return undefined;
	}
}

async function askForLine({ targets, words }: DictionaryPorts): Promise<string | undefined> {
	const selection = targets.selection();
	const selected = selection?.document.getText(rangeOfSpan(selection.document, selection.span)).trim();
	return window.showInputBox({
		title: l10n.t('Add to Dictionary'),
		prompt: l10n.t('A Chinese word; behind it, if you like, its part of speech and a weight (1 if not given)'),
		value: selected ?? (await wordAtCursor(words)) ?? '',
		validateInput: problemOf,
	});
}

async function wordAtCursor(words: Pick<ChineseWords, 'around'>): Promise<string | undefined> {
	const editor = window.activeTextEditor;
	if (!editor) return undefined;
	const { document, selection } = editor;
	const offset = document.offsetAt(selection.active);
	const word = (await words.around(document, [offset]))?.find(({ start, end }) => start <= offset && offset <= end);
	return word && document.getText(rangeOfSpan(document, word));
}

function problemOf(text: string): string | undefined {
	const line = text.trim();
	if (line === '') return l10n.t('Select or type a word first.');
	if (/[\r\n]/u.test(line)) return l10n.t('A word has no space or line break in it: select less.');
	const [word] = /^\S+/u.exec(line) ?? [''];
	if (word.length > LONGEST_WORD) return l10n.t('A word has at most {0} characters: select less.', LONGEST_WORD);
	const isRule = /^(?:join|split)\s*[:：]/iu.test(line);
	if (
		isRule ||
		line
			.split(/\s+/u)
			.slice(1)
			.every(field => /^[\w.-]+$/u.test(field))
	)
		return undefined;
	return l10n.t('A word has no space or line break in it: select less.');
}
