import type { ModelChoice } from '../../src/protocol/ngram';
import type { PanelChain, PanelLanguageModels } from '../../src/protocol/panelNgram';
import { awaits, IDLE, type Load } from '../state/load';
import type { LanguageModelMessage, PartLoaded } from './languageModelMessage';
import { languageModelOfNewText, type LanguageModelState, type ModelPart } from './languageModelState';

/** The tab after a message; the very state it got when nothing changes. @param place what sentence and next words are asked of */
export function reduceLanguageModel(
	state: LanguageModelState,
	message: LanguageModelMessage,
	place: number,
): LanguageModelState {
	switch (message.type) {
		case 'modelsRequested':
			return { ...state, models: { ...state.models, load: 'loading' } };
		case 'modelsFailed':
			return { ...state, models: { ...state.models, load: 'failed' } };
		case 'modelsLoaded':
			return modelsLoaded(state, message.models);
		case 'chainLoaded':
			return chainLoaded(state, message.chain, place);
		case 'choiceChanged':
			return choiceChanged(state, message.choice);
		case 'factorChosen':
			return { ...state, factor: message.factor === state.factor ? -1 : message.factor };
		case 'comparisonToggled':
			return { ...state, compares: !state.compares };
		case 'seedChanged':
			return { ...state, seed: message.seed };
		case 'textWanted':
			return withLoad({ ...state, seed: message.seed, wantedSeed: message.seed }, 'generated', IDLE);
		default:
			return partReduced(state, message, place);
	}
}

type PartMessage = Extract<LanguageModelMessage, { readonly part: ModelPart }>;

function partReduced(state: LanguageModelState, message: PartMessage, place: number): LanguageModelState {
	switch (message.type) {
		case 'partRequested':
			return withLoad(state, message.part, { kind: 'loading', scopeId: message.scopeId });
		case 'partLoaded':
			return partLoaded(state, message, place);
		case 'partOutdated':
			return partEnded(state, message.part, { kind: 'outdated', scopeId: message.scopeId });
		case 'partFailed':
			return partEnded(state, message.part, {
				kind: 'failed',
				scopeId: message.scopeId,
				message: message.message,
			});
		case 'partRetried':
			return withLoad(state, message.part, IDLE);
	}
}

/** The cursor moved: another sentence is asked for once it leaves the one that is shown, and other next words. */
export function languageModelCursorMoved(state: LanguageModelState, offset: number): LanguageModelState {
	const { load, data } = state.parts.next;
	const isKnown = load.kind === 'loaded' && data?.offset === offset;
	return sentenceOf(isKnown ? state : withLoad(state, 'next', IDLE), offset);
}

/** Asks for the sentence at a place unless it is the one that is shown. */
function sentenceOf(state: LanguageModelState, place: number): LanguageModelState {
	const { data } = state;
	if (data === undefined || data.offset === place || isInside(data, place)) return state;
	return { ...state, load: IDLE };
}

function isInside({ chain }: PanelChain, offset: number): boolean {
	return chain.start <= offset && offset <= chain.end && !chain.isCut;
}

function modelsLoaded(state: LanguageModelState, { models, choice, lost }: PanelLanguageModels): LanguageModelState {
	const next: LanguageModelState = { ...state, models: { load: 'loaded', list: models, lost } };
	return state.models.load === 'loaded' && isSameChoice(state.choice, choice)
		? next
		: { ...languageModelOfNewText(next), choice };
}

function choiceChanged(state: LanguageModelState, choice: ModelChoice): LanguageModelState {
	if (isSameChoice(state.choice, choice)) return state;
	const { comparison } = state.parts;
	const isKept = choice.order === state.choice.order;
	const next = languageModelOfNewText({ ...state, models: { ...state.models, lost: '' } });
	const parts = isKept ? { ...next.parts, comparison } : next.parts;
	return { ...next, data: state.data, parts, choice };
}

/** Whether two choices ask the same model. */
export function isSameChoice(one: ModelChoice, other: ModelChoice): boolean {
	return one.model === other.model && one.smoothing === other.smoothing && one.order === other.order;
}

function chainLoaded(state: LanguageModelState, chain: PanelChain, place: number): LanguageModelState {
	if (!awaits(state.load, chain.scopeId) || !isSameChoice(chain.choice, state.choice)) return state;
	const isSameSentence = state.data?.chain.start === chain.chain.start && state.data.scopeId === chain.scopeId;
	const load: Load = { kind: 'loaded', scopeId: chain.scopeId };
	return sentenceOf({ ...state, load, data: chain, factor: isSameSentence ? state.factor : -1 }, place);
}

function partLoaded(state: LanguageModelState, message: PartLoaded, place: number): LanguageModelState {
	if (!awaits(state.parts[message.part].load, message.data.scopeId) || !isWantedAnswer(state, message)) return state;
	// The cursor went on meanwhile: what is there holds until its own answer comes.
	const isPassed = message.part === 'next' && message.data.offset !== place;
	const load: Load = isPassed ? IDLE : { kind: 'loaded', scopeId: message.data.scopeId };
	return { ...state, parts: { ...state.parts, [message.part]: { load, data: message.data } } };
}

function isWantedAnswer({ choice, wantedSeed }: LanguageModelState, message: PartLoaded): boolean {
	if (message.part === 'comparison') return message.data.order === choice.order;
	if (message.part === 'generated' && message.data.seed !== wantedSeed) return false;
	return isSameChoice(message.data.choice, choice);
}

function partEnded(state: LanguageModelState, part: ModelPart, load: Load & { scopeId: number }): LanguageModelState {
	return awaits(state.parts[part].load, load.scopeId) ? withLoad(state, part, load) : state;
}

function withLoad(state: LanguageModelState, part: ModelPart, load: Load): LanguageModelState {
	return { ...state, parts: { ...state.parts, [part]: { ...state.parts[part], load } } };
}
