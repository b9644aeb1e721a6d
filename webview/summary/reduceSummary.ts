import type { PanelSummary } from '../../src/protocol/panel';
import { awaits, IDLE } from '../state/load';
import { generatedOfNewText, reduceGenerated, type GeneratedSummaryMessage } from './generatedSummary';
import {
	clampLength,
	isSameSummary,
	summaryOptions,
	type LengthUnit,
	type SummaryChoice,
	type SummaryState,
} from './summaryState';

/** Everything that can change the Summary tab. */
export type SummaryMessage =
	| { readonly type: 'summaryLoaded'; readonly summary: PanelSummary }
	/** A command wants the scope summarized by the language model. */
	| { readonly type: 'generationWanted'; readonly scopeId: number | undefined }
	| SummaryUserMessage;

/** What the user did in the tab. */
export type SummaryUserMessage =
	| { readonly type: 'kindChanged'; readonly kind: SummaryChoice }
	| { readonly type: 'generated'; readonly message: GeneratedSummaryMessage }
	| { readonly type: 'unitChanged'; readonly unit: LengthUnit }
	| { readonly type: 'lengthChanged'; readonly value: number }
	| { readonly type: 'queryChanged'; readonly query: string }
	| { readonly type: 'compressToggled' };

/** The tab after a message; the very state it got when nothing changes. */
export function reduceSummary(state: SummaryState, message: SummaryMessage): SummaryState {
	switch (message.type) {
		case 'summaryLoaded':
			return summaryLoaded(state, message.summary);
		case 'generated':
			return withGenerated(state, message.message);
		case 'generationWanted':
			return generationWanted(state, message.scopeId);
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
	return { ...state, load: IDLE, data: undefined, generated: generatedOfNewText(state.generated) };
}

function withGenerated(state: SummaryState, message: GeneratedSummaryMessage): SummaryState {
	const generated = reduceGenerated(state.generated, message);
	return generated === state.generated ? state : { ...state, generated };
}

/** Without a text that can be summarized the tab is shown as it is. */
function generationWanted(state: SummaryState, scopeId: number | undefined): SummaryState {
	const shown = askedAnew(state, { kind: 'generated' });
	if (scopeId === undefined) return shown;
	return withGenerated(shown, { type: 'writingStarted', scopeId, options: summaryOptions(shown) });
}

/** The tab with another wish; what was not changed by it is not asked for again. */
function askedAnew(state: SummaryState, change: Partial<SummaryState>): SummaryState {
	const next = { ...state, ...change };
	if (isSameSummary(summaryOptions(next), summaryOptions(state))) {
		return next.compress === state.compress && next.kind === state.kind ? state : next;
	}
	return { ...next, load: IDLE };
}

function summaryLoaded(state: SummaryState, { scopeId, options, summary }: PanelSummary): SummaryState {
	if (!awaits(state.load, scopeId) || !isSameSummary(options, summaryOptions(state))) return state;
	return { ...state, load: { kind: 'loaded', scopeId }, data: { scopeId, options, result: summary } };
}
