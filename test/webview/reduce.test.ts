import assert from 'node:assert/strict';
import type { PanelInit, PanelScope } from '../../src/protocol/panel';
import { QUIET_AFTER_USE } from '../../webview/list/listState';
import type { PanelMessage } from '../../webview/state/panelMessage';
import { initialState, toSavedState, type PanelState } from '../../webview/state/panelState';
import { reduce } from '../../webview/state/reduce';
import { DEFAULT_SAVED_STATE, readSavedState } from '../../webview/state/savedState';
import { wantedData } from '../../webview/state/wantedData';
import { SAMPLE_GLOSSARY, sampleTokens } from './support/sampleText';

const SAMPLE = sampleTokens(1);

function scope(id: number, title = 'a.txt'): PanelScope {
	return { id, title, kind: 'document', start: 0, end: SAMPLE.text.length, documentLength: SAMPLE.text.length };
}

const INIT: PanelInit = {
	strings: {},
	uiLanguage: 'en',
	glossary: SAMPLE_GLOSSARY,
	scope: scope(1),
	status: { kind: 'ready' },
	tab: 'tokens',
	asked: [],
};

function after(state: PanelState, ...messages: readonly PanelMessage[]): PanelState {
	return messages.reduce(reduce, state);
}

/** An empty summary of so many sentences. */
function summaryOf(sentences: number): PanelMessage {
	const empty = { version: 1, engine: 'TextRank', sentences: [], substitutions: [] };
	const options = { kind: 'extractive', length: { unit: 'sentences', value: sentences } } as const;
	const summary = { scopeId: 1, options, summary: { ...empty, isOtherLanguage: false, failures: [] } };
	return { type: 'summary', message: { type: 'summaryLoaded', summary } };
}

const started = after(initialState(), { type: 'initialized', init: INIT });

const loaded = after(
	started,
	{ type: 'requested', tab: 'tokens', scopeId: 1 },
	{ type: 'tokensLoaded', tokens: SAMPLE, time: 0 },
	{ type: 'listMeasured', list: 'tokens', height: 220, rowHeight: 22 },
);

describe('what the panel asks for', () => {
	it('is the tab in view, then the tokens for the header', () => {
		assert.equal(wantedData(initialState()), undefined);
		assert.deepEqual(wantedData(started), { tab: 'tokens', scopeId: 1 });
		assert.equal(wantedData(loaded), undefined);
		const other = after(loaded, { type: 'tabShown', tab: 'entities' });
		assert.deepEqual(wantedData(other), { tab: 'entities', scopeId: 1 });
		const summary = after(
			started,
			{ type: 'tabShown', tab: 'summary' },
			{ type: 'requested', tab: 'summary', scopeId: 1 },
			summaryOf(3),
		);
		assert.deepEqual(wantedData(summary), { tab: 'tokens', scopeId: 1 });
	});

	it('is nothing while the answer is awaited, given up, or there is no text', () => {
		const waiting = after(started, { type: 'requested', tab: 'tokens', scopeId: 1 });
		assert.equal(wantedData(waiting), undefined);
		assert.equal(wantedData(after(waiting, { type: 'answerOutdated', tab: 'tokens', scopeId: 1 })), undefined);
		const failed = after(waiting, { type: 'loadFailed', tab: 'tokens', scopeId: 1, message: 'no' });
		assert.equal(wantedData(failed), undefined);
		assert.deepEqual(wantedData(after(failed, { type: 'retried', tab: 'tokens' })), { tab: 'tokens', scopeId: 1 });
		for (const status of [{ kind: 'noDocument' }, { kind: 'tooLarge', length: 2, limit: 1 }] as const) {
			assert.equal(wantedData(after(loaded, { type: 'scopeChanged', scope: scope(2), status })), undefined);
		}
		const empty = { ...scope(2), end: 0 };
		assert.equal(
			wantedData(after(loaded, { type: 'scopeChanged', scope: empty, status: { kind: 'ready' } })),
			undefined,
		);
	});

	it('is a new scope even while an older answer is on its way', () => {
		const waiting = after(
			started,
			{ type: 'requested', tab: 'tokens', scopeId: 1 },
			{ type: 'scopeChanged', scope: scope(2), status: { kind: 'ready' } },
		);
		assert.deepEqual(wantedData(waiting), { tab: 'tokens', scopeId: 2 });
		assert.deepEqual(wantedData(after(waiting, { type: 'answerOutdated', tab: 'tokens', scopeId: 1 })), {
			tab: 'tokens',
			scopeId: 2,
		});
	});
});

describe('a change of scope', () => {
	it('keeps the old data of the same text until the new arrives, and of no other', () => {
		const typed = after(loaded, { type: 'scopeChanged', scope: scope(2), status: { kind: 'ready' } });
		assert.ok(typed.tokens.data !== undefined);
		const other = after(loaded, { type: 'scopeChanged', scope: scope(2, 'b.txt'), status: { kind: 'ready' } });
		assert.equal(other.tokens.data, undefined);
		assert.equal(other.tokens.list.scrollTop, 0);
	});

	it('drops answers to the old one', () => {
		const moved = after(
			started,
			{ type: 'requested', tab: 'tokens', scopeId: 1 },
			{ type: 'scopeChanged', scope: scope(2), status: { kind: 'ready' } },
			{ type: 'requested', tab: 'tokens', scopeId: 2 },
		);
		assert.equal(
			reduce(moved.tokens.data === undefined ? moved : loaded, { type: 'tokensLoaded', tokens: SAMPLE, time: 0 }).tokens
				.data,
			undefined,
		);
	});
});

describe('the token list', () => {
	it('follows the cursor', () => {
		const state = after(loaded, { type: 'cursorMoved', offset: SAMPLE.text.length - 2, time: 10 });
		assert.equal(state.tokens.cursorRow, state.tokens.data!.rows.count - 1);
		assert.ok(state.tokens.list.scrollTop > 0);
		assert.equal(state.tokens.list.request.top, state.tokens.list.scrollTop);
	});

	it('shows the cursor as soon as it is measured', () => {
		const early = after(
			started,
			{ type: 'requested', tab: 'tokens', scopeId: 1 },
			{ type: 'cursorMoved', offset: SAMPLE.text.length - 2, time: 0 },
			{ type: 'tokensLoaded', tokens: SAMPLE, time: 1 },
		);
		const measured = after(early, { type: 'listMeasured', list: 'tokens', height: 220, rowHeight: 22 });
		assert.equal(measured.tokens.list.request.top, measured.tokens.data!.rows.count * 22 - 220);
	});

	it('only marks the row while its user scrolls or filters', () => {
		const scrolled = after(
			loaded,
			{ type: 'listScrolled', list: 'tokens', scrollTop: 300, time: 5 },
			{ type: 'cursorMoved', offset: 0, time: 10 },
		);
		assert.equal(scrolled.tokens.cursorRow, 1);
		assert.equal(scrolled.tokens.list.scrollTop, 300);
		const later = after(scrolled, { type: 'cursorMoved', offset: 0, time: 5 + QUIET_AFTER_USE });
		assert.ok(later.tokens.list.scrollTop < 300);
		const filtered = after(
			loaded,
			{ type: 'tokenFilterChanged', filter: { tag: 'upos:PUNCT', text: '' }, time: 5 },
			{ type: 'cursorMoved', offset: SAMPLE.text.length - 2, time: 10 },
		);
		assert.equal(filtered.tokens.list.scrollTop, 0);
		assert.equal(filtered.tokens.cursorRow, filtered.tokens.data!.rows.count - 1);
	});

	it('does not take its own scrolling for its user', () => {
		const followed = after(loaded, { type: 'cursorMoved', offset: SAMPLE.text.length - 2, time: 10 });
		const { scrollTop } = followed.tokens.list;
		const echo: PanelMessage = { type: 'listScrolled', list: 'tokens', scrollTop: Math.round(scrollTop), time: 11 };
		assert.equal(reduce(followed, echo), followed);
	});

	it('moves its active row within bounds and into view', () => {
		const { count } = loaded.tokens.data!.rows;
		const end = after(loaded, { type: 'rowActivated', list: 'tokens', row: count + 5, time: 0 });
		assert.equal(end.tokens.list.active, count - 1);
		assert.equal(end.tokens.list.scrollTop, count * 22 - 220);
		assert.equal(after(end, { type: 'rowActivated', list: 'tokens', row: -3, time: 0 }).tokens.list.scrollTop, 0);
	});

	it('of a clipped text is asked for again when the cursor leaves it', () => {
		const range = { ...SAMPLE.range, start: 0, end: 100 };
		const clipped = after(
			started,
			{ type: 'requested', tab: 'tokens', scopeId: 1 },
			{ type: 'tokensLoaded', tokens: { ...SAMPLE, range, clipped: true }, time: 0 },
		);
		assert.equal(wantedData(after(clipped, { type: 'cursorMoved', offset: 50, time: 1 })), undefined);
		assert.deepEqual(wantedData(after(clipped, { type: 'cursorMoved', offset: 101, time: 1 })), {
			tab: 'tokens',
			scopeId: 1,
		});
	});
});

describe('the entity list', () => {
	const entities = after(
		loaded,
		{ type: 'tabShown', tab: 'entities' },
		{ type: 'requested', tab: 'entities', scopeId: 1 },
		{ type: 'entitiesLoaded', entities: { scopeId: 1, entities: SAMPLE.entities }, time: 0 },
	);

	it('collapses and sorts', () => {
		const rows = entities.entities.data!.rows.length;
		const collapsed = after(entities, { type: 'groupToggled', label: 'LOC' });
		assert.ok(collapsed.entities.data!.rows.length < rows);
		assert.deepEqual(after(collapsed, { type: 'groupToggled', label: 'LOC' }).entities.data, entities.entities.data);
		assert.equal(after(entities, { type: 'entitySortChanged', sort: 'count' }).entities.data!.rows.length, rows);
	});

	it('marks the occurrence at the cursor', () => {
		const second = SAMPLE.entities.filter(({ text }) => text === 'Paris')[1];
		const state = after(entities, { type: 'cursorMoved', offset: second.start, time: 1 });
		assert.equal(state.entities.occurrences['LOC Paris'], 1);
		assert.ok(state.entities.cursorRow > 0);
		assert.equal(after(state, { type: 'cursorMoved', offset: second.end, time: 2 }).entities.cursorRow, -1);
	});
});

describe('the summary', () => {
	it('is asked for again when its length changes, and drops the answer to another length', () => {
		const state = after(
			started,
			{ type: 'tabShown', tab: 'summary' },
			{ type: 'requested', tab: 'summary', scopeId: 1 },
			{ type: 'summary', message: { type: 'lengthChanged', value: 5 } },
		);
		assert.deepEqual(wantedData(state), { tab: 'summary', scopeId: 1 });
		const again = after(state, { type: 'requested', tab: 'summary', scopeId: 1 });
		assert.equal(reduce(again, summaryOf(3)), again);
		assert.equal(reduce(again, summaryOf(5)).summary.data?.options.length.value, 5);
	});

	it('stays within its bounds', () => {
		for (const [asked, given] of [
			[0, 1],
			[51, 50],
			[2.4, 2],
		]) {
			const state = after(started, { type: 'summary', message: { type: 'lengthChanged', value: asked } });
			assert.equal(state.summary.lengths.sentences, given);
		}
	});
});

describe('what is kept over a reload', () => {
	it('comes back', () => {
		const used = after(
			loaded,
			{ type: 'tabShown', tab: 'summary' },
			{ type: 'tokenFilterChanged', filter: { tag: 'upos:NOUN', text: 'x' }, time: 0 },
			{ type: 'summary', message: { type: 'lengthChanged', value: 7 } },
			{ type: 'groupToggled', label: 'PER' },
			{ type: 'entitySortChanged', sort: 'count' },
		);
		const saved: unknown = JSON.parse(JSON.stringify(toSavedState(used)));
		assert.deepEqual(toSavedState(initialState(readSavedState(saved))), toSavedState(used));
	});

	it('falls back to defaults for anything else', () => {
		for (const value of [
			undefined,
			null,
			3,
			'x',
			[],
			{},
			{ tab: 'x', summary: { lengths: 'many' }, collapsed: 'PER' },
		]) {
			assert.deepEqual(readSavedState(value), DEFAULT_SAVED_STATE);
		}
	});

	it('yields to a tab that the host wants to see', () => {
		const kept = initialState({ ...DEFAULT_SAVED_STATE, tab: 'summary' });
		assert.equal(reduce(kept, { type: 'initialized', init: INIT }).tab, 'summary');
		assert.equal(reduce(kept, { type: 'initialized', init: { ...INIT, tab: 'entities' } }).tab, 'entities');
	});
});

describe('notices', () => {
	it('expire unless a newer one came', () => {
		const first = after(started, { type: 'noticeShown', kind: 'info', text: 'a' });
		const second = after(first, { type: 'noticeShown', kind: 'info', text: 'b' });
		assert.equal(after(second, { type: 'noticeExpired', serial: first.notice!.serial }).notice?.text, 'b');
		assert.equal(after(second, { type: 'noticeExpired', serial: second.notice!.serial }).notice?.text, '');
	});
});
