import { ConfigurationTarget, env, l10n, window, workspace } from 'vscode';
import { pinyinLine } from '../../../core/text/pinyinLine';
import { messageOf } from '../../log';
import type { Log } from '../../log';
import { showError, showInformation } from '../../notices';
import type { Pinyin } from '../../pinyin/pinyin';
import type { Settings } from '../../settings';
import { rangeOfSpan, spanOfRange } from '../../text/ranges';
import type { Command } from '../command';

/** What the commands need. */
export interface PinyinPorts {
	readonly pinyin: Pinyin;
	readonly settings: Settings;
	readonly log: Log;
}

/** The commands of pinyin. */
export function pinyinCommands(ports: PinyinPorts): readonly Command[] {
	return [
		{ id: 'nlpLens.pinyin.toggle', run: () => togglePinyin(ports.settings) },
		{ id: 'nlpLens.pinyin.copy', run: () => copyPinyin(ports) },
	];
}

/** Turns the pinyin behind words on or off. */
async function togglePinyin(settings: Settings): Promise<boolean> {
	const configuration = workspace.getConfiguration('nlpLens');
	const isOfWorkspace = configuration.inspect('pinyin.show')?.workspaceValue !== undefined;
	const target = isOfWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
	const on = !settings.values.pinyin;
	await configuration.update('pinyin.show', on, target);
	const said = on ? l10n.t('Pinyin is shown behind Chinese words') : l10n.t('Pinyin is no longer shown');
	window.setStatusBarMessage(`NLP Lens: ${said}`, 4000);
	return on;
}

/** Copies what is selected, or the line at the cursor, in pinyin. */
async function copyPinyin({ pinyin, log }: PinyinPorts): Promise<string | undefined> {
	const editor = window.activeTextEditor;
	if (!editor) {
		void showInformation(l10n.t('Open a text first.'));
		return undefined;
	}
	const { document, selection } = editor;
	const span = spanOfRange(document, selection.isEmpty ? document.lineAt(selection.active.line).range : selection);
	try {
		const words = await pinyin.words(document, span);
		if (!words) return undefined;
		if (words.length === 0) {
			void showInformation(l10n.t('There is no Chinese word here to read.'));
			return undefined;
		}
		const moved = words.map(word => ({ ...word, start: word.start - span.start, end: word.end - span.start }));
		const line = pinyinLine(document.getText(rangeOfSpan(document, span)), moved);
		await env.clipboard.writeText(line);
		window.setStatusBarMessage(`NLP Lens: ${l10n.t('pinyin is copied')}`, 4000);
		return line;
	} catch (error) {
		log.warn(`Pinyin: ${messageOf(error)}`);
		void showError(l10n.t('The pinyin was not found. {0}', messageOf(error)));
		return undefined;
	}
}
