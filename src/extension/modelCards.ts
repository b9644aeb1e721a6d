import type { CancellationToken } from 'vscode';
import type { ModelCard } from '../protocol/cards';
import type { PanelModel } from '../protocol/panelCards';
import type { Analyzer } from './analyzer';
import { namedModels } from './modelNames';

/** The cards of the models that ship. */
export class ModelCards {
	readonly #analyzer: Analyzer;

	constructor(analyzer: Analyzer) {
		this.#analyzer = analyzer;
	}

	/** The models in the order of what they are for. @throws Error with a reason fit for a user. */
	async list(token?: CancellationToken): Promise<readonly PanelModel[]> {
		return namedModels(await this.#analyzer.request('cards/list', null, token));
	}

	/** The card of a model. @throws Error with a reason fit for a user. */
	read(name: string, token?: CancellationToken): Promise<ModelCard> {
		return this.#analyzer.request('cards/read', { name }, token);
	}
}
