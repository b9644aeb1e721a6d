import type { PanelScope } from '../../src/protocol/panel';
import type { PanelAnswerHostNotifications, PanelAsk } from '../../src/protocol/panelAnswers';
import { IDLE } from '../state/load';
import { moved, remembered } from './askHistory';
import type { AnswersHostMessage, AnswersMessage } from './answersMessage';
import { reduceWriting, withWriting } from './reduceWriting';
import { hasEntries, type AnswersState, type AskChoice, type LibraryState, type SentQuestion } from './answersState';

/** The longest question, in UTF-16 code units. */
const MAX_QUESTION = 500;

/** The part whose state is not about an answer. */
const LIBRARY_NOTES = 'library:notes';

/**
 * The tab after a message; the very state it got when nothing changes.
 * @param scope what can be asked as a document, if anything
 */
export function reduceAnswers(
	state: AnswersState,
	message: AnswersMessage,
	scope: PanelScope | undefined,
): AnswersState {
	switch (message.type) {
		case 'questionWritten':
			return written(state, message.question);
		case 'choiceChanged':
			return choiceChanged(state, message.choice, scope);
		case 'historyMoved':
			return historyMoved(state, message.step);
		case 'asked':
			return asked(state, scope);
		case 'askedElsewhere':
			if (state.sent === undefined) return state;
			return asked({ ...state, question: state.sent.ask.question, choice: message.choice }, scope);
		case 'askedAgain':
			return askedAgain(state, scope);
		case 'askCancelled':
			return state.load.kind === 'loading' ? { ...state, load: IDLE } : state;
		case 'libraryRetried':
			return { ...state, library: { ...state.library, load: 'idle', failure: '' } };
		case 'partToggled':
			return partToggled(state, message.part);
		default:
			return told(state, message, scope);
	}
}

/**
 * The tab when the panel turns to another scope or another version of it. Answers stay: opening the place of one may be what
 * changed the scope. A question for the document that is still on its way is asked of what the document is now.
 */
export function answersOfScope(state: AnswersState, scope: PanelScope | undefined): AnswersState {
	const { sent, load } = state;
	const isWaiting = load.kind === 'loading' || load.kind === 'outdated';
	if (!isWaiting || sent?.ask.target !== 'document' || sent.ask.scopeId === scope?.id) return state;
	if (scope?.title !== sent.title) return { ...state, load: IDLE };
	return send(state, { ...sent.ask, scopeId: scope.id }, scope.title);
}

/**
 * The tab of a page that comes back: with the questions of its window, the last of them asked again if the tab is in view.
 * @param asked the oldest first
 */
export function answersOfWindow(
	state: AnswersState,
	asked: readonly PanelAsk[],
	isShown: boolean,
	scope: PanelScope | undefined,
): AnswersState {
	const last = asked.at(-1);
	if (last === undefined) return state;
	const history = asked.reduce((known, { question }) => remembered(known, question), state.history);
	const next = { ...state, question: last.question, history };
	if (!isShown || (last.target === 'document' && scope === undefined)) return next;
	return send(next, { ...last, scopeId: scope?.id ?? -1 }, scope?.title ?? '');
}

function written(state: AnswersState, question: string): AnswersState {
	if (question === state.question) return state;
	const history = { ...state.history, at: state.history.questions.length };
	return { ...state, question, problem: undefined, history };
}

function historyMoved(state: AnswersState, step: -1 | 1): AnswersState {
	const history = moved(state.history, step, state.question);
	if (history === state.history) return state;
	const question = history.questions[history.at] ?? history.draft;
	return { ...state, question, problem: undefined, history };
}

/** What was asked is asked of the new choice at once, as other tabs do; a question half written waits. */
function choiceChanged(state: AnswersState, choice: AskChoice, scope: PanelScope | undefined): AnswersState {
	if (choice === state.choice) return state;
	const next = { ...state, choice, problem: undefined };
	const isAsked = state.sent !== undefined && state.sent.ask.question === questionOf(state);
	return isAsked ? asked(next, scope) : next;
}

function asked(state: AnswersState, scope: PanelScope | undefined): AnswersState {
	const question = questionOf(state);
	if (question === '') return { ...state, problem: 'noQuestion' };
	const ask = askOf(state, question, scope);
	if (ask.target === 'document' && scope === undefined) return { ...state, problem: 'noDocument' };
	return send(state, ask, scope?.title ?? '');
}

function askedAgain(state: AnswersState, scope: PanelScope | undefined): AnswersState {
	const { sent } = state;
	if (sent === undefined) return state;
	if (sent.ask.target === 'folder') return send(state, { ...sent.ask }, sent.title);
	if (scope === undefined) return { ...state, problem: 'noDocument' };
	return send(state, { ...sent.ask, scopeId: scope.id }, scope.title);
}

function send(state: AnswersState, ask: PanelAsk, title: string): AnswersState {
	const sent: SentQuestion = { ask, title: ask.target === 'document' ? title : '' };
	return {
		...state,
		sent,
		load: { kind: 'loading', scopeId: ask.scopeId },
		problem: undefined,
		history: remembered(state.history, ask.question),
	};
}

/** Automatic is all of the library; while there is none, the document at hand. */
function askOf({ choice, library }: AnswersState, question: string, scope: PanelScope | undefined): PanelAsk {
	const of = { scopeId: scope?.id ?? -1, question } as const;
	switch (choice) {
		case 'document':
			return { ...of, target: 'document' };
		case 'automatic':
			return { ...of, target: hasEntries(library) || scope === undefined ? 'folder' : 'document' };
		default:
			return { ...of, target: 'folder', source: choice };
	}
}

function questionOf({ question }: AnswersState): string {
	const line = question.replace(/\s+/gu, ' ').trim();
	if (line.length <= MAX_QUESTION) return line;
	// Not through the middle of a character.
	return line.slice(0, MAX_QUESTION).replace(/[\ud800-\udbff]$/u, '');
}

function partToggled(state: AnswersState, part: string): AnswersState {
	const isOpen = state.expanded.includes(part);
	const expanded = isOpen ? state.expanded.filter(other => other !== part) : [...state.expanded, part];
	return { ...state, expanded };
}

function told(state: AnswersState, message: AnswersHostMessage, scope: PanelScope | undefined): AnswersState {
	switch (message.type) {
		case 'answersLoaded':
		case 'askOutdated':
		case 'askFailed':
			return isAwaited(state, message.ask) ? answered(state, message, scope) : state;
		case 'questionPut':
			return questionPut(state, message.put, scope);
		case 'writing':
			return reduceWriting(state, message.writing);
		case 'libraryRequested':
			return withLibrary(state, { ...state.library, load: 'loading', failure: '' });
		case 'libraryLoaded':
			return withLibrary(state, { load: 'loaded', info: message.library, failure: '' });
		case 'libraryFailed':
			return withLibrary(state, { load: 'failed', info: undefined, failure: message.message });
	}
}

/** The tab with what became of the question that was waited for. */
function answered(
	state: AnswersState & { readonly sent: SentQuestion },
	message: Extract<AnswersHostMessage, { readonly ask: PanelAsk }>,
	scope: PanelScope | undefined,
): AnswersState {
	const { scopeId } = message.ask;
	switch (message.type) {
		case 'answersLoaded': {
			const { answers, titles } = message.answers;
			const expanded = state.expanded.filter(part => part === LIBRARY_NOTES);
			const data = { ...state.sent, answers, titles };
			return withWriting({ ...state, load: { kind: 'loaded', scopeId }, data, written: undefined, expanded });
		}
		case 'askOutdated':
			return answersOfScope({ ...state, load: { kind: 'outdated', scopeId } }, scope);
		case 'askFailed':
			return {
				...state,
				load: { kind: 'failed', scopeId, message: message.message },
				data: undefined,
				written: undefined,
			};
	}
}

/**
 * The tab with a question that the host asks for its user: what is asked is what it says, whatever the library has. The choice stays
 * automatic where that asks the same: a folder that is indexed later is to be asked then.
 */
function questionPut(
	state: AnswersState,
	{ question, target, source }: PanelAnswerHostNotifications['panel/question'],
	scope: PanelScope | undefined,
): AnswersState {
	const automatic = askOf({ ...state, choice: 'automatic' }, '', scope).target;
	const choice: AskChoice = target === 'document' && automatic === 'folder' ? 'document' : (source ?? 'automatic');
	const next: AnswersState = { ...written(state, question), choice, problem: undefined };
	const line = questionOf(next);
	if (line === '') return next;
	if (target === 'document' && scope === undefined) return { ...next, problem: 'noDocument' };
	const ask = { scopeId: scope?.id ?? -1, question: line, target, ...(source === undefined ? {} : { source }) };
	return send(next, ask, scope?.title ?? '');
}

function withLibrary(state: AnswersState, library: LibraryState): AnswersState {
	return { ...state, library };
}

/** An answer counts while it is waited for, and only to the very question that was sent last. */
function isAwaited(state: AnswersState, ask: PanelAsk): state is AnswersState & { readonly sent: SentQuestion } {
	return state.load.kind === 'loading' && state.sent?.ask === ask;
}
