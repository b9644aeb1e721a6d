import type { PanelSummary } from '../../src/protocol/panel';
import type { SummaryKind } from '../../src/protocol/summaries';
import { awaits, IDLE } from '../state/load';
import { clampLength, isSameSummary, summaryOptions, type LengthUnit, type SummaryState } from './summaryState';

/** Everything that can change the Summary tab. */
export type SummaryMessage = { readonly type: 'summaryLoaded'; readonly summary: PanelSummary } | SummaryUserMessage;

/** What the user did in the tab. */
export type SummaryUserMessage =
	| { readonly type: 'kindChanged'; readonly kind: SummaryKind }
	| { readonly type: 'unitChanged'; readonly unit: LengthUnit }
	| { readonly type: 'lengthChanged'; readonly value: number }
	| { readonly type: 'queryChanged'; readonly query: string }
	| { readonly type: 'compressToggled' };

/** The tab after a message; the very state it got when nothing changes. */
export function reduceSummary(state: SummaryState, message: SummaryMessage): SummaryState {
	switch (message.type) {
		case 'summaryLoaded':
			return summaryLoaded(state, message.summary);
		case 'kindChanged':
			return askedAnew(state, { kind: message.kind });
		case 'unitChanged':
			return askedAnew(state, { unit: message.unit });
		case 'lengthChanged':
			if (!Number.isFinite(message.value)) return state;
			return askedAnew(state, {
				lengths: { ...state.lengths, [state.unit]: clampLength(state.unit, message.value) },
			});
		case 'queryChanged':
			return askedAnew(state, { query: message.query.trim().slice(0, 500) });
		case 'compressToggled':
			return askedAnew(state, { compress: !state.compress });
	}
}

/** The tab for another text. */
export function summaryOfNewText(state: SummaryState): SummaryState {
	return { ...state, load: IDLE, data: undefined };
}

/** The tab with another wish; what was not changed by it is not asked for again. */
function askedAnew(state: SummaryState, change: Partial<SummaryState>): SummaryState {
	const next = { ...state, ...change };
	if (isSameSummary(summaryOptions(next), summaryOptions(state))) {
		return next.compress === state.compress ? state : next;
	}
	return { ...next, load: IDLE };
}

function summaryLoaded(state: SummaryState, { scopeId, options, summary }: PanelSummary): SummaryState {
	if (!awaits(state.load, scopeId) || !isSameSummary(options, summaryOptions(state))) return state;
	return { ...state, load: { kind: 'loaded', scopeId }, data: { scopeId, options, result: summary } };
}
