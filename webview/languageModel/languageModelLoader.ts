import type { Outdated } from '../../src/protocol/analysis';
import type { HostConnection } from '../rpc/hostConnection';
import { isWanted } from '../state/load';
import type { HostMessage } from '../state/panelMessage';
import type { PanelState } from '../state/panelState';
import { analyzableScope } from '../state/wantedData';
import {
	decodeComparison,
	decodeGenerated,
	decodeLanguageModels,
	decodeMeasures,
	decodeNextWords,
} from './decodeLanguageModel';
import type { LanguageModelHostMessage } from './languageModelMessage';
import { placeAsked } from './modelPlace';
import type { ModelPart } from './languageModelState';

/** Asks the host which models there are before the tab is first shown, and for the parts of the tab beside the sentence. */
export class LanguageModelLoader {
	readonly #host: HostConnection;
	readonly #dispatch: (message: HostMessage) => void;

	/** @param dispatch changes the panel's state; what it makes wanted is asked for by another call of {@link follow}. */
	constructor(host: HostConnection, dispatch: (message: HostMessage) => void) {
		this.#host = host;
		this.#dispatch = dispatch;
	}

	/** The state changed. */
	follow(state: PanelState): void {
		const { tab, connection, languageModel } = state;
		if (tab !== 'languageModel' || connection !== 'ready') return;
		if (languageModel.models.load === 'idle') void this.#loadModels();
		const scope = analyzableScope(state);
		// The sentence at the cursor comes first.
		if (scope === undefined || languageModel.load.kind !== 'loaded') return;
		const part = wantedPart(state, scope.id);
		if (part !== undefined) void this.#loadPart(part, state, scope.id);
	}

	async #loadModels(): Promise<void> {
		this.#tell({ type: 'modelsRequested' });
		try {
			const models = await this.#host.ask('panel/languageModels', null, decodeLanguageModels);
			this.#tell({ type: 'modelsLoaded', models });
		} catch (error) {
			this.#tell({ type: 'modelsFailed' });
			// Without them there is no answer either: the tab says so in its place.
			this.#dispatch({ type: 'requested', tab: 'languageModel', scopeId: -1 });
			this.#dispatch({ type: 'loadFailed', tab: 'languageModel', scopeId: -1, message: messageOf(error) });
		}
	}

	async #loadPart(part: ModelPart, state: PanelState, scopeId: number): Promise<void> {
		this.#tell({ type: 'partRequested', part, scopeId });
		try {
			const loaded = await this.#ask(part, state, scopeId);
			this.#tell(loaded ?? { type: 'partOutdated', part, scopeId });
		} catch (error) {
			this.#tell({ type: 'partFailed', part, scopeId, message: messageOf(error) });
		}
	}

	async #ask(part: ModelPart, state: PanelState, scopeId: number): Promise<LanguageModelHostMessage | undefined> {
		const { choice, wantedSeed } = state.languageModel;
		const question = { scopeId, choice };
		switch (part) {
			case 'measures': {
				const data = await this.#host.askPart(part, 'panel/modelMeasures', question, decodeMeasures);
				return isOutdated(data) ? undefined : { type: 'partLoaded', part, data };
			}
			case 'next': {
				const params = { ...question, offset: placeAsked(state) };
				const data = await this.#host.askPart(part, 'panel/nextWords', params, decodeNextWords);
				return isOutdated(data) ? undefined : { type: 'partLoaded', part, data };
			}
			case 'comparison': {
				const params = { scopeId, order: choice.order };
				const data = await this.#host.askPart(part, 'panel/smoothings', params, decodeComparison);
				return isOutdated(data) ? undefined : { type: 'partLoaded', part, data };
			}
			case 'generated': {
				const params = { ...question, seed: wantedSeed ?? 1 };
				const data = await this.#host.askPart(part, 'panel/generated', params, decodeGenerated);
				return isOutdated(data) ? undefined : { type: 'partLoaded', part, data };
			}
		}
	}

	#tell(message: LanguageModelHostMessage): void {
		this.#dispatch({ type: 'languageModel', message });
	}
}

/** The first part that is wanted and was not asked for; what is quick comes first. */
function wantedPart({ languageModel }: PanelState, scopeId: number): ModelPart | undefined {
	const { parts, compares, wantedSeed } = languageModel;
	const wanted: readonly (readonly [ModelPart, boolean])[] = [
		['next', true],
		['generated', wantedSeed !== undefined],
		['measures', true],
		['comparison', compares],
	];
	return wanted.find(([part, isShown]) => isShown && isWanted(parts[part].load, scopeId))?.[0];
}

function isOutdated(answer: object): answer is Outdated {
	return 'outdated' in answer;
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
