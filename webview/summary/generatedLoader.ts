import type { HostConnection } from '../rpc/hostConnection';
import type { HostMessage } from '../state/panelMessage';
import type { PanelState } from '../state/panelState';
import { decodeGeneratedSummary, decodeGenerator } from './decodeGenerated';
import type { GeneratedSummaryMessage } from './generatedSummary';

/** Asks the host for the summary that the user wants a language model to write, and for what that is called. */
export class GeneratedLoader {
	readonly #host: HostConnection;
	readonly #dispatch: (message: HostMessage) => void;
	/** The run that is waited for. */
	#awaited: number | undefined;
	#isNameAsked = false;

	/** @param dispatch changes the panel's state. */
	constructor(host: HostConnection, dispatch: (message: HostMessage) => void) {
		this.#host = host;
		this.#dispatch = dispatch;
	}

	/** The state changed. */
	follow({ tab, connection, summary }: PanelState): void {
		if (connection !== 'ready') return;
		const { generated, kind } = summary;
		const wanted = generated.phase === 'writing' ? generated.run : undefined;
		if (wanted !== this.#awaited) {
			this.#awaited = wanted;
			if (wanted === undefined) this.#host.cancel('generatedSummary');
			else void this.#ask(wanted, generated.asked);
		}
		if (tab === 'summary' && kind === 'generated' && generated.engine === undefined && !this.#isNameAsked) {
			this.#isNameAsked = true;
			void this.#askName();
		}
	}

	async #ask(run: number, asked: PanelState['summary']['generated']['asked']): Promise<void> {
		if (asked === undefined) return;
		try {
			const params = { run, ...asked };
			const summary = await this.#host.askLatest(
				'generatedSummary',
				'panel/generateSummary',
				params,
				decodeGeneratedSummary,
			);
			this.#tell('outdated' in summary ? { type: 'writingStopped' } : { type: 'summaryGenerated', summary });
		} catch (error) {
			const message = error instanceof Error ? error.message : String(error);
			this.#tell({ type: 'writingFailed', run, message });
		}
	}

	async #askName(): Promise<void> {
		try {
			this.#tell({ type: 'generatorTold', ...(await this.#host.ask('panel/generator', null, decodeGenerator)) });
		} catch {
			// The tab says that none is chosen; the command to choose one is there.
			this.#tell({ type: 'generatorTold', engine: '' });
		}
	}

	#tell(message: GeneratedSummaryMessage): void {
		this.#dispatch({ type: 'summary', message: { type: 'generated', message } });
	}
}
