import { l10n } from 'vscode';
import type { CancellationToken, Disposable, TextDocument, TextEditor } from 'vscode';
import type { TextStatistics } from '../../protocol/statistics';
import type { DocumentPolicy } from '../documentPolicy';
import type { Log } from '../log';
import type { Settings } from '../settings';
import type { Statistics } from '../statistics/statistics';
import { readingTime } from '../statistics/readingTime';
import { wholeDocument } from '../target';
import { documentLength, spanOfRange } from '../text/ranges';
import { CountItem } from './countItem';
import type { ShownCount } from './countItem';

/** Pause after the last edit or move of the selection before words are counted. */
const COUNT_DELAY_MS = 300;

/** Longer texts are not counted by themselves, in UTF-16 code units: finding the words takes the worker a moment. */
const MAX_COUNTED_LENGTH = 1_500_000;

/** Of more selections than these, only so many are counted. */
const MAX_SELECTIONS = 100;

/** What the item needs of the other features. */
export interface WordItemSources {
	readonly statistics: Statistics;
	readonly policy: DocumentPolicy;
	readonly settings: Settings;
	readonly log: Log;
}

/** Words and characters, of the document or of what is selected. */
type Counts = Pick<TextStatistics, 'words' | 'charactersWithoutSpaces'>;

/**
 * The optional status item with the words and characters of the document, and of what is selected in it; a click opens the tab of
 * statistics.
 */
export class WordItem implements Disposable {
	readonly #sources: WordItemSources;
	readonly #item: CountItem;
	/** The figures of the document, as long as it and the settings stay as they are. */
	#known:
		{ readonly document: TextDocument; readonly version: number; readonly statistics: TextStatistics } | undefined;

	constructor(sources: WordItemSources) {
		const { settings, policy, log } = sources;
		this.#sources = sources;
		this.#item = new CountItem(
			{
				id: 'nlpLens.words',
				name: l10n.t('NLP Lens: Words'),
				icon: 'book',
				command: 'nlpLens.showStatistics',
				hint: l10n.t('Click for more figures.'),
				priority: 88,
				delay: COUNT_DELAY_MS,
				isWanted: document => settings.values.wordStatusItem && policy.isWatched(document),
				count: (editor, token) => this.#count(editor, token),
				forget: () => (this.#known = undefined),
				changes: [settings.onDidChange, policy.onDidChange],
			},
			log,
		);
	}

	/** What the item shows; nothing while it is hidden. */
	get text(): string | undefined {
		return this.#item.text;
	}

	dispose(): void {
		this.#item.dispose();
	}

	async #count(editor: TextEditor, token: CancellationToken): Promise<ShownCount | undefined> {
		if (documentLength(editor.document) > MAX_COUNTED_LENGTH)
			return { text: '–', tooltip: l10n.t('Too long to be counted while typing. Select a part of it.') };
		const all = await this.#figures(editor.document, token);
		return all && described(all, await this.#selected(editor, token));
	}

	async #figures(document: TextDocument, token: CancellationToken): Promise<TextStatistics | undefined> {
		const { version } = document;
		if (this.#known?.document === document && this.#known.version === version) return this.#known.statistics;
		const answer = await this.#sources.statistics.of(document, wholeDocument(document).span, false, token, 0);
		if (answer) this.#known = { document, version, statistics: answer.statistics };
		return answer?.statistics;
	}

	/** What is selected; nothing where nothing is. */
	async #selected({ document, selections }: TextEditor, token: CancellationToken): Promise<Counts | undefined> {
		const spans = selections.filter(({ isEmpty }) => !isEmpty).slice(0, MAX_SELECTIONS);
		if (spans.length === 0) return undefined;
		let [words, charactersWithoutSpaces] = [0, 0];
		for (const selection of spans) {
			const answer = await this.#sources.statistics.of(document, spanOfRange(document, selection), false, token, 0);
			words += answer?.statistics.words ?? 0;
			charactersWithoutSpaces += answer?.statistics.charactersWithoutSpaces ?? 0;
		}
		return { words, charactersWithoutSpaces };
	}
}

/** The item's text, and all that is known. */
function described(all: TextStatistics, selected: Counts | undefined): ShownCount {
	const text = selected
		? l10n.t(
				'{0} of {1} words · {2} of {3} characters',
				selected.words.toLocaleString(),
				all.words.toLocaleString(),
				selected.charactersWithoutSpaces.toLocaleString(),
				all.charactersWithoutSpaces.toLocaleString(),
			)
		: countsText(all);
	const lines = [
		...(selected ? [l10n.t('Selection: {0}', countsText(selected))] : []),
		l10n.t('Document: {0}', countsText(all)),
		l10n.t('{0} characters with spaces', all.characters.toLocaleString()),
		l10n.t('{0} sentences, {1} paragraphs', all.sentences.toLocaleString(), all.paragraphs.toLocaleString()),
		l10n.t('Reading time: {0}', readingTime(all.readingSeconds)),
	];
	return { text, tooltip: lines.join('\n'), label: lines.join(', ') };
}

function countsText({ words, charactersWithoutSpaces }: Counts): string {
	return l10n.t('{0} words · {1} characters', words.toLocaleString(), charactersWithoutSpaces.toLocaleString());
}
