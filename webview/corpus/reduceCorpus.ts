import type { PanelCorpus, ShowCorpus } from '../../src/protocol/panelCorpus';
import { activated, restarted, used } from '../list/listState';
import type { CorpusMessage } from './corpusMessage';
import { ROWS, type CorpusState } from './corpusState';

type Reducers = {
	readonly [T in CorpusMessage['type']]: (
		state: CorpusState,
		message: Extract<CorpusMessage, { type: T }>,
	) => CorpusState;
};

const REDUCERS: Reducers = {
	asked: state => ({ ...state, isAsked: true }),
	told: (state, { corpus }) => told(state, corpus),
	shown: (state, { show }) => shown(state, show),
	requested: (state, { key }) => ({ ...state, asked: key, answer: 'loading', failure: '' }),
	answered: (state, { key, page }) => (key === state.asked ? { ...state, answer: 'loaded', page } : state),
	failed: (state, { key, message }) => (key === state.asked ? { ...state, answer: 'failed', failure: message } : state),
	chosen: (state, { choice }) => fromTop({ ...state, ...choice }),
	queryChanged: (state, { query, near = '' }) => fromTop({ ...state, view: 'concordance', query, near }),
	nodeChanged: (state, { node }) => fromTop({ ...state, node }),
	moreWanted: state => ({ ...state, limit: state.limit + 4 * ROWS }),
	askedAgain: state => ({ ...state, isAsked: false, asked: '', answer: 'none' }),
};

/** The tab after a message; the very state it got when nothing changes. */
export function reduceCorpus(state: CorpusState, message: CorpusMessage): CorpusState {
	const reducer = REDUCERS[message.type] as (state: CorpusState, message: CorpusMessage) => CorpusState;
	return reducer(state, message);
}

/** The tab with another row active. */
export function corpusRowActivated(state: CorpusState, row: number, time: number): CorpusState {
	return { ...state, list: used(activated(state.list, corpusRowCount(state), row), time) };
}

/** Number of rows that are shown. */
export function corpusRowCount({ page }: CorpusState): number {
	return page?.page.rows.length ?? 0;
}

/** Whether the rows that are shown are those of the table in view. */
export function isPageOfView({ page, view }: CorpusState): boolean {
	return page?.page.kind === view;
}

function told(state: CorpusState, corpus: PanelCorpus): CorpusState {
	const isAnother = corpus.serial !== state.corpus?.serial;
	const next = { ...state, isAsked: true, corpus };
	return isAnother ? { ...fromTop(next), page: undefined } : next;
}

function shown(state: CorpusState, { kind, query }: ShowCorpus): CorpusState {
	const next = fromTop({ ...state, view: kind });
	if (query === undefined) return next;
	return kind === 'collocations' ? { ...next, node: query } : { ...next, query, near: '' };
}

function fromTop(state: CorpusState): CorpusState {
	return { ...state, limit: ROWS, list: restarted(state.list) };
}
