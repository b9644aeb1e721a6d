import { CancellationTokenSource, Disposable } from 'vscode';
import { messageOf } from '../log';
import type { Log } from '../log';
import type { Settings } from '../settings';
import type { SideTranslation } from './sideTranslation';
import type { SideTranslations } from './sideTranslations';

/** Pause after the last edit before changed paragraphs are translated. */
const PAUSE_MS = 1200;

/** Keeps side documents up with their sources, where the setting says so; a language model is asked by commands only. */
export class LiveSides implements Disposable {
	readonly #settings: Settings;
	readonly #log: Log;
	readonly #timers = new Map<SideTranslation, ReturnType<typeof setTimeout>>();
	readonly #stop = new CancellationTokenSource();
	readonly #subscriptions: Disposable;

	constructor(sides: SideTranslations, settings: Settings, log: Log) {
		this.#settings = settings;
		this.#log = log;
		this.#subscriptions = Disposable.from(
			sides.onDidEditSource(side => this.#later(side)),
			sides.onDidClose(side => this.#clear(side)),
		);
	}

	dispose(): void {
		for (const timer of this.#timers.values()) clearTimeout(timer);
		this.#stop.cancel();
		this.#stop.dispose();
		this.#subscriptions.dispose();
	}

	#later(side: SideTranslation): void {
		this.#clear(side);
		if (!this.#settings.values.translationLive || side.engine !== 'builtIn' || !side.isStale) return;
		this.#timers.set(
			side,
			setTimeout(() => {
				this.#timers.delete(side);
				side
					.update(this.#stop.token, () => undefined)
					.catch((error: unknown) => this.#log.warn(`Translation: ${messageOf(error)}`));
			}, PAUSE_MS),
		);
	}

	#clear(side: SideTranslation): void {
		clearTimeout(this.#timers.get(side));
		this.#timers.delete(side);
	}
}
