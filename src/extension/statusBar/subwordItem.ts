import { CancellationTokenSource, Disposable, StatusBarAlignment, l10n, window, workspace } from 'vscode';
import type { StatusBarItem } from 'vscode';
import type { DocumentPolicy } from '../documentPolicy';
import { messageOf } from '../log';
import type { Log } from '../log';
import type { Settings } from '../settings';
import type { Subwords } from '../subwords';
import type { Target, Targets } from '../target';
import type { ChosenVocabularies } from '../vocabularies/chosenVocabularies';

/** Pause after the last edit or move of the selection before tokens are counted. */
const COUNT_DELAY_MS = 250;

/** Longer texts are not counted by themselves, in UTF-16 code units: counting takes the worker a moment. */
const MAX_COUNTED_LENGTH = 2_000_000;

/** What the item needs of the other features. */
export interface SubwordItemSources {
	readonly subwords: Subwords;
	readonly chosen: ChosenVocabularies;
	readonly policy: DocumentPolicy;
	readonly settings: Settings;
	readonly targets: Targets;
	readonly log: Log;
}

/**
 * The optional status item with the number of tokens of selection or document in the chosen vocabulary; a click opens the tab
 * of subwords. The worker counts; while it does, the number before stays.
 */
export class SubwordItem implements Disposable {
	readonly #sources: SubwordItemSources;
	readonly #item: StatusBarItem;
	readonly #subscriptions: Disposable;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#counting: CancellationTokenSource | undefined;

	constructor(sources: SubwordItemSources) {
		this.#sources = sources;
		this.#item = window.createStatusBarItem('nlpLens.subwords', StatusBarAlignment.Right, 89);
		this.#item.name = l10n.t('NLP Lens: Subword Tokens');
		this.#item.command = 'nlpLens.showSubwords';
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
			sources.chosen.onDidChange(() => this.#countAnew()),
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
		return (
			document !== undefined && this.#sources.settings.values.subwordStatusItem && this.#sources.policy.isText(document)
		);
	}

	async #count(): Promise<void> {
		const { subwords, chosen, targets, log } = this.#sources;
		const target = targets.active();
		if (!target || !this.#isShown()) return;
		const { vocabulary } = chosen;
		const { start, end } = target.span;
		if (end - start > MAX_COUNTED_LENGTH) {
			this.#render('–', l10n.t('Too long to be counted while typing. Select a part of it.'));
			return;
		}
		const source = (this.#counting = new CancellationTokenSource());
		try {
			const tokens = await subwords.count(target.document, target.span, vocabulary, source.token);
			if (tokens === undefined || source.token.isCancellationRequested) return;
			this.#render(l10n.t('{0} subwords', tokens.toLocaleString()), describe(target, await this.#titleOf(vocabulary)));
		} catch (error) {
			if (source.token.isCancellationRequested) return;
			log.warn(`Status: ${messageOf(error)}`);
			this.#render('–', messageOf(error));
		} finally {
			source.dispose();
		}
	}

	async #titleOf(vocabulary: string): Promise<string> {
		return (await this.#sources.subwords.vocabularies()).find(({ id }) => id === vocabulary)?.title ?? vocabulary;
	}

	#render(text: string, tooltip: string): void {
		if (!this.#isShown()) return;
		this.#item.text = `$(symbol-ruler) ${text}`;
		this.#item.tooltip = `${tooltip}\n${l10n.t('Click to see the pieces.')}`;
		this.#item.accessibilityInformation = { label: `NLP Lens: ${text}, ${tooltip}` };
		this.#item.show();
	}
}

function describe({ kind }: Target, title: string): string {
	return kind === 'selection'
		? l10n.t('Selection, in pieces of {0}', title)
		: l10n.t('Document, in pieces of {0}', title);
}
