import type { HostConnection } from '../rpc/hostConnection';
import type { HostMessage } from '../state/panelMessage';
import type { PanelState } from '../state/panelState';
import { decodeTranslationSettings } from './decodeTranslation';

/** Asks the host what can be chosen before the tab of translations is first shown. */
export class TranslationLoader {
	readonly #host: HostConnection;
	readonly #dispatch: (message: HostMessage) => void;

	/** @param dispatch changes the panel's state. */
	constructor(host: HostConnection, dispatch: (message: HostMessage) => void) {
		this.#host = host;
		this.#dispatch = dispatch;
	}

	/** The state changed. */
	follow({ tab, connection, translation }: PanelState): void {
		if (tab !== 'translation' || connection !== 'ready' || translation.settingsLoad !== 'idle') return;
		void this.#load();
	}

	async #load(): Promise<void> {
		this.#dispatch({ type: 'translation', message: { type: 'settingsRequested' } });
		try {
			const settings = await this.#host.ask('panel/translationSettings', null, decodeTranslationSettings);
			this.#dispatch({ type: 'translation', message: { type: 'settingsLoaded', settings } });
		} catch (error) {
			this.#dispatch({ type: 'translation', message: { type: 'settingsFailed' } });
			// Without them nothing is translated either: the tab says so in its place.
			this.#dispatch({ type: 'requested', tab: 'translation', scopeId: -1 });
			const message = error instanceof Error ? error.message : String(error);
			this.#dispatch({ type: 'loadFailed', tab: 'translation', scopeId: -1, message });
		}
	}
}
