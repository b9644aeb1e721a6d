import type { HostConnection } from '../rpc/hostConnection';
import type { HostMessage } from '../state/panelMessage';
import type { PanelState } from '../state/panelState';
import type { SubwordsHostMessage } from './subwordsMessage';
import type { SubwordsState } from './subwordsState';
import { wantedSubwords, type WantedSubwords } from './wantedSubwords';

/** Asks the host for what the tab of subwords lacks besides its pieces, and tells it what was chosen there. */
export class SubwordsLoader {
	readonly #host: HostConnection;
	readonly #dispatch: (message: HostMessage) => void;

	/** @param dispatch changes the panel's state; what it makes wanted is asked for by another call of {@link follow}. */
	constructor(host: HostConnection, dispatch: (message: HostMessage) => void) {
		this.#host = host;
		this.#dispatch = dispatch;
	}

	/** The state changed. */
	follow(before: PanelState, state: PanelState): void {
		if (isNewsToHost(before.subwords, state.subwords)) {
			this.#host.notify('panel/vocabularyChosen', state.subwords.choice);
		}
		// One at a time: asking changes the state, which comes back here.
		const wanted = wantedSubwords(state).at(0);
		if (wanted !== undefined) void this.#load(wanted);
	}

	async #load(wanted: WantedSubwords): Promise<void> {
		this.#tell(requested(wanted));
		try {
			const answer = await this.#ask(wanted);
			if (answer !== undefined) this.#tell(answer);
		} catch (error) {
			const message = error instanceof Error ? error.message : String(error);
			this.#tell(failed(wanted, message));
			if (wanted.kind === 'vocabularies') this.#vocabulariesFailed(message);
		}
	}

	/** The answer as a message; undefined when it is out of date: a new scope is on its way. */
	async #ask(wanted: WantedSubwords): Promise<SubwordsHostMessage | undefined> {
		switch (wanted.kind) {
			case 'vocabularies':
				return { type: 'vocabulariesLoaded', vocabularies: await this.#host.vocabularies() };
			case 'statistics': {
				const answer = await this.#host.subwordStatistics(wanted.side, wanted.scopeId, wanted.vocabulary);
				return 'outdated' in answer ? undefined : { type: 'statisticsLoaded', answer };
			}
			case 'explanation': {
				const { scopeId, vocabulary, offset } = wanted;
				const answer = await this.#host.explanation({ scopeId, vocabulary, offset });
				return 'outdated' in answer ? undefined : { type: 'explanationLoaded', target: wanted, answer };
			}
		}
	}

	/** Without them there are no pieces either: the tab says so in their place. */
	#vocabulariesFailed(message: string): void {
		this.#dispatch({ type: 'requested', tab: 'subwords', scopeId: -1 });
		this.#dispatch({ type: 'loadFailed', tab: 'subwords', scopeId: -1, message });
	}

	#tell(message: SubwordsHostMessage): void {
		this.#dispatch({ type: 'subwords', message });
	}
}

/** Whether a choice was made here; one that the host itself said is none. */
function isNewsToHost(before: SubwordsState, { choice, vocabularies }: SubwordsState): boolean {
	if (choice === before.choice || vocabularies.load !== 'loaded' || choice.vocabulary === '') return false;
	const known = vocabularies.list === before.vocabularies.list ? before.choice : vocabularies.hostChoice;
	return choice.vocabulary !== known.vocabulary || choice.other !== known.other;
}

function requested(wanted: WantedSubwords): SubwordsHostMessage {
	switch (wanted.kind) {
		case 'vocabularies':
			return { type: 'vocabulariesRequested' };
		case 'statistics':
			return { type: 'statisticsRequested', scopeId: wanted.scopeId, vocabulary: wanted.vocabulary };
		case 'explanation':
			return { type: 'explanationRequested', target: wanted };
	}
}

function failed(wanted: WantedSubwords, message: string): SubwordsHostMessage {
	switch (wanted.kind) {
		case 'vocabularies':
			return { type: 'vocabulariesFailed' };
		case 'statistics':
			return { type: 'statisticsFailed', scopeId: wanted.scopeId, vocabulary: wanted.vocabulary };
		case 'explanation':
			return { type: 'explanationFailed', target: wanted, message };
	}
}
