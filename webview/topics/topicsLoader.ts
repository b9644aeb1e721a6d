import type { Span } from '../../src/protocol/panel';
import type { HostConnection } from '../rpc/hostConnection';
import type { HostMessage } from '../state/panelMessage';
import type { PanelState } from '../state/panelState';
import { analyzableScope } from '../state/wantedData';
import { decodeClassifiers } from './decodeTopics';
import { strongEvidence } from './topicsModel';
import type { TopicsHostMessage } from './topicsMessage';

/** Asks the host for the classifiers before the tab is first shown, and has what spoke for the labels marked in the editor. */
export class TopicsLoader {
	readonly #host: HostConnection;
	readonly #dispatch: (message: HostMessage) => void;
	#marked = '';

	/** @param dispatch changes the panel's state; what it makes wanted is asked for by another call of {@link follow}. */
	constructor(host: HostConnection, dispatch: (message: HostMessage) => void) {
		this.#host = host;
		this.#dispatch = dispatch;
	}

	/** The state changed. */
	follow(state: PanelState): void {
		const { tab, connection, topics } = state;
		if (tab === 'topics' && connection === 'ready' && topics.classifiers.load === 'idle') void this.#loadClassifiers();
		this.#mark(state);
	}

	async #loadClassifiers(): Promise<void> {
		this.#tell({ type: 'classifiersRequested' });
		try {
			const classifiers = await this.#host.ask('panel/classifiers', null, decodeClassifiers);
			this.#tell({ type: 'classifiersLoaded', classifiers });
		} catch (error) {
			const message = error instanceof Error ? error.message : String(error);
			this.#tell({ type: 'classifiersFailed' });
			// Without them there are no answers either: the tab says so in their place.
			this.#dispatch({ type: 'requested', tab: 'topics', scopeId: -1 });
			this.#dispatch({ type: 'loadFailed', tab: 'topics', scopeId: -1, message });
		}
	}

	/** Tells the host which stretches to mark, once for each answer that is shown. */
	#mark(state: PanelState): void {
		const scope = analyzableScope(state);
		if (scope === undefined) return;
		const spans = wantedMarks(state, scope.id);
		if (spans === undefined) return;
		const marks = spans.length === 0 ? '' : `${scope.id} ${spans.map(({ start, end }) => `${start}-${end}`).join()}`;
		if (marks === this.#marked) return;
		this.#marked = marks;
		this.#host.notify('panel/markEvidence', { scopeId: scope.id, spans });
	}

	#tell(message: TopicsHostMessage): void {
		this.#dispatch({ type: 'topics', message });
	}
}

/** What is to be marked in the editor: what spoke for the labels strongly; undefined while that is not known. */
function wantedMarks({ tab, topics }: PanelState, scopeId: number): readonly Span[] | undefined {
	if (tab !== 'topics' || !topics.marks) return [];
	if (topics.load.kind !== 'loaded' || topics.data?.scopeId !== scopeId) return undefined;
	return topics.data.answers
		.flatMap(strongEvidence)
		.flatMap(({ places }) => places.map(({ start, end }) => ({ start, end })));
}
