import type { HostConnection } from '../rpc/hostConnection';
import type { HostMessage } from '../state/panelMessage';
import type { PanelState } from '../state/panelState';
import { decodeModelCard, decodeModels } from './decodeModels';
import { NO_SCOPE, type ModelsHostMessage } from './modelsState';

/** Asks the host for the list of models and for the card that is shown. */
export class ModelsLoader {
	readonly #host: HostConnection;
	readonly #dispatch: (message: HostMessage) => void;

	/** @param dispatch changes the panel's state. */
	constructor(host: HostConnection, dispatch: (message: HostMessage) => void) {
		this.#host = host;
		this.#dispatch = dispatch;
	}

	/** The state changed. */
	follow({ tab, connection, models }: PanelState): void {
		if (tab !== 'models' || connection !== 'ready') return;
		if (models.load.kind === 'idle') void this.#loadList();
		else if (models.chosen !== '' && !models.isAsked) void this.#loadCard(models.chosen);
	}

	async #loadList(): Promise<void> {
		this.#dispatch({ type: 'requested', tab: 'models', scopeId: NO_SCOPE });
		try {
			this.#tell({ type: 'listLoaded', models: await this.#host.ask('panel/models', null, decodeModels) });
		} catch (error) {
			this.#dispatch({ type: 'loadFailed', tab: 'models', scopeId: NO_SCOPE, message: reasonOf(error) });
		}
	}

	async #loadCard(name: string): Promise<void> {
		this.#tell({ type: 'cardRequested' });
		try {
			const card = await this.#host.askLatest('models.card', 'panel/modelCard', { name }, decodeModelCard);
			this.#tell({ type: 'cardLoaded', card });
		} catch (error) {
			this.#tell({ type: 'cardFailed', name, reason: reasonOf(error) });
		}
	}

	#tell(message: ModelsHostMessage): void {
		this.#dispatch({ type: 'models', message });
	}
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
