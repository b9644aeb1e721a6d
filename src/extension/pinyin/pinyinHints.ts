import { EventEmitter, InlayHint, l10n, languages } from 'vscode';
import type { CancellationToken, Disposable, Event, InlayHintsProvider, Range, TextDocument } from 'vscode';
import type { DocumentPolicy } from '../documentPolicy';
import { messageOf } from '../log';
import type { Log } from '../log';
import type { Settings } from '../settings';
import { RangeMapper, spanOfRange } from '../text/ranges';
import type { Pinyin } from './pinyin';

/** What the hints need of the extension. */
export interface PinyinHintPorts {
	readonly pinyin: Pinyin;
	readonly settings: Settings;
	readonly policy: DocumentPolicy;
	readonly log: Log;
}

/** Shows the reading of each Chinese word behind it, as an inlay hint, where the settings want it. */
export class PinyinHints implements InlayHintsProvider, Disposable {
	readonly #ports: PinyinHintPorts;
	readonly #changed = new EventEmitter<void>();
	readonly #subscriptions: readonly Disposable[];

	constructor(ports: PinyinHintPorts) {
		this.#ports = ports;
		const { settings } = ports;
		this.#subscriptions = [
			languages.registerInlayHintsProvider('*', this),
			settings.onDidChange(() => this.#changed.fire()),
		];
	}

	get onDidChangeInlayHints(): Event<void> {
		return this.#changed.event;
	}

	dispose(): void {
		for (const subscription of this.#subscriptions) subscription.dispose();
		this.#changed.dispose();
	}

	async provideInlayHints(document: TextDocument, range: Range, token: CancellationToken): Promise<InlayHint[]> {
		const { pinyin, settings, policy, log } = this.#ports;
		if (!settings.of(document).pinyin || !policy.isWatched(document) || !policy.isWithinLimit(document)) return [];
		try {
			const words = await pinyin.words(document, spanOfRange(document, range), token);
			if (!words || words.length === 0) return [];
			const mapper = new RangeMapper(document, words[0].start);
			return words.map(({ start, end, reading }) => {
				const hint = new InlayHint(mapper.range(start, end).end, reading);
				hint.tooltip = l10n.t('Pinyin, by CC-CEDICT');
				hint.paddingLeft = true;
				hint.paddingRight = true;
				return hint;
			});
		} catch (error) {
			log.warn(`Pinyin: ${messageOf(error)}`);
			return [];
		}
	}
}
