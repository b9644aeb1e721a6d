import { env, l10n, QuickPickItemKind, ThemeIcon, window } from 'vscode';
import type { QuickInputButton, QuickPick, QuickPickItem } from 'vscode';
import type { DictionaryAnswer, DictionaryEntry, DictionaryMatch } from '../../../protocol/dictionary';
import type { Dictionary } from '../../dictionary/dictionary';
import { entryText, headOf, meaningsOf, readingOf } from '../../dictionary/entryText';
import { messageOf } from '../../log';
import type { Log } from '../../log';
import { showInformation } from '../../notices';
import type { Targets } from '../../target';
import type { Command } from '../command';
import { LONGEST_WORD, wordAtCursor } from '../wordAtCursor';

/** What is typed is looked up after such a pause. */
const PAUSE_MS = 120;

export interface DictionaryPorts {
	readonly dictionary: Dictionary;
	readonly targets: Targets;
	readonly log: Log;
}

/** An entry in the list, or what leads some of them in. */
interface EntryItem extends QuickPickItem {
	readonly entry?: DictionaryEntry;
}

/**
 * Opens a list with what dictionaries say of the selection, the word at the cursor, or what is typed into the list. To accept an
 * entry copies it.
 */
export function lookUpWord(ports: DictionaryPorts): Command {
	return {
		id: 'nlpLens.dictionary.lookUp',
		run: async given => {
			const word = typeof given === 'string' ? given : await wordAtCursor(ports);
			new DictionaryPick(ports).show(word);
		},
	};
}

/** Copies what dictionaries say of a word, or of the one at the cursor. */
export function copyEntry(ports: DictionaryPorts): Command {
	return {
		id: 'nlpLens.dictionary.copyEntry',
		run: async given => {
			const word = typeof given === 'string' ? given : await wordAtCursor(ports);
			const { matches } = await ports.dictionary.lookUp(word);
			if (matches.length === 0) {
				void showInformation(l10n.t('No dictionary has “{0}”.', word));
				return;
			}
			await copy(matches.flatMap(({ entries }) => entries));
		},
	};
}

async function copy(entries: readonly DictionaryEntry[]): Promise<void> {
	await env.clipboard.writeText(entries.map(entryText).join('\n\n'));
	window.setStatusBarMessage(l10n.t('NLP Lens: “{0}” is copied', headOf(entries[0])), 4000);
}

/** The list: what is typed is looked up. */
class DictionaryPick {
	readonly #ports: DictionaryPorts;
	readonly #pick: QuickPick<EntryItem>;
	readonly #copyButton: QuickInputButton = { iconPath: new ThemeIcon('copy'), tooltip: l10n.t('Copy') };
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** Counts questions, so that a late answer is dropped. */
	#serial = 0;

	constructor(ports: DictionaryPorts) {
		this.#ports = ports;
		const pick = window.createQuickPick<EntryItem>();
		this.#pick = pick;
		pick.title = l10n.t('Dictionary');
		pick.placeholder = l10n.t('A Chinese or English word');
		pick.onDidChangeValue(() => {
			clearTimeout(this.#timer);
			this.#timer = setTimeout(() => void this.#lookUp(), PAUSE_MS);
		});
		pick.onDidAccept(() => void this.#accept());
		pick.onDidTriggerItemButton(({ item }) => void this.#copy(item));
		pick.onDidHide(() => {
			clearTimeout(this.#timer);
			this.#serial++;
			pick.dispose();
		});
	}

	show(word: string): void {
		this.#pick.value = word;
		this.#pick.show();
		void this.#lookUp();
	}

	async #lookUp(): Promise<void> {
		const serial = ++this.#serial;
		const text = this.#pick.value.trim();
		if (text === '') {
			this.#pick.items = [];
			return;
		}
		this.#pick.busy = true;
		const items = await this.#itemsFor(text.slice(0, LONGEST_WORD));
		if (serial !== this.#serial) return;
		this.#pick.items = items;
		this.#pick.busy = false;
	}

	async #itemsFor(text: string): Promise<readonly EntryItem[]> {
		try {
			const answer = await this.#ports.dictionary.lookUp(text);
			const items = this.#itemsOf(answer);
			return items.length > 0 ? items : [{ label: l10n.t('No dictionary has “{0}”.', text), alwaysShow: true }];
		} catch (error) {
			this.#ports.log.warn(`Dictionary: ${messageOf(error)}`);
			return [{ label: messageOf(error), alwaysShow: true }];
		}
	}

	#itemsOf({ matches, failures }: DictionaryAnswer): EntryItem[] {
		const problems = failures.map((label): EntryItem => ({
			label,
			iconPath: new ThemeIcon('warning'),
			alwaysShow: true,
		}));
		return [...matches.flatMap(match => this.#itemsOfMatch(match)), ...problems];
	}

	#itemsOfMatch({ entries }: DictionaryMatch): EntryItem[] {
		return entries.flatMap((entry): EntryItem[] => [
			{ label: `${headOf(entry)} · ${entry.dictionary}`, kind: QuickPickItemKind.Separator },
			...entry.senses.map(sense => ({
				label: entry.word,
				description: [readingOf(sense, entry), sense.partOfSpeech].filter(Boolean).join(' '),
				detail: meaningsOf({ ...sense, partOfSpeech: undefined }),
				buttons: [this.#copyButton],
				alwaysShow: true,
				entry,
			})),
		]);
	}

	async #accept(): Promise<void> {
		const [item] = this.#pick.selectedItems as readonly (EntryItem | undefined)[];
		if (!item) return;
		await this.#copy(item);
		this.#pick.hide();
	}

	async #copy({ entry }: EntryItem): Promise<void> {
		if (entry) await copy([entry]);
	}
}
