import { CancellationTokenSource, Disposable, StatusBarAlignment, l10n, window, workspace } from 'vscode';
import type { StatusBarItem, TextDocument } from 'vscode';
import type { StatisticsResult } from '../../protocol/analysis';
import type { Analysis } from '../analysis';
import type { Analyzer } from '../analyzer';
import type { DocumentPolicy } from '../documentPolicy';
import { messageOf } from '../log';
import type { Log } from '../log';
import type { MissingParts } from '../missingParts';
import type { Settings } from '../settings';
import { wholeDocument } from '../target';

/** Pause after the last edit before tokens are counted: counting reads the whole document. */
const COUNT_DELAY_MS = 800;

/** Longer documents are not counted by themselves, in UTF-16 code units. */
const MAX_COUNTED_LENGTH = 1_500_000;

/** What the status item needs of the other features. */
export interface StatusSources {
	readonly analysis: Analysis;
	readonly analyzer: Analyzer;
	readonly missing: MissingParts;
	readonly policy: DocumentPolicy;
	readonly settings: Settings;
	readonly log: Log;
	/** Whether a feature looks at this document, so that counting it costs little more. */
	readonly isInUse: (document: TextDocument) => boolean;
}

/** The one status item: language, tokens and state of the active document; a click opens the panel. */
export class StatusItem implements Disposable {
	readonly #sources: StatusSources;
	readonly #item: StatusBarItem;
	readonly #subscriptions: Disposable;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#counting: CancellationTokenSource | undefined;
	#counted: { readonly document: TextDocument; readonly statistics: StatisticsResult } | undefined;

	constructor(sources: StatusSources) {
		this.#sources = sources;
		this.#item = window.createStatusBarItem('nlpLens.status', StatusBarAlignment.Right, 90);
		this.#item.name = 'NLP Lens';
		this.#item.command = 'nlpLens.showTokens';
		this.#subscriptions = Disposable.from(
			this.#item,
			window.onDidChangeActiveTextEditor(() => this.update()),
			workspace.onDidChangeTextDocument(({ document }) => {
				if (document === window.activeTextEditor?.document) this.#countLater();
			}),
			sources.analyzer.onDidChangeState(() => this.#render()),
			sources.missing.onDidChange(() => this.#render()),
			sources.settings.onDidChange(() => this.update()),
			sources.policy.onDidChange(() => this.update()),
		);
		this.update();
	}

	/** Something that decides what is shown has changed. */
	update(): void {
		this.#counted = undefined;
		this.#render();
		this.#countLater();
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#counting?.cancel();
		this.#subscriptions.dispose();
	}

	#countLater(): void {
		clearTimeout(this.#timer);
		this.#counting?.cancel();
		this.#timer = setTimeout(() => void this.#count(), COUNT_DELAY_MS);
	}

	async #count(): Promise<void> {
		const { analysis, isInUse, policy, log } = this.#sources;
		const document = window.activeTextEditor?.document;
		if (!document || !this.#isShown(document) || !isInUse(document) || !policy.isWithinLimit(document)) return;
		const { span } = wholeDocument(document);
		if (span.end > MAX_COUNTED_LENGTH) return;
		const source = (this.#counting = new CancellationTokenSource());
		try {
			const statistics = await analysis.statistics(document, span, source.token);
			if (!statistics || document !== window.activeTextEditor?.document) return;
			this.#counted = { document, statistics };
			this.#render();
		} catch (error) {
			log.warn(`Status: ${messageOf(error)}`);
		} finally {
			source.dispose();
		}
	}

	#isShown(document: TextDocument): boolean {
		return this.#sources.settings.values.statusBar && this.#sources.policy.isWatched(document);
	}

	#render(): void {
		const document = window.activeTextEditor?.document;
		if (!document || !this.#isShown(document)) {
			this.#item.hide();
			return;
		}
		const { icon, text, tooltip: state } = this.#describe(document);
		const missing = this.#sources.missing.messages;
		const tooltip = [state, ...missing].join('\n');
		this.#item.text = `$(${missing.length > 0 ? 'warning' : icon}) ${text}`;
		this.#item.tooltip = `${tooltip}\n${l10n.t('Click to open the NLP Lens view.')}`;
		this.#item.accessibilityInformation = { label: `NLP Lens: ${tooltip}` };
		this.#item.show();
	}

	#describe(document: TextDocument): { readonly icon: string; readonly text: string; readonly tooltip: string } {
		const { analyzer, policy } = this.#sources;
		if (analyzer.state === 'failed') {
			return { icon: 'warning', text: 'NLP Lens', tooltip: l10n.t('The analysis stopped. See the log of NLP Lens.') };
		}
		if (!policy.isWithinLimit(document)) {
			const tooltip = l10n.t('This document is larger than the limit.');
			return { icon: 'circle-slash', text: l10n.t('Too large to analyze'), tooltip };
		}
		if (analyzer.state === 'starting' || analyzer.state === 'restarting') {
			return { icon: 'loading~spin', text: 'NLP Lens', tooltip: l10n.t('Starting the analysis…') };
		}
		if (this.#counted?.document !== document) {
			return { icon: 'symbol-text', text: 'NLP Lens', tooltip: l10n.t('Ready') };
		}
		const { tokens, sentences, languages } = this.#counted.statistics;
		const names = languages.map(languageName).join(', ');
		const count = tokens.toLocaleString();
		const text = names === '' ? l10n.t('{0} tokens', count) : `${names} · ${l10n.t('{0} tokens', count)}`;
		return {
			icon: 'symbol-text',
			text,
			tooltip: `${text} · ${l10n.t('{0} sentences', sentences.toLocaleString())}`,
		};
	}
}

function languageName(language: string): string {
	if (language === 'zh') return l10n.t('Chinese');
	return language === 'en' ? l10n.t('English') : language;
}
