import { CancellationTokenSource, Disposable, StatusBarAlignment, l10n, window, workspace } from 'vscode';
import type { CancellationToken, StatusBarItem, TextDocument, TextEditor } from 'vscode';
import type { TextStatistics } from '../../protocol/statistics';
import type { DocumentPolicy } from '../documentPolicy';
import { messageOf } from '../log';
import type { Log } from '../log';
import type { Settings } from '../settings';
import type { Statistics } from '../statistics/statistics';
import { readingTime } from '../statistics/readingTime';
import { wholeDocument } from '../target';
import { spanOfRange } from '../text/ranges';

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
 * statistics. The worker counts; while it does, the numbers before stay.
 */
export class WordItem implements Disposable {
	readonly #sources: WordItemSources;
	readonly #item: StatusBarItem;
	readonly #subscriptions: Disposable;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#counting: CancellationTokenSource | undefined;
	/** The figures of the document, as long as it and the settings stay as they are. */
	#known:
		{ readonly document: TextDocument; readonly version: number; readonly statistics: TextStatistics } | undefined;

	constructor(sources: WordItemSources) {
		this.#sources = sources;
		this.#item = window.createStatusBarItem('nlpLens.words', StatusBarAlignment.Right, 88);
		this.#item.name = l10n.t('NLP Lens: Words');
		this.#item.command = 'nlpLens.showStatistics';
		this.#subscriptions = Disposable.from(
			this.#item,
			window.onDidChangeActiveTextEditor(() => this.#countAnew()),
			window.onDidChangeTextEditorSelection(({ textEditor }) => {
				if (textEditor === window.activeTextEditor) this.#countLater();
			}),
			workspace.onDidChangeTextDocument(({ document }) => {
				if (document === window.activeTextEditor?.document) this.#countLater();
			}),
			sources.settings.onDidChange(() => this.#countAnew()),
			sources.policy.onDidChange(() => this.#countAnew()),
		);
		this.#countAnew();
	}

	/** What the item shows; nothing while it is hidden. */
	get text(): string | undefined {
		return this.#isShown() ? this.#item.text : undefined;
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#counting?.cancel();
		this.#subscriptions.dispose();
	}

	/** What was counted is of something else. */
	#countAnew(): void {
		this.#item.text = '';
		this.#known = undefined;
		this.#countLater();
	}

	#countLater(): void {
		clearTimeout(this.#timer);
		this.#counting?.cancel();
		if (this.#isShown()) this.#timer = setTimeout(() => void this.#count(), COUNT_DELAY_MS);
		else this.#item.hide();
	}

	#isShown(): boolean {
		const document = window.activeTextEditor?.document;
		const { settings, policy } = this.#sources;
		return document !== undefined && settings.values.wordStatusItem && policy.isWatched(document);
	}

	async #count(): Promise<void> {
		const editor = window.activeTextEditor;
		if (!editor || !this.#isShown()) return;
		if (wholeDocument(editor.document).span.end > MAX_COUNTED_LENGTH) {
			this.#show('–', l10n.t('Too long to be counted while typing. Select a part of it.'));
			return;
		}
		const source = (this.#counting = new CancellationTokenSource());
		try {
			const all = await this.#figures(editor.document, source.token);
			const selected = all && (await this.#selected(editor, source.token));
			if (!all || source.token.isCancellationRequested) return;
			this.#show(...described(all, selected));
		} catch (error) {
			if (source.token.isCancellationRequested) return;
			this.#sources.log.warn(`Status: ${messageOf(error)}`);
			this.#show('–', messageOf(error));
		} finally {
			source.dispose();
		}
	}

	async #figures(document: TextDocument, token: CancellationToken): Promise<TextStatistics | undefined> {
		const { version } = document;
		if (this.#known?.document === document && this.#known.version === version) return this.#known.statistics;
		const answer = await this.#sources.statistics.of(document, wholeDocument(document).span, false, token);
		if (answer) this.#known = { document, version, statistics: answer.statistics };
		return answer?.statistics;
	}

	/** What is selected; nothing where nothing is. */
	async #selected({ document, selections }: TextEditor, token: CancellationToken): Promise<Counts | undefined> {
		const spans = selections.filter(({ isEmpty }) => !isEmpty).slice(0, MAX_SELECTIONS);
		if (spans.length === 0) return undefined;
		let [words, charactersWithoutSpaces] = [0, 0];
		for (const selection of spans) {
			const answer = await this.#sources.statistics.of(document, spanOfRange(document, selection), false, token);
			words += answer?.statistics.words ?? 0;
			charactersWithoutSpaces += answer?.statistics.charactersWithoutSpaces ?? 0;
		}
		return { words, charactersWithoutSpaces };
	}

	#show(text: string, tooltip: string): void {
		if (!this.#isShown()) return;
		this.#item.text = `$(book) ${text}`;
		this.#item.tooltip = `${tooltip}\n${l10n.t('Click for more figures.')}`;
		this.#item.accessibilityInformation = { label: `NLP Lens: ${tooltip.replace(/\n/gu, ', ')}` };
		this.#item.show();
	}
}

/** The item's text, and all that is known. */
function described(all: TextStatistics, selected: Counts | undefined): [text: string, tooltip: string] {
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
	return [text, lines.join('\n')];
}

function countsText({ words, charactersWithoutSpaces }: Counts): string {
	return l10n.t('{0} words · {1} characters', words.toLocaleString(), charactersWithoutSpaces.toLocaleString());
}
