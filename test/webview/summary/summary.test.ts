import assert from 'node:assert/strict';
import type { PanelSummary } from '../../../src/protocol/panel';
import { decodePanelSummary } from '../../../webview/rpc/decodePanel';
import { reduceSummary } from '../../../webview/summary/reduceSummary';
import {
	clampLength,
	DEFAULT_SAVED_SUMMARY,
	newSummary,
	readSavedSummary,
	summaryOptions,
	toSavedSummary,
	type SummaryState,
} from '../../../webview/summary/summaryState';

const started = newSummary(DEFAULT_SAVED_SUMMARY);

function answer(state: SummaryState): PanelSummary {
	const summary = { version: 1, engine: 'x', sentences: [], substitutions: [], isOtherLanguage: false, failures: [] };
	return { scopeId: 1, options: summaryOptions(state), summary };
}

describe('what a summary is asked to be like', () => {
	it('is short and of the text’s sentences at first', () => {
		assert.deepEqual(summaryOptions(started), { kind: 'extractive', length: { unit: 'sentences', value: 3 } });
	});

	it('has the length of the unit that is chosen, each unit its own', () => {
		let state = reduceSummary(started, { type: 'unitChanged', unit: 'percent' });
		state = reduceSummary(state, { type: 'lengthChanged', value: 35 });
		assert.deepEqual(summaryOptions(state).length, { unit: 'percent', value: 35 });
		state = reduceSummary(state, { type: 'unitChanged', unit: 'sentences' });
		assert.deepEqual(summaryOptions(state).length, { unit: 'sentences', value: 3 });
	});

	it('shortens sentences only where they are taken from the text', () => {
		const shortened = reduceSummary(started, { type: 'compressToggled' });
		assert.equal(summaryOptions(shortened).compress, true);
		const anew = reduceSummary(shortened, { type: 'kindChanged', kind: 'abstractive' });
		assert.equal(summaryOptions(anew).compress, undefined);
		const loaded: SummaryState = { ...anew, load: { kind: 'loaded', scopeId: 1 } };
		assert.equal(reduceSummary(loaded, { type: 'compressToggled' }).load.kind, 'loaded');
	});

	it('is about something once that is more than white space', () => {
		assert.equal(reduceSummary(started, { type: 'queryChanged', query: '  ' }), started);
		const asked = reduceSummary(started, { type: 'queryChanged', query: ' 火星 ' });
		assert.equal(summaryOptions(asked).query, '火星');
	});

	it('is about something only where sentences are taken from the text, and keeps the question for these', () => {
		const asked = reduceSummary(started, { type: 'queryChanged', query: '火星' });
		const anew = reduceSummary(asked, { type: 'kindChanged', kind: 'abstractive' });
		assert.equal(summaryOptions(anew).query, undefined);
		assert.equal(summaryOptions(reduceSummary(anew, { type: 'kindChanged', kind: 'extractive' })).query, '火星');
	});
});

describe('the tab of the summary', () => {
	it('asks anew when the wish changes, and drops the answer to another', () => {
		const loading: SummaryState = { ...started, load: { kind: 'loading', scopeId: 1 } };
		const loaded = reduceSummary(loading, { type: 'summaryLoaded', summary: answer(started) });
		assert.equal(loaded.load.kind, 'loaded');
		const longer = reduceSummary(loaded, { type: 'lengthChanged', value: 4 });
		assert.equal(longer.load.kind, 'idle');
		const again: SummaryState = { ...longer, load: { kind: 'loading', scopeId: 1 } };
		assert.equal(reduceSummary(again, { type: 'summaryLoaded', summary: answer(started) }), again);
		assert.equal(reduceSummary(again, { type: 'lengthChanged', value: Number.NaN }), again);
	});

	it('keeps lengths within bounds', () => {
		assert.deepEqual(
			[
				clampLength('sentences', 0),
				clampLength('characters', 1e9),
				clampLength('percent', 3.6),
				clampLength('percent', NaN),
			],
			[1, 10_000, 4, 20],
		);
	});

	it('keeps its choices over a reload, and no question', () => {
		const used = reduceSummary(reduceSummary(started, { type: 'queryChanged', query: 'x' }), {
			type: 'kindChanged',
			kind: 'abstractive',
		});
		const saved = readSavedSummary(JSON.parse(JSON.stringify(toSavedSummary(used))));
		assert.deepEqual(saved, { ...DEFAULT_SAVED_SUMMARY, kind: 'abstractive' });
		for (const value of [null, 'x', { lengths: { sentences: 'many' } }]) {
			assert.deepEqual(readSavedSummary(value), DEFAULT_SAVED_SUMMARY);
		}
	});

	it('decodes its answer with what was asked', () => {
		const asked = reduceSummary(started, { type: 'queryChanged', query: 'x' });
		assert.deepEqual(decodePanelSummary(structuredClone(answer(asked))), answer(asked));
	});
});
