import type { ModelCard } from '../../src/protocol/cards';
import type { PanelTab } from '../../src/protocol/panel';
import type { PanelModel } from '../../src/protocol/panelCards';
import { IDLE, type Load } from '../state/load';

/** The Models tab: the list of all models, of a few of them, or the card of one. */
export interface ModelsState {
	readonly load: Load;
	/** All models, in their order. */
	readonly data: readonly PanelModel[] | undefined;
	readonly filter: string;
	/** The names to which the list is limited; none for all. */
	readonly only: readonly string[];
	/** The name of the model whose card is shown; empty for the list. */
	readonly chosen: string;
	/** The card that was read last; it may be of another model until the chosen one's is there. */
	readonly card: ModelCard | undefined;
	/** Why the chosen card could not be read. */
	readonly failure: string;
	/** Whether the chosen card was asked for. */
	readonly isAsked: boolean;
	/** The tab that somebody came from by an engine's name. */
	readonly from: PanelTab | undefined;
}

/** What the host said about models. */
export type ModelsHostMessage =
	| { readonly type: 'listLoaded'; readonly models: readonly PanelModel[] }
	| { readonly type: 'cardRequested' }
	| { readonly type: 'cardLoaded'; readonly card: ModelCard }
	| { readonly type: 'cardFailed'; readonly name: string; readonly reason: string }
	/** A command wants these shown; none for all. */
	| { readonly type: 'shown'; readonly names: readonly string[] };

/** What the user did in the tab, or with an engine's name on another. */
export type ModelsUserMessage =
	| { readonly type: 'filterChanged'; readonly filter: string }
	| { readonly type: 'cardChosen'; readonly name: string }
	| { readonly type: 'listShown' }
	| { readonly type: 'allShown' }
	| { readonly type: 'followed'; readonly names: readonly string[]; readonly from: PanelTab };

/** Everything that can change the tab. */
export type ModelsMessage = ModelsHostMessage | ModelsUserMessage;

/** The tab before it was used. */
export const NEW_MODELS: ModelsState = {
	load: IDLE,
	data: undefined,
	filter: '',
	only: [],
	chosen: '',
	card: undefined,
	failure: '',
	isAsked: false,
	from: undefined,
};

/** The list of models never belongs to a scope. */
export const NO_SCOPE = -1;

/** The tab after a message; the very state it got when nothing changes. */
export function reduceModels(state: ModelsState, message: ModelsMessage): ModelsState {
	switch (message.type) {
		case 'filterChanged':
			return { ...state, filter: message.filter };
		case 'cardChosen':
			return withCard(state, message.name);
		case 'listShown':
			return { ...state, chosen: '' };
		case 'allShown':
			return withNames({ ...state, from: undefined }, []);
		case 'followed':
			return withNames({ ...state, from: message.from }, message.names);
		default:
			return reduceHost(state, message);
	}
}

function reduceHost(state: ModelsState, message: ModelsHostMessage): ModelsState {
	switch (message.type) {
		case 'listLoaded':
			return { ...state, load: { kind: 'loaded', scopeId: NO_SCOPE }, data: message.models };
		case 'cardRequested':
			return { ...state, isAsked: true, failure: '' };
		case 'cardLoaded':
			return message.card.name === state.chosen ? { ...state, card: message.card, failure: '' } : state;
		case 'cardFailed':
			return message.name === state.chosen ? { ...state, failure: message.reason } : state;
		case 'shown':
			return withNames({ ...state, from: undefined }, message.names);
	}
}

/** The tab whose failed questions are put again. */
export function modelsWanted(state: ModelsState): ModelsState {
	return { ...state, load: state.data === undefined ? IDLE : state.load, failure: '', isAsked: false };
}

/** One model: its card; several: the list of them; none: that of all. */
function withNames(state: ModelsState, names: readonly string[]): ModelsState {
	if (names.length === 1) return withCard({ ...state, only: [] }, names[0]);
	return { ...state, only: names, chosen: '', filter: '' };
}

function withCard(state: ModelsState, name: string): ModelsState {
	const isThere = state.card?.name === name;
	return { ...state, chosen: name, failure: '', isAsked: isThere };
}

/** The models that the list shows: those it is limited to, and of them what is searched for. */
export function shownModels({ data = [], only, filter }: ModelsState): readonly PanelModel[] {
	const words = filter.toLowerCase().split(/\s+/u).filter(Boolean);
	return data.filter(({ name, title, languages }) => {
		if (only.length > 0 && !only.includes(name)) return false;
		const about = `${name} ${title} ${languages}`.toLowerCase();
		return words.every(word => about.includes(word));
	});
}
