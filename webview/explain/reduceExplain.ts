import type { ExplainHostMessage, ExplainMessage } from './explainMessage';
import type { ExplainState } from './explainState';

/** The drawer after a message; the very state it got when nothing changes. */
export function reduceExplain(state: ExplainState, message: ExplainMessage): ExplainState {
	switch (message.type) {
		case 'toggled':
			return { ...state, isOpen: !state.isOpen };
		case 'opened':
			return state.isOpen ? state : { ...state, isOpen: true };
		case 'abilityChosen':
			return { ...state, chosen: { ...state.chosen, [message.tab]: message.ability } };
		case 'placeChosen':
			return message.at === state.place ? state : { ...state, place: message.at };
		case 'turned':
			return { ...state, turns: { ...state.turns, [message.picture]: message.turn } };
		case 'requested':
			return { ...state, asked: message.asked, load: 'loading' };
		default:
			return message.asked === state.asked ? answered(state, message) : state;
	}
}

/** The cursor moved in the editor: the drawer follows it. */
export function explainCursorMoved(state: ExplainState): ExplainState {
	return state.place === undefined ? state : { ...state, place: undefined };
}

function answered(state: ExplainState, message: Exclude<ExplainHostMessage, { type: 'requested' }>): ExplainState {
	switch (message.type) {
		case 'loaded': {
			const { ability, answer } = message;
			return { ...state, load: 'loaded', message: '', data: { ability, answer }, turns: {} };
		}
		case 'outdated':
			return { ...state, load: 'loaded' };
		case 'failed':
			return { ...state, load: 'failed', message: message.message };
	}
}
