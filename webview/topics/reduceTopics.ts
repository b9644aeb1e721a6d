import type { PanelClassifiers, PanelTopics } from '../../src/protocol/panelTopics';
import { awaits, IDLE } from '../state/load';
import { classifiersOfView, topicAnswer } from './topicsModel';
import type { TopicsMessage } from './topicsMessage';
import type { TopicsState } from './topicsState';

/** The tab after a message; the very state it got when nothing changes. */
export function reduceTopics(state: TopicsState, message: TopicsMessage): TopicsState {
	switch (message.type) {
		case 'classifiersRequested':
			return { ...state, classifiers: { ...state.classifiers, load: 'loading' } };
		case 'classifiersFailed':
			return { ...state, classifiers: { ...state.classifiers, load: 'failed' } };
		case 'classifiersLoaded':
			return classifiersLoaded(state, message.classifiers);
		case 'answersLoaded':
			return answersLoaded(state, message.topics, message.asked);
		case 'viewChanged':
			return message.view === state.view ? state : { ...state, view: message.view, load: IDLE, data: undefined };
		case 'partToggled': {
			const { part } = message;
			const isOpen = state.expanded.includes(part);
			const expanded = isOpen ? state.expanded.filter(other => other !== part) : [...state.expanded, part];
			return { ...state, expanded };
		}
		case 'marksToggled':
			return { ...state, marks: !state.marks };
		case 'evidenceShown':
			return { ...state, occurrences: { ...state.occurrences, [message.key]: message.occurrence } };
	}
}

/** Answers are asked for anew: a classifier may have another content under the same id. */
function classifiersLoaded(state: TopicsState, { classifiers, reports, shown }: PanelClassifiers): TopicsState {
	const isOwn = (view: string): boolean => classifiers.some(({ id, kind }) => id === view && kind === 'own');
	const view = [shown, state.view].find(isOwn) ?? '';
	const data = view === state.view ? state.data : undefined;
	return { ...state, classifiers: { load: 'loaded', list: classifiers, reports }, view, data, load: IDLE };
}

function answersLoaded(state: TopicsState, { scopeId, answers }: PanelTopics, asked: readonly string[]): TopicsState {
	const wanted = classifiersOfView(state.classifiers.list, state.view);
	const isWanted = wanted.length === asked.length && wanted.every((id, index) => asked[index] === id);
	if (!awaits(state.load, scopeId) || !isWanted) return state;
	const data = { scopeId, answers: answers.map(topicAnswer) };
	return { ...state, load: { kind: 'loaded', scopeId }, data };
}
