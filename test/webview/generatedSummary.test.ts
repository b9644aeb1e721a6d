import assert from 'node:assert/strict';
import { decodeGeneratedSummary } from '../../webview/summary/decodeGenerated';
import {
	NO_GENERATED_SUMMARY,
	generatedOfNewText,
	reduceGenerated,
	type GeneratedSummary,
	type GeneratedSummaryMessage,
} from '../../webview/summary/generatedSummary';
import { reduceSummary } from '../../webview/summary/reduceSummary';
import {
	DEFAULT_SAVED_SUMMARY,
	newSummary,
	readSavedSummary,
	summaryOptions,
} from '../../webview/summary/summaryState';

const OPTIONS = { kind: 'extractive', length: { unit: 'sentences', value: 3 } } as const;
const STARTED: GeneratedSummaryMessage = { type: 'writingStarted', scopeId: 4, options: OPTIONS };

const after = (...messages: readonly GeneratedSummaryMessage[]): GeneratedSummary =>
	messages.reduce(reduceGenerated, { ...NO_GENERATED_SUMMARY, engine: 'tiny' });
const written = (run: number, text: string, part = 1, parts = 1): GeneratedSummaryMessage => ({
	type: 'summaryWritten',
	run,
	text,
	part,
	parts,
});

describe('reduceGenerated', () => {
	it('gathers what is written, and tells of parts', () => {
		const { text, part, parts, phase, author } = after(
			STARTED,
			written(1, '', 2, 3),
			written(1, 'A ', 3, 3),
			written(1, 'B', 3, 3),
		);
		assert.deepEqual([text, part, parts, phase, author], ['A B', 3, 3, 'writing', 'tiny']);
	});

	it('takes the answer for what counts, with its note', () => {
		const summary = { scopeId: 4, run: 1, engine: 'tiny', text: 'All.', parts: 1, note: 'Broke off.' };
		const { text, phase, note } = after(STARTED, written(1, 'Al'), { type: 'summaryGenerated', summary });
		assert.deepEqual([text, phase, note], ['All.', 'done', 'Broke off.']);
	});

	it('hears nothing of an earlier one, nor after it was stopped, and keeps what was written', () => {
		const again = after(STARTED, STARTED, written(1, 'old'), written(2, 'new'));
		assert.equal(again.text, 'new');
		const stopped = after(STARTED, written(1, 'A'), { type: 'writingStopped' }, written(1, 'B'));
		assert.deepEqual([stopped.text, stopped.phase], ['A', 'stopped']);
		const failed = after(STARTED, { type: 'writingFailed', run: 2, message: 'x' });
		assert.equal(failed.phase, 'writing');
	});

	it('starts anew with another text, under a number of its own', () => {
		const next = reduceGenerated(generatedOfNewText(after(STARTED, written(1, 'A'))), STARTED);
		assert.deepEqual([next.text, next.run, next.engine], ['', 2, 'tiny']);
	});
});

describe('The Summary tab with a language model', () => {
	it('asks for nothing when the kind is chosen, and starts on a command', () => {
		const tab = newSummary(DEFAULT_SAVED_SUMMARY);
		const shown = reduceSummary(tab, { type: 'kindChanged', kind: 'generated' });
		assert.deepEqual([shown.kind, shown.generated.phase], ['generated', 'none']);
		assert.equal(reduceSummary(shown, { type: 'kindChanged', kind: 'extractive' }).kind, 'extractive');
		assert.equal(summaryOptions(shown).kind, 'extractive');
		const started = reduceSummary(tab, { type: 'generationWanted', scopeId: 4 });
		assert.deepEqual([started.kind, started.generated.phase], ['generated', 'writing']);
		const nothing = reduceSummary(tab, { type: 'generationWanted', scopeId: undefined });
		assert.deepEqual([nothing.kind, nothing.generated.phase], ['generated', 'none']);
	});

	it('is kept over a reload as a kind, without a text', () => {
		assert.equal(readSavedSummary({ kind: 'generated' }).kind, 'generated');
		assert.equal(readSavedSummary({ kind: 'other' }).kind, 'extractive');
	});
});

describe('decodeGeneratedSummary', () => {
	it('reads an answer, and refuses what is none', () => {
		const summary = { scopeId: 1, run: 2, engine: 'e', text: 't', parts: 1, note: '' };
		assert.deepEqual(decodeGeneratedSummary(summary), summary);
		assert.deepEqual(decodeGeneratedSummary({ outdated: true }), { outdated: true });
		assert.throws(() => decodeGeneratedSummary({ ...summary, text: 3 }), /generated\.text/u);
	});
});
