import type { PanelAsk, PanelWrite } from '../../src/protocol/panelAnswers';
import type { HostConnection } from '../rpc/hostConnection';
import type { HostMessage } from '../state/panelMessage';
import type { PanelState } from '../state/panelState';
import type { AnswersHostMessage, WritingMessage } from './answersMessage';
import type { WrittenState } from './answersState';
import { decodeAnswerEngine, decodeAnswers, decodeLibrary, decodeWritten } from './decodeAnswers';

/** Asks the host the questions of the tab, one at a time, and what the folder's library holds before the tab is first shown. */
export class AnswersLoader {
	readonly #host: HostConnection;
	readonly #dispatch: (message: HostMessage) => void;
	/** The question that is waited for. */
	#awaited: PanelAsk | undefined;
	/** The number of the written answer that is waited for. */
	#writing: number | undefined;

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
		this.#followWriting(answers);
	}

	async #ask(ask: PanelAsk): Promise<void> {
		try {
			const answers = await this.#host.askLatest('answers', 'panel/ask', ask, decodeAnswers);
			this.#tell('outdated' in answers ? { type: 'askOutdated', ask } : { type: 'answersLoaded', ask, answers });
		} catch (error) {
			this.#tell({ type: 'askFailed', ask, message: messageOf(error) });
		}
	}

	/** Has the wanted answer written, and gives up what nobody waits for. */
	#followWriting({ written, data }: PanelState['answers']): void {
		const run = isUnderWay(written) ? written.run : undefined;
		if (this.#writing !== undefined && this.#writing !== run) {
			this.#writing = undefined;
			this.#host.cancelWriting();
		}
		if (written?.state !== 'wanted' || data === undefined || this.#writing === run) return;
		this.#writing = written.run;
		const { answers, ask } = data;
		void this.#write({ run: written.run, question: ask.question, passages: answers.passages ?? [] });
	}

	async #write(wanted: PanelWrite): Promise<void> {
		const { run } = wanted;
		this.#tellWriting({ type: 'began', run });
		try {
			const written = await this.#host.askLatest('answers.writing', 'panel/writeAnswer', wanted, decodeWritten);
			this.#tellWriting({ type: 'ended', run, written });
		} catch (error) {
			this.#tellWriting({ type: 'failed', run, message: messageOf(error) });
		}
	}

	async #loadEngine(): Promise<void> {
		const engine = await this.#host.ask('panel/answerEngine', null, decodeAnswerEngine).catch(() => undefined);
		if (engine !== undefined) this.#tellWriting({ type: 'engineTold', engine });
	}

	async #loadLibrary(): Promise<void> {
		this.#tell({ type: 'libraryRequested' });
		void this.#loadEngine();
		try {
			this.#tell({ type: 'libraryLoaded', library: await this.#host.ask('panel/library', null, decodeLibrary) });
		} catch (error) {
			this.#tell({ type: 'libraryFailed', message: messageOf(error) });
		}
	}

	#tellWriting(writing: WritingMessage): void {
		this.#dispatch({ type: 'answers', message: { type: 'writing', writing } });
	}

	#tell(message: AnswersHostMessage): void {
		this.#dispatch({ type: 'answers', message });
	}
}

function isUnderWay(written: WrittenState | undefined): written is WrittenState {
	return written?.state === 'wanted' || written?.state === 'writing';
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
