import type { HostConnection } from '../rpc/hostConnection';
import type { HostMessage } from '../state/panelMessage';
import type { PanelState } from '../state/panelState';
import type { CorpusHostMessage } from './corpusMessage';
import { decodeCorpus, decodeCorpusPage } from './decodeCorpus';
import { wantedTable, type WantedTable } from './wantedTable';

/** Asks the host for what the tab of the corpus lacks; asking for a table gives up the one before. */
export class CorpusLoader {
	readonly #host: HostConnection;
	readonly #dispatch: (message: HostMessage) => void;

	/** @param dispatch changes the panel's state; what it makes wanted is asked for by another call of {@link follow}. */
	constructor(host: HostConnection, dispatch: (message: HostMessage) => void) {
		this.#host = host;
		this.#dispatch = dispatch;
	}

	/** The state changed. */
	follow({ tab, connection, corpus }: PanelState): void {
		if (tab !== 'corpus' || connection !== 'ready') return;
		if (!corpus.isAsked) {
			void this.#askCorpus();
			return;
		}
		const wanted = wantedTable(corpus);
		if (wanted !== undefined && wanted.key !== corpus.asked) void this.#askTable(wanted);
	}

	async #askCorpus(): Promise<void> {
		this.#tell({ type: 'asked' });
		try {
			this.#tell({ type: 'told', corpus: await this.#host.ask('panel/corpus', null, decodeCorpus) });
		} catch (error) {
			this.#tell({ type: 'failed', key: '', message: messageOf(error) });
		}
	}

	async #askTable({ key, serial, table }: WantedTable): Promise<void> {
		this.#tell({ type: 'requested', key });
		try {
			const page = await this.#host.askLatest('corpus', 'panel/corpusTable', { serial, table }, decodeCorpusPage);
			this.#tell({ type: 'answered', key, page });
		} catch (error) {
			this.#tell({ type: 'failed', key, message: messageOf(error) });
		}
	}

	#tell(message: CorpusHostMessage): void {
		this.#dispatch({ type: 'corpus', message });
	}
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
