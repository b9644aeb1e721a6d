import assert from 'node:assert/strict';
import type { PanelScope } from '../../../src/protocol/panel';
import type { PanelWritten } from '../../../src/protocol/panelAnswers';
import type { AnswersMessage, WritingMessage } from '../../../webview/answers/answersMessage';
import { DEFAULT_SAVED_ANSWERS, newAnswers, type AnswersState } from '../../../webview/answers/answersState';
import { decodeAnswerEngine, decodeAnswerPiece, decodeWritten } from '../../../webview/answers/decodeAnswers';
import { reduceAnswers } from '../../../webview/answers/reduceAnswers';
import { sampleAnswers } from '../support/sampleAnswers';

const SCOPE: PanelScope = { id: 7, title: 'a.txt', kind: 'document', start: 0, end: 9, documentLength: 9 };
const WRITTEN: PanelWritten = {
	engine: 'm',
	text: 'So [1].',
	citations: [{ start: 3, end: 6, passages: [1] }],
	notes: [],
};

function after(state: AnswersState, ...messages: readonly AnswersMessage[]): AnswersState {
	return messages.reduce((current, message) => reduceAnswers(current, message, SCOPE), state);
}

const writing = (message: WritingMessage): AnswersMessage => ({ type: 'writing', writing: message });
const engine = (name: 'builtIn' | 'languageModel'): AnswersMessage =>
	writing({ type: 'engineTold', engine: { engine: name, languageModel: 'm' } });

/** The tab with the answers to a question, and with who writes. */
function answered(name: 'builtIn' | 'languageModel', withPassages = true): AnswersState {
	const asked = after(
		newAnswers(DEFAULT_SAVED_ANSWERS),
		engine(name),
		{ type: 'questionWritten', question: 'Who?' },
		{ type: 'asked' },
	);
	const { ask } = asked.sent!;
	const sample = sampleAnswers(ask);
	const passages = withPassages ? [{ file: 'a', start: 0, end: 2, text: 'So' }] : [];
	return after(asked, { type: 'answersLoaded', ask, answers: { ...sample, answers: { ...sample.answers, passages } } });
}

describe('an answer of the language model', () => {
	it('is wanted once there are passages, where it is chosen', () => {
		assert.equal(answered('builtIn').written, undefined);
		assert.equal(answered('languageModel', false).written, undefined);
		assert.equal(answered('languageModel').written?.state, 'wanted');
		const chosen = after(answered('builtIn'), writing({ type: 'engineChosen', engine: 'languageModel' }));
		assert.equal(chosen.written?.state, 'wanted');
		assert.equal(after(chosen, writing({ type: 'engineChosen', engine: 'builtIn' })).written, undefined);
	});

	it('comes piece by piece, and is whole in the end', () => {
		const state = answered('languageModel');
		const { run } = state.written!;
		const under = after(
			state,
			writing({ type: 'began', run }),
			writing({ type: 'pieceTold', run, piece: 'So ' }),
			writing({ type: 'pieceTold', run: run - 1, piece: 'old' }),
			writing({ type: 'pieceTold', run, piece: '[1' }),
		);
		assert.deepEqual([under.written?.state, under.written?.text], ['writing', 'So [1']);
		const done = after(under, writing({ type: 'ended', run, written: WRITTEN }));
		assert.deepEqual([done.written?.state, done.written?.text, done.written?.written], ['done', 'So [1].', WRITTEN]);
	});

	it('keeps what came when it is stopped, and may be written again', () => {
		const state = answered('languageModel');
		const { run } = state.written!;
		const stopped = after(
			state,
			writing({ type: 'pieceTold', run, piece: 'So' }),
			writing({ type: 'stopped' }),
			writing({ type: 'pieceTold', run, piece: ' late' }),
			writing({ type: 'failed', run, message: 'late' }),
		);
		assert.deepEqual([stopped.written?.state, stopped.written?.text], ['stopped', 'So']);
		const again = after(stopped, writing({ type: 'again' }));
		assert.deepEqual([again.written?.state, again.written?.text], ['wanted', '']);
		assert.ok(again.written!.run > run);
	});

	it('says why it failed, and is gone with another question', () => {
		const state = answered('languageModel');
		const { run } = state.written!;
		const failed = after(state, writing({ type: 'failed', run, message: 'No quota.' }));
		assert.deepEqual([failed.written?.state, failed.written?.failure], ['failed', 'No quota.']);
		const { ask } = after(failed, { type: 'asked' }).sent!;
		const next = after(failed, { type: 'asked' });
		const sample = sampleAnswers(next.sent!.ask);
		const passages = [{ file: 'a', start: 0, end: 2, text: 'So' }];
		const loaded = after(next, {
			type: 'answersLoaded',
			ask: next.sent!.ask,
			answers: { ...sample, answers: { ...sample.answers, passages } },
		});
		assert.equal(ask.question, 'Who?');
		assert.equal(loaded.written?.state, 'wanted');
		assert.ok(loaded.written.run > run);
	});

	it('is decoded, and what does not fit is refused', () => {
		assert.deepEqual(decodeWritten(WRITTEN), WRITTEN);
		assert.deepEqual(decodeAnswerPiece({ run: 1, piece: 'a' }), { run: 1, piece: 'a' });
		assert.deepEqual(decodeAnswerEngine({ engine: 'builtIn', languageModel: '' }), {
			engine: 'builtIn',
			languageModel: '',
		});
		assert.throws(() => decodeAnswerEngine({ engine: 'none', languageModel: '' }));
		assert.throws(() => decodeWritten({ ...WRITTEN, citations: [{ start: 0, end: 1, passages: ['1'] }] }));
		assert.throws(() => decodeAnswerPiece({ run: '1', piece: 'a' }));
	});
});
