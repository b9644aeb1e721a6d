import assert from 'node:assert/strict';
import type { PanelInit, PanelScope } from '../../../src/protocol/panel';
import type { VocabularyChoice } from '../../../src/protocol/panelSubwords';
import { initialState, toSavedState, type PanelState } from '../../../webview/state/panelState';
import type { PanelMessage } from '../../../webview/state/panelMessage';
import { reduce } from '../../../webview/state/reduce';
import { DEFAULT_SAVED_STATE, readSavedState } from '../../../webview/state/savedState';
import { wantedData } from '../../../webview/state/wantedData';
import type { SubwordsMessage } from '../../../webview/subwords/subwordsMessage';
import type { SubwordsState } from '../../../webview/subwords/subwordsState';
import { wantedSubwords } from '../../../webview/subwords/wantedSubwords';
import { SAMPLE_GLOSSARY } from '../support/sampleText';
import { SAMPLE_VOCABULARIES, sampleExplanation, sampleSubwords } from '../support/sampleSubwords';

const TEXT = 'The cats sat on 20 mats in Paris.\n猫坐在垫子上。\n'.repeat(40);

function scope(id: number): PanelScope {
	return { id, title: 'a.txt', kind: 'document', start: 0, end: TEXT.length, documentLength: TEXT.length };
}

const INIT: PanelInit = {
	strings: {},
	uiLanguage: 'en',
	glossary: SAMPLE_GLOSSARY,
	scope: scope(1),
	status: { kind: 'ready' },
	tab: 'subwords',
	asked: [],
};

const measure = { text: (text: string) => text.length * 8, small: (text: string) => text.length * 6 };

/** Messages of the tab are those that no message of the whole panel is called like. */
const OF_PANEL: ReadonlySet<string> = new Set([
	'initialized',
	'scopeChanged',
	'cursorMoved',
	'requested',
	'retried',
	'tabShown',
]);

function after(state: PanelState, ...messages: readonly (PanelMessage | SubwordsMessage)[]): PanelState {
	return messages.reduce((current, message) => {
		const wrapped = OF_PANEL.has(message.type) ? message : { type: 'subwords', message };
		return reduce(current, wrapped as PanelMessage);
	}, state);
}

function answered(state: PanelState, scopeId = 1, choice: VocabularyChoice = state.subwords.choice): PanelState {
	const pieces = sampleSubwords(TEXT, scopeId, choice.vocabulary, choice.other);
	return after(state, { type: 'requested', tab: 'subwords', scopeId }, { type: 'piecesLoaded', pieces, time: 0 });
}

const started = after(initialState(), { type: 'initialized', init: INIT });
const listed = after(started, { type: 'vocabulariesLoaded', vocabularies: SAMPLE_VOCABULARIES });
const measured = after(listed, { type: 'placeMeasured', width: 200, height: 100, measure });
const loaded = answered(measured);

function activeText({ active, data }: SubwordsState): string | undefined {
	return active && data?.sides[active.side]?.writing(active.piece);
}

describe('what the tab of subwords asks for', () => {
	it('is the vocabularies, then pieces, then counts', () => {
		assert.deepEqual(wantedSubwords(started), [{ kind: 'vocabularies' }]);
		assert.equal(wantedData(started), undefined);
		assert.deepEqual(wantedData(listed), { tab: 'subwords', scopeId: 1 });
		assert.deepEqual(wantedSubwords(listed), []);
		assert.deepEqual(wantedSubwords(loaded), [{ kind: 'statistics', side: 0, scopeId: 1, vocabulary: 'bytes' }]);
		const asked = after(loaded, { type: 'statisticsRequested', scopeId: 1, vocabulary: 'bytes' });
		assert.deepEqual(wantedSubwords(asked), []);
	});

	it('is nothing while another tab is in view', () => {
		assert.deepEqual(wantedSubwords(after(started, { type: 'tabShown', tab: 'tokens' })), []);
	});

	it('is counts of both vocabularies when two are compared', () => {
		const compared = answered(
			after(loaded, { type: 'choiceChanged', choice: { vocabulary: 'bytes', other: 'words' } }),
		);
		assert.deepEqual(
			wantedSubwords(compared).map(wanted => wanted.kind === 'statistics' && [wanted.side, wanted.vocabulary]),
			[
				[0, 'bytes'],
				[1, 'words'],
			],
		);
	});

	it('is how the word at hand comes about, once', () => {
		const open = after(loaded, { type: 'howToggled' }, { type: 'cursorMoved', offset: 5, time: 0 });
		const target = { scopeId: 1, vocabulary: 'bytes', offset: 5 };
		assert.deepEqual(wantedSubwords(open)[1], { kind: 'explanation', ...target });
		const asked = after(open, { type: 'explanationRequested', target });
		assert.equal(wantedSubwords(asked).length, 1);
		const answer = { scopeId: 1, explanation: sampleExplanation(TEXT, 'bytes', 5) };
		const known = after(asked, { type: 'explanationLoaded', target, answer });
		assert.equal(known.subwords.how.data?.explanation.text, 'cats');
		// Elsewhere in the same word there is nothing to ask.
		assert.equal(wantedSubwords(after(known, { type: 'cursorMoved', offset: 6, time: 0 })).length, 1);
		assert.equal(wantedSubwords(after(known, { type: 'cursorMoved', offset: 10, time: 0 })).length, 2);
	});
});

describe('the choice of a vocabulary', () => {
	it('is what was chosen last, if that is still there, else that of the settings, else the first', () => {
		const saved = readSavedState({ subwords: { vocabulary: 'words' } });
		const chosen = (state: PanelState, preferred: string, choice?: VocabularyChoice): VocabularyChoice =>
			after(state, {
				type: 'vocabulariesLoaded',
				vocabularies: { ...SAMPLE_VOCABULARIES, preferred, choice },
			}).subwords.choice;
		assert.deepEqual(chosen(initialState(saved), 'bytes'), { vocabulary: 'words', other: '' });
		assert.deepEqual(chosen(initialState(), 'unigram'), { vocabulary: 'unigram', other: '' });
		assert.deepEqual(chosen(initialState(), 'gone'), { vocabulary: 'bytes', other: '' });
		const command = { vocabulary: 'unigram', other: 'words' };
		assert.deepEqual(chosen(initialState(saved), 'bytes', command), command);
		const lost = { vocabulary: 'words', other: 'learned:9' };
		assert.deepEqual(chosen(initialState(), 'bytes', lost), { vocabulary: 'words', other: '' });
	});

	it('gives way to another vocabulary in the settings', () => {
		const chosen = after(loaded, { type: 'choiceChanged', choice: { vocabulary: 'words', other: '' } });
		const same = after(chosen, { type: 'vocabulariesLoaded', vocabularies: SAMPLE_VOCABULARIES });
		assert.equal(same.subwords.choice.vocabulary, 'words');
		const vocabularies = { ...SAMPLE_VOCABULARIES, preferred: 'unigram' };
		const reset = after(chosen, { type: 'vocabulariesLoaded', vocabularies });
		assert.equal(reset.subwords.choice.vocabulary, 'unigram');
		const reopened = initialState(readSavedState(JSON.parse(JSON.stringify(toSavedState(chosen)))));
		assert.equal(after(reopened, { type: 'vocabulariesLoaded', vocabularies }).subwords.choice.vocabulary, 'unigram');
	});

	it('asks for pieces anew and keeps the old ones until they come', () => {
		const other = after(loaded, { type: 'choiceChanged', choice: { vocabulary: 'words', other: '' } });
		assert.deepEqual(wantedData(other), { tab: 'subwords', scopeId: 1 });
		assert.equal(other.subwords.data?.choice.vocabulary, 'bytes');
		// An answer about the vocabulary before is dropped.
		assert.equal(answered(other, 1, { vocabulary: 'bytes', other: '' }).subwords.data, other.subwords.data);
		assert.equal(answered(other).subwords.data?.choice.vocabulary, 'words');
		assert.equal(after(loaded, { type: 'choiceChanged', choice: loaded.subwords.choice }), loaded);
	});

	it('is kept over a reload, and nothing of the text', () => {
		const state = after(
			loaded,
			{ type: 'choiceChanged', choice: { vocabulary: 'words', other: 'bytes' } },
			{ type: 'shownChanged', shown: { ids: true, bytes: false } },
			{ type: 'howToggled' },
		);
		const saved = toSavedState(state);
		assert.deepEqual(saved.subwords, {
			vocabulary: 'words',
			other: 'bytes',
			ids: true,
			bytes: false,
			how: true,
			specialTokens: false,
			preferred: 'bytes',
		});
		assert.deepEqual(readSavedState(JSON.parse(JSON.stringify(saved))), saved);
		assert.deepEqual(
			readSavedState({ subwords: { vocabulary: 7, ids: 'yes' } }).subwords,
			DEFAULT_SAVED_STATE.subwords,
		);
	});
});

describe('the pieces', () => {
	it('are laid out when their place is known, and again when it changes', () => {
		assert.equal(answered(listed).subwords.data?.rows, undefined);
		const narrow = loaded.subwords.data?.rows?.count ?? 0;
		const wide = after(loaded, { type: 'placeMeasured', width: 800, height: 100, measure });
		assert.ok(narrow > (wide.subwords.data?.rows?.count ?? narrow));
		const detailed = after(loaded, { type: 'shownChanged', shown: { ids: true, bytes: true } });
		assert.ok(detailed.subwords.list.rowHeight > loaded.subwords.list.rowHeight);
		assert.equal(after(loaded, { type: 'placeMeasured', width: 200, height: 100, measure }), loaded);
	});

	it('follow the cursor unless their user is at work', () => {
		const moved = after(loaded, { type: 'cursorMoved', offset: TEXT.length - 3, time: 10 });
		assert.ok(moved.subwords.cursorPiece > 100);
		assert.ok(moved.subwords.list.scrollTop > 0);
		const busy = after(
			loaded,
			{ type: 'piecesScrolled', scrollTop: 50, time: 10 },
			{ type: 'cursorMoved', offset: TEXT.length - 3, time: 20 },
		);
		assert.equal(busy.subwords.list.scrollTop, 50);
	});

	it('stay in view at the one at hand when something opens below them', () => {
		const last = loaded.subwords.data?.sides[0].count ?? 0;
		const tall = after(loaded, { type: 'placeMeasured', width: 200, height: 200, measure });
		const moved = after(tall, { type: 'cursorMoved', offset: TEXT.length, time: 10 });
		const low = after(moved, { type: 'placeMeasured', width: 200, height: 60, measure });
		const { list, data, cursorPiece } = low.subwords;
		assert.equal(cursorPiece, last - 1);
		const rows = data?.rows?.count ?? 0;
		assert.ok(list.scrollTop + list.height >= rows * list.rowHeight - 1);
		const away = after(
			moved,
			{ type: 'piecesScrolled', scrollTop: 0, time: 20 },
			{ type: 'placeMeasured', width: 200, height: 60, measure },
		);
		assert.equal(away.subwords.list.scrollTop, 0, 'who scrolled away is left there');
	});

	it('ask again for counts whose question another choice cancelled', () => {
		const asked = after(loaded, { type: 'statisticsRequested', scopeId: 1, vocabulary: 'bytes' });
		const chosen = after(asked, { type: 'choiceChanged', choice: { vocabulary: 'words', other: '' } });
		assert.equal(chosen.subwords.statistics.has('bytes'), false);
	});

	it('keep the one that an arrow key went to at hand when the editor answers the click before', () => {
		const clicked = after(loaded, { type: 'pieceActivated', reference: { side: 0, piece: 1 }, selects: true, time: 0 });
		const moved = after(clicked, { type: 'pieceActivated', reference: { side: 0, piece: 2 }, selects: false, time: 1 });
		const answer = after(moved, { type: 'cursorMoved', offset: 3, time: 5 });
		assert.equal(activeText(answer.subwords), activeText(moved.subwords));
	});

	it('keep the one that was clicked at hand when the editor answers with its start', () => {
		const clicked = after(loaded, { type: 'pieceActivated', reference: { side: 0, piece: 1 }, selects: true, time: 0 });
		assert.equal(activeText(clicked.subwords), '·cats');
		const answer = after(clicked, { type: 'cursorMoved', offset: 3, time: 5 });
		assert.equal(activeText(answer.subwords), '·cats');
		assert.equal(activeText(after(answer, { type: 'cursorMoved', offset: 9, time: 6 }).subwords), undefined);
		assert.equal(
			after(loaded, { type: 'pieceActivated', reference: { side: 1, piece: 0 }, selects: true, time: 0 }),
			loaded,
		);
	});

	it('are asked for again with special tokens, which an answer without them does not stand for', () => {
		const turned = after(loaded, { type: 'specialTokensToggled' });
		assert.deepEqual(wantedData(turned), { tab: 'subwords', scopeId: 1 });
		const asked = after(turned, { type: 'requested', tab: 'subwords', scopeId: 1 });
		const without = sampleSubwords(TEXT, 1, 'bytes');
		assert.equal(after(asked, { type: 'piecesLoaded', pieces: without, time: 0 }), asked);
		const around = { ...without, specialTokens: true };
		assert.equal(after(asked, { type: 'piecesLoaded', pieces: around, time: 0 }).subwords.load.kind, 'loaded');
	});

	it('are asked for again where a clipped text ends', () => {
		const pieces = { ...sampleSubwords(TEXT.slice(0, 200), 1, 'bytes'), clipped: true };
		const clipped = after(
			measured,
			{ type: 'requested', tab: 'subwords', scopeId: 1 },
			{ type: 'piecesLoaded', pieces, time: 0 },
		);
		assert.equal(wantedData(after(clipped, { type: 'cursorMoved', offset: 100, time: 0 }))?.tab, 'tokens');
		assert.equal(wantedData(after(clipped, { type: 'cursorMoved', offset: 500, time: 0 }))?.tab, 'subwords');
	});

	it('go with their document, and stay while it is typed in', () => {
		const typed = after(loaded, { type: 'scopeChanged', scope: scope(2), status: { kind: 'ready' } });
		assert.equal(typed.subwords.data, loaded.subwords.data);
		assert.deepEqual(wantedData(typed), { tab: 'subwords', scopeId: 2 });
		const other = { ...scope(3), title: 'b.txt' };
		const gone = after(loaded, { type: 'scopeChanged', scope: other, status: { kind: 'ready' } });
		assert.equal(gone.subwords.data, undefined);
		assert.equal(gone.subwords.statistics.size, 0);
	});
});

describe('counts and explanations', () => {
	const statistics = { version: 1, tokens: 9, unknown: 0, characters: 30, words: 6 };

	it('stay until the new ones come, and late ones are dropped', () => {
		const first = after(
			loaded,
			{ type: 'statisticsRequested', scopeId: 1, vocabulary: 'bytes' },
			{ type: 'statisticsLoaded', answer: { scopeId: 1, vocabulary: 'bytes', statistics } },
			{ type: 'statisticsRequested', scopeId: 2, vocabulary: 'bytes' },
		);
		assert.equal(first.subwords.statistics.get('bytes')?.statistics, statistics);
		const late = { scopeId: 1, vocabulary: 'bytes', statistics: { ...statistics, tokens: 1 } };
		assert.equal(
			after(first, { type: 'statisticsLoaded', answer: late }).subwords.statistics.get('bytes')?.load,
			'loading',
		);
		const failed = after(first, { type: 'statisticsFailed', scopeId: 2, vocabulary: 'bytes' });
		assert.deepEqual(failed.subwords.statistics.get('bytes'), { scopeId: 2, load: 'failed', statistics: undefined });
	});

	it('are replayed step by step, not beyond the ends, and begin anew with another word', () => {
		const explained = (state: PanelState, offset: number): PanelState => {
			const target = { scopeId: 1, vocabulary: 'bytes', offset };
			const answer = { scopeId: 1, explanation: sampleExplanation(TEXT, 'bytes', offset) };
			return after(state, { type: 'explanationRequested', target }, { type: 'explanationLoaded', target, answer });
		};
		const open = explained(after(loaded, { type: 'howToggled' }), 5);
		const step = (state: PanelState, to: number): number =>
			after(state, { type: 'howStepped', step: to }).subwords.how.step;
		assert.deepEqual([step(open, 2), step(open, 99), step(open, -1)], [2, 3, 0]);
		const second = after(open, { type: 'howStepped', step: 2 });
		assert.equal(explained(second, 6).subwords.how.step, 2);
		assert.equal(explained(second, 10).subwords.how.step, 0);
		const target = { scopeId: 1, vocabulary: 'bytes', offset: 1 };
		const late = { type: 'explanationFailed', target, message: 'no' } as const;
		assert.equal(after(second, late), second);
	});

	it('try the vocabularies again, too, when the tab is tried again', () => {
		const failed = after(started, { type: 'vocabulariesRequested' }, { type: 'vocabulariesFailed' });
		assert.deepEqual(wantedSubwords(failed), []);
		assert.deepEqual(wantedSubwords(after(failed, { type: 'retried', tab: 'subwords' })), [{ kind: 'vocabularies' }]);
	});
});
