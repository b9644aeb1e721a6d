import type { PanelScope } from '../../src/protocol/panel';
import { reduceHeat, type HeatMessage } from '../plot/heatGrid';
import { mapOfNewPoints, reduceMap, type MapMessage, type MapState } from '../plot/mapState';
import type { Point } from '../relations/graphLayout';
import { contextPoints, documentPoints, wordPoints } from './mapPoints';
import { answered, asked, EMPTY_SLOT, failed, outdated, type Slot } from './slot';
import type { VectorMap, VectorsHostMessage, VectorsMessage, VectorsUserMessage } from './vectorsMessage';
import type { VectorQuestion, VectorSlots, VectorsState } from './vectorsState';

/**
 * The tab after a message; the very state it got when nothing changes.
 * @param scope what can be asked about, if anything
 */
export function reduceVectors(
	state: VectorsState,
	message: VectorsMessage,
	scope: PanelScope | undefined,
): VectorsState {
	switch (message.type) {
		case 'requested':
		case 'answered':
		case 'outdated':
		case 'failed':
			return slotChanged(state, message);
		case 'wordVectorsChanged':
		case 'folderRead':
		case 'contextProgress':
		case 'shown':
			return told(state, message, scope);
		case 'map':
			return mapChanged(state, message.map, message.message);
		case 'heat':
			return heatChanged(state, message.message);
		case 'retried':
			return retried(state, message.question);
		default:
			return chosen(state, message, scope);
	}
}

/** The tab for another text: what was answered about the one before is nothing to it. */
export function vectorsOfNewText(state: VectorsState): VectorsState {
	const { answers, space, contexts } = state;
	const ofDocument = space.source === 'document';
	return {
		...state,
		answers: {
			...answers,
			...(ofDocument ? cleared(['space', 'vector', 'similar', 'heat', 'documents']) : {}),
			...cleared(['contexts', 'nearest', 'statics']),
		},
		space: ofDocument ? { ...space, heat: { ...space.heat, cell: undefined }, map: mapOfNewPoints(space.map) } : space,
		contexts: { ...contexts, asked: undefined, part: 0, map: mapOfNewPoints(contexts.map), sense: -1 },
	};
}

function cleared(questions: readonly VectorQuestion[]): Partial<VectorSlots> {
	return Object.fromEntries(questions.map(question => [question, EMPTY_SLOT]));
}

/** What follows from what failed is asked anew with it: a worker that was started again knows none of it. */
const FOLLOWING: Partial<Readonly<Record<VectorQuestion, readonly VectorQuestion[]>>> = {
	vector: ['space', 'vector', 'similar'],
	similar: ['space', 'vector', 'similar'],
	heat: ['space', 'heat'],
	documents: ['space', 'documents'],
	nearest: ['contexts', 'nearest'],
};

function retried(state: VectorsState, question: VectorQuestion): VectorsState {
	const again = FOLLOWING[question] ?? [question];
	const forgotten = again.map(each => [each, { ...state.answers[each], key: '', dataKey: '', load: 'idle' }]);
	return { ...state, answers: { ...state.answers, ...(Object.fromEntries(forgotten) as Partial<VectorSlots>) } };
}

type SlotMessage = Extract<VectorsHostMessage, { readonly key: string }>;

function slotChanged(state: VectorsState, message: SlotMessage): VectorsState {
	const { question } = message;
	const slot = state.answers[question] as Slot<unknown>;
	const next = slotAfter(slot, message);
	if (next === slot) return state;
	const changed = { ...state, answers: { ...state.answers, [question]: next } };
	return message.type === 'answered' ? withNewAnswer(changed, question) : changed;
}

function slotAfter(slot: Slot<unknown>, message: SlotMessage): Slot<unknown> {
	switch (message.type) {
		case 'requested':
			return asked(slot, message.key);
		case 'answered':
			return answered(slot, message.key, message.data);
		case 'outdated':
			return outdated(slot, message.key);
		case 'failed':
			return failed(slot, message.key, message.message);
	}
}

/** A map of other points begins anew. */
function withNewAnswer(state: VectorsState, question: VectorQuestion): VectorsState {
	switch (question) {
		case 'documents':
			return { ...state, space: { ...state.space, map: mapOfNewPoints(state.space.map) } };
		case 'heat':
			return { ...state, space: { ...state.space, heat: { ...state.space.heat, cell: undefined } } };
		case 'words':
			return { ...state, words: { ...state.words, map: mapOfNewPoints(state.words.map) } };
		case 'contexts': {
			const at = state.answers.contexts.data?.chosen ?? -1;
			const map = { ...mapOfNewPoints(state.contexts.map), chosen: at };
			return { ...state, contexts: { ...state.contexts, map, part: 1, sense: -1 } };
		}
		default:
			return state;
	}
}

function told(
	state: VectorsState,
	message: Extract<VectorsHostMessage, { type: 'wordVectorsChanged' | 'folderRead' | 'contextProgress' | 'shown' }>,
	scope: PanelScope | undefined,
): VectorsState {
	const { answers, words, space, contexts } = state;
	switch (message.type) {
		case 'wordVectorsChanged': {
			const { changed } = message;
			const models: VectorSlots['models'] = {
				...{ key: 'models', load: 'loaded', dataKey: 'models', failure: '' },
				data: changed,
			};
			const model = changed.shown === '' ? words.model : changed.shown;
			return { ...state, answers: { ...answers, models }, words: { ...words, model } };
		}
		case 'folderRead':
			return { ...state, space: { ...space, folder: message.serial, row: 0 } };
		case 'contextProgress':
			return message.part === contexts.part ? state : { ...state, contexts: { ...contexts, part: message.part } };
		case 'shown':
			return shown(state, message.show, scope);
	}
}

function shown(
	state: VectorsState,
	{ part, view, word, offset, source }: Extract<VectorsHostMessage, { type: 'shown' }>['show'],
	scope: PanelScope | undefined,
): VectorsState {
	const next: VectorsState = {
		...state,
		part,
		space: source === undefined ? state.space : { ...state.space, source, view: source === 'folder' ? 'map' : 'text' },
		words: {
			...state.words,
			word: word ?? state.words.word,
			view: view ?? (word === undefined ? state.words.view : 'neighbours'),
		},
	};
	return offset === undefined ? next : contextsAsked(next, offset, scope);
}

function contextsAsked(state: VectorsState, offset: number, scope: PanelScope | undefined): VectorsState {
	if (scope === undefined) return state;
	const contexts = { ...state.contexts, asked: { scopeId: scope.id, offset }, part: 0 };
	return { ...state, contexts };
}

type Chosen = Exclude<VectorsUserMessage, { readonly type: 'map' | 'heat' | 'retried' }>;

function chosen(state: VectorsState, message: Chosen, scope: PanelScope | undefined): VectorsState {
	const { words, contexts } = state;
	switch (message.type) {
		case 'partChosen':
			return message.part === state.part ? state : { ...state, part: message.part };
		case 'wordsViewChosen':
			return { ...state, words: { ...words, view: message.view } };
		case 'wordsSet':
			return { ...state, words: { ...words, ...message.change } };
		case 'analogySet':
			return { ...state, words: { ...words, analogy: { ...words.analogy, ...message.change } } };
		case 'formSet':
			return { ...state, words: { ...words, form: { ...words.form, ...message.change } } };
		case 'contextsViewChosen':
			return { ...state, contexts: { ...contexts, view: message.view } };
		case 'layerChosen':
			return { ...state, contexts: { ...contexts, layer: message.layer, part: 0 } };
		case 'senseChosen': {
			const sense = message.sense === contexts.sense ? -1 : message.sense;
			return { ...state, contexts: { ...contexts, sense } };
		}
		case 'contextsAsked':
			return contextsAsked(state, message.offset, scope);
		default:
			return { ...state, space: spaceChosen(state.space, message) };
	}
}

function spaceChosen(
	space: VectorsState['space'],
	message: Extract<
		Chosen,
		{
			type:
				'spaceViewChosen' | 'sourceChosen' | 'spaceSet' | 'settingsToggled' | 'textWritten' | 'rowChosen' | 'heatMoved';
		}
	>,
): VectorsState['space'] {
	switch (message.type) {
		case 'spaceViewChosen':
			return { ...space, view: message.view };
		case 'sourceChosen':
			return { ...space, source: message.source, row: 0, heatFirst: 'sample' };
		case 'spaceSet':
			return { ...space, choice: { ...space.choice, ...message.change } };
		case 'settingsToggled':
			return { ...space, areSettingsOpen: !space.areSettingsOpen };
		case 'textWritten':
			return { ...space, written: message.written };
		case 'rowChosen':
			return { ...space, row: message.row, written: '' };
		case 'heatMoved':
			return { ...space, heatFirst: message.first };
	}
}

function heatChanged(state: VectorsState, message: HeatMessage): VectorsState {
	const count = state.answers.heat.data?.rows.length ?? 0;
	const heat = reduceHeat(state.space.heat, message, count);
	return heat === state.space.heat ? state : { ...state, space: { ...state.space, heat } };
}

function mapChanged(state: VectorsState, map: VectorMap, message: MapMessage): VectorsState {
	const { space, words, contexts } = state;
	const reduced = (before: MapState, points: readonly Point[]): MapState => reduceMap(before, message, points);
	switch (map) {
		case 'documents': {
			const next = reduced(space.map, documentPoints(state));
			return next === space.map ? state : { ...state, space: { ...space, map: next } };
		}
		case 'words': {
			const next = reduced(words.map, wordPoints(state));
			return next === words.map ? state : { ...state, words: { ...words, map: next } };
		}
		case 'contexts': {
			const next = reduced(contexts.map, contextPoints(state));
			return next === contexts.map ? state : { ...state, contexts: { ...contexts, map: next } };
		}
	}
}
