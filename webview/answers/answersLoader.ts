import type { PanelAsk } from '../../src/protocol/panelAnswers';
import type { HostConnection } from '../rpc/hostConnection';
import type { HostMessage } from '../state/panelMessage';
import type { PanelState } from '../state/panelState';
import type { AnswersHostMessage } from './answersMessage';
import { decodeAnswers, decodeLibrary } from './decodeAnswers';

/** Asks the host the questions of the tab, one at a time, and what the folder's library holds before the tab is first shown. */
export class AnswersLoader {
	readonly #host: HostConnection;
	readonly #dispatch: (message: HostMessage) => void;
	/** The question that is waited for. */
	#awaited: PanelAsk | undefined;

	/** @param dispatch changes the panel's state; what it makes wanted is asked for by another call of {@link follow}. */
	constructor(host: HostConnection, dispatch: (message: HostMessage) => void) {
		this.#host = host;
		this.#dispatch = dispatch;
	}

	/** The state changed. */
	follow({ tab, connection, answers }: PanelState): void {
		if (connection !== 'ready') return;
		const wanted = answers.load.kind === 'loading' ? answers.sent?.ask : undefined;
		if (wanted !== this.#awaited) {
			this.#awaited = wanted;
			if (wanted === undefined) this.#host.cancel('answers');
			else void this.#ask(wanted);
		}
		if (tab === 'answers' && answers.library.load === 'idle') void this.#loadLibrary();
	}

	async #ask(ask: PanelAsk): Promise<void> {
		try {
			const answers = await this.#host.askLatest('answers', 'panel/ask', ask, decodeAnswers);
			this.#tell('outdated' in answers ? { type: 'askOutdated', ask } : { type: 'answersLoaded', ask, answers });
		} catch (error) {
			this.#tell({ type: 'askFailed', ask, message: messageOf(error) });
		}
	}

	async #loadLibrary(): Promise<void> {
		this.#tell({ type: 'libraryRequested' });
		try {
			this.#tell({ type: 'libraryLoaded', library: await this.#host.ask('panel/library', null, decodeLibrary) });
		} catch (error) {
			this.#tell({ type: 'libraryFailed', message: messageOf(error) });
		}
	}

	#tell(message: AnswersHostMessage): void {
		this.#dispatch({ type: 'answers', message });
	}
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
