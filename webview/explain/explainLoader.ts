import type { HostConnection } from '../rpc/hostConnection';
import type { HostMessage } from '../state/panelMessage';
import type { PanelState } from '../state/panelState';
import { decodePanelExplanation } from './decodeExplain';
import type { ExplainHostMessage } from './explainMessage';
import { explainWish, isAnswered, wishKey } from './explainWish';

/** Asks the host for the explanation that the drawer is about, while it is open. */
export class ExplainLoader {
	readonly #host: HostConnection;
	readonly #dispatch: (message: HostMessage) => void;

	/** @param dispatch changes the panel's state. */
	constructor(host: HostConnection, dispatch: (message: HostMessage) => void) {
		this.#host = host;
		this.#dispatch = dispatch;
	}

	/** The state changed. */
	follow(state: PanelState): void {
		const wish = explainWish(state);
		// The tab's own answer comes first: what it shows is what is explained.
		if (wish === undefined || isAnswered(state, wish) || state[state.tab].load.kind === 'loading') return;
		void this.#load(wish);
	}

	async #load(wish: NonNullable<ReturnType<typeof explainWish>>): Promise<void> {
		const asked = wishKey(wish);
		this.#tell({ type: 'requested', asked });
		try {
			const answer = await this.#host.askLatest('explain', 'panel/explain', wish, decodePanelExplanation);
			if ('outdated' in answer) this.#tell({ type: 'outdated', asked });
			else this.#tell({ type: 'loaded', asked, ability: wish.ability, answer });
		} catch (error) {
			this.#tell({ type: 'failed', asked, message: error instanceof Error ? error.message : String(error) });
		}
	}

	#tell(message: ExplainHostMessage): void {
		this.#dispatch({ type: 'explain', message });
	}
}
