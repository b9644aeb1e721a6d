import type { PanelRequests } from '../../src/protocol/panel';
import type { HostConnection } from '../rpc/hostConnection';
import type { HostMessage } from '../state/panelMessage';
import type { PanelState } from '../state/panelState';
import { DECODERS } from './decodeVectors';
import type { VectorsHostMessage } from './vectorsMessage';
import type { VectorQuestion } from './vectorsState';
import { wantedVectors, type VectorMethods, type WantedVectors } from './wantedVectors';

/** The request that answers each question. */
const METHODS: VectorMethods = {
	space: 'panel/space',
	vector: 'panel/spaceVector',
	similar: 'panel/spaceSimilar',
	heat: 'panel/spaceHeat',
	documents: 'panel/spaceMap',
	models: 'panel/wordVectors',
	neighbours: 'panel/neighbours',
	analogy: 'panel/analogy',
	odd: 'panel/oddOneOut',
	words: 'panel/wordMap',
	contexts: 'panel/contexts',
	nearest: 'panel/nearestContexts',
	statics: 'panel/neighbours',
};

/** Asks the host for what the view at hand lacks; asking a question anew gives up the one before. */
export class VectorsLoader {
	readonly #host: HostConnection;
	readonly #dispatch: (message: HostMessage) => void;

	/** @param dispatch changes the panel's state; what it makes wanted is asked for by another call of {@link follow}. */
	constructor(host: HostConnection, dispatch: (message: HostMessage) => void) {
		this.#host = host;
		this.#dispatch = dispatch;
	}

	/** The state changed. */
	follow(state: PanelState): void {
		// One at a time: asking changes the state, which comes back here.
		const wanted = wantedVectors(state).at(0);
		if (wanted !== undefined) void this.#load(wanted);
	}

	async #load({ question, key, params }: WantedVectors): Promise<void> {
		this.#tell({ type: 'requested', question, key });
		try {
			this.#tell(await this.#ask(question, key, params));
		} catch (error) {
			const message = error instanceof Error ? error.message : String(error);
			this.#tell({ type: 'failed', question, key, message });
		}
	}

	async #ask(question: VectorQuestion, key: string, params: WantedVectors['params']): Promise<VectorsHostMessage> {
		const method = METHODS[question];
		const decode = DECODERS[question] as (value: unknown) => PanelRequests[typeof method]['result'];
		const answer = await this.#host.askLatest(`vectors.${question}`, method, params, decode);
		if (answer !== null && 'outdated' in answer) return { type: 'outdated', question, key };
		const data = answer;
		return { type: 'answered', question, key, data } as VectorsHostMessage;
	}

	#tell(message: VectorsHostMessage): void {
		this.#dispatch({ type: 'vectors', message });
	}
}
