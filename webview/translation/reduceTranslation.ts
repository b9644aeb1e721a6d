import type {
	PanelTranslated,
	PanelTranslatedSentence,
	PanelTranslationSettings,
} from '../../src/protocol/panelTranslation';
import { awaits, IDLE } from '../state/load';
import type { TranslationMessage } from './translationMessage';
import { GROUP_SIZE, withoutData, type TranslationData, type TranslationState } from './translationState';

type Reducers = {
	readonly [T in TranslationMessage['type']]: (
		state: TranslationState,
		message: Extract<TranslationMessage, { type: T }>,
	) => TranslationState;
};

const REDUCERS: Reducers = {
	settingsRequested: state => ({ ...state, settingsLoad: 'loading' }),
	settingsLoaded: (state, { settings }) => settingsLoaded(state, settings),
	settingsFailed: state => ({ ...state, settingsLoad: 'failed' }),
	wanted: state => ({ ...state, load: IDLE, isAsked: true, isStopped: false }),
	sentencesTold: (state, { run, sentences }) => sentencesTold(state, run, sentences),
	translated: (state, { translated: done }) => translated(state, done),
	engineChosen: (state, { engine }) => chosen(state, { ...state.settings, engine }),
	directionChosen: (state, { direction }) => chosen(state, { ...state.settings, direction }),
	asked: state => ({ ...state, load: IDLE, isAsked: true, isStopped: false }),
	stopped: state => stopped(state),
	sentenceChosen: (state, { sentence, phrase }) => sentenceChosen(state, sentence, phrase),
	phrasePointed: (state, { sentence, phrase }) => phrasePointed(state, sentence, phrase),
	pictureToggled: state => ({ ...state, showsPicture: !state.showsPicture }),
	groupsMoved: (state, { near, away }) => groupsMoved(state, near, away),
};

/** The tab after a message; the very state it got when nothing changes. */
export function reduceTranslation(state: TranslationState, message: TranslationMessage): TranslationState {
	const reducer = REDUCERS[message.type] as (state: TranslationState, message: TranslationMessage) => TranslationState;
	return reducer(state, message);
}

/** The tab once its request is on its way. What is shown stays until the first sentence arrives. */
export function translationRequested(state: TranslationState, scopeId: number): TranslationState {
	return { ...state, load: { kind: 'loading', scopeId }, run: state.run + 1, isAsked: false };
}

/** Other settings may make another translation; what the tab sent itself comes back as it is. */
function settingsLoaded(state: TranslationState, settings: PanelTranslationSettings): TranslationState {
	const { settings: before } = state;
	const next: TranslationState = { ...state, settings, settingsLoad: 'loaded' };
	const isSame =
		before.engine === settings.engine &&
		before.direction === settings.direction &&
		before.revision === settings.revision &&
		before.languageModel === settings.languageModel;
	if (isSame || state.settingsLoad !== 'loaded') return next;
	return { ...next, load: IDLE };
}

/** Another engine or direction: what was translated by the engine that ships is translated anew. */
function chosen(state: TranslationState, settings: PanelTranslationSettings): TranslationState {
	const { engine, direction } = state.settings;
	if (settings.engine === engine && settings.direction === direction) return state;
	const isAsked = settings.engine === 'builtIn' && state.data !== undefined;
	return { ...state, settings, load: IDLE, isAsked, isStopped: false };
}

function sentencesTold(
	state: TranslationState,
	run: number,
	sentences: readonly PanelTranslatedSentence[],
): TranslationState {
	const { load } = state;
	if (run !== state.run || load.kind !== 'loading' || sentences.length === 0) return state;
	const known = state.data?.run === run ? state.data.sentences : [];
	// Another engine began anew.
	const begin = sentences[0].source.start;
	let kept = known.length;
	while (kept > 0 && known[kept - 1].source.start >= begin) kept--;
	return withSentences(state, { scopeId: load.scopeId, run, sentences: [...known.slice(0, kept), ...sentences] });
}

function withSentences(state: TranslationState, data: Omit<TranslationData, 'done'>): TranslationState {
	const isNew = state.data?.run !== data.run;
	const base = isNew ? withoutData(state) : state;
	const active = Math.min(isNew ? Math.max(0, state.active) : state.active, data.sentences.length - 1);
	return { ...base, active, data: { ...data, done: undefined } };
}

function translated(state: TranslationState, answer: PanelTranslated): TranslationState {
	const { scopeId, run, engine, direction, notes } = answer;
	if (!awaits(state.load, scopeId) || run !== state.run) return state;
	const known = state.data?.run === run ? state : withSentences(state, { scopeId, run, sentences: [] });
	const data: TranslationData = {
		scopeId,
		run,
		sentences: known.data?.sentences ?? [],
		done: { engine, direction, notes },
	};
	return { ...known, load: { kind: 'loaded', scopeId }, data };
}

function stopped(state: TranslationState): TranslationState {
	if (state.load.kind !== 'loading') return { ...state, isAsked: false, isStopped: true };
	return { ...state, load: { kind: 'loaded', scopeId: state.load.scopeId }, isAsked: false, isStopped: true };
}

function sentenceChosen(state: TranslationState, sentence: number, phrase: number): TranslationState {
	const found = state.data?.sentences.at(sentence);
	if (found === undefined || sentence < 0) return state;
	const at = Math.max(-1, Math.min(phrase, found.phrases.length - 1));
	const group = Math.floor(sentence / GROUP_SIZE);
	const near = state.near.has(group) ? state.near : new Set([...state.near, group]);
	return { ...state, active: sentence, phrase: at, near };
}

function phrasePointed(state: TranslationState, sentence: number, phrase: number): TranslationState {
	const { pointed } = state;
	if (phrase < 0) return pointed === undefined ? state : { ...state, pointed: undefined };
	if (pointed?.sentence === sentence && pointed.phrase === phrase) return state;
	return { ...state, pointed: { sentence, phrase } };
}

function groupsMoved(
	state: TranslationState,
	came: readonly number[],
	went: readonly { readonly group: number; readonly height: number }[],
): TranslationState {
	const near = new Set([...state.near, ...came]);
	const heights = new Map(state.heights);
	for (const { group, height } of went) {
		if (near.delete(group)) heights.set(group, height);
	}
	return { ...state, near, heights };
}
