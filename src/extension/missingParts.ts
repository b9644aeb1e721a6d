import { EventEmitter, l10n } from 'vscode';
import type { Event, Disposable } from 'vscode';
import type { AnnotatedRange } from '../protocol/analysis';
import type { Analyzer } from './analyzer';
import type { Log } from './log';
import { showWarning } from './notices';

/**
 * What the analysis does without, because a model file is missing or damaged: said once on the screen and in the log, and
 * shown by the status item until the analysis is started again.
 */
export class MissingParts implements Disposable {
	readonly #log: Log;
	readonly #messages = new Set<string>();
	readonly #changed = new EventEmitter<void>();
	readonly #subscription: Disposable;

	constructor(analyzer: Analyzer, log: Log) {
		this.#log = log;
		this.#subscription = analyzer.onDidChangeState(state => {
			if (state !== 'idle' || this.#messages.size === 0) return;
			this.#messages.clear();
			this.#changed.fire();
		});
	}

	/** Something is missing that was not before, or all is to be tried again. */
	get onDidChange(): Event<void> {
		return this.#changed.event;
	}

	/** Why parts are missing, each reason once. */
	get messages(): readonly string[] {
		return [...this.#messages];
	}

	/** Takes the failures of an answer. */
	report(failures: AnnotatedRange['failures']): void {
		const fresh = new Set(failures.map(({ message }) => message).filter(message => !this.#messages.has(message)));
		if (fresh.size === 0) return;
		for (const message of fresh) {
			this.#messages.add(message);
			this.#log.warn(message);
		}
		this.#changed.fire();
		void this.#tell([...fresh].join(' '));
	}

	dispose(): void {
		this.#subscription.dispose();
		this.#changed.dispose();
	}

	async #tell(reasons: string): Promise<void> {
		const showLog = l10n.t('Show Log');
		const text = l10n.t('NLP Lens works without a part of its analysis. {0}', reasons);
		if ((await showWarning(text, showLog)) === showLog) this.#log.show();
	}
}
