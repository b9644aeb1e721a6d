import assert from 'node:assert/strict';
import type { PanelScope } from '../../../src/protocol/panel';
import type { AnswersMessage } from '../../../webview/answers/answersMessage';
import {
	DEFAULT_SAVED_ANSWERS,
	newAnswers,
	readSavedAnswers,
	toSavedAnswers,
	type AnswersState,
} from '../../../webview/answers/answersState';
import { answersOfScope, answersOfWindow, reduceAnswers } from '../../../webview/answers/reduceAnswers';
import { SAMPLE_LIBRARY, sampleAnswers } from '../support/sampleAnswers';

const SCOPE: PanelScope = { id: 7, title: 'a.txt', kind: 'document', start: 0, end: 9, documentLength: 9 };

const NEW = newAnswers(DEFAULT_SAVED_ANSWERS);

function after(state: AnswersState, ...messages: readonly AnswersMessage[]): AnswersState {
	return messages.reduce((current, message) => reduceAnswers(current, message, SCOPE), state);
}

const write = (question: string): AnswersMessage => ({ type: 'questionWritten', question });
const ASKED: AnswersMessage = { type: 'asked' };
const LIBRARY: AnswersMessage = { type: 'libraryLoaded', library: SAMPLE_LIBRARY };

/** The state with the answer to the question that it waits for. */
function answered(state: AnswersState): AnswersState {
	const { ask } = state.sent!;
	return after(state, { type: 'answersLoaded', ask, answers: sampleAnswers(ask) });
}

describe('a question', () => {
	it('goes to the library if there is anything in it, else to the document, else to the library all the same', () => {
		assert.deepEqual(after(NEW, write(' Who? '), ASKED).sent, {
			ask: { scopeId: 7, question: 'Who?', target: 'document' },
			title: 'a.txt',
		});
		assert.deepEqual(after(NEW, LIBRARY, write('Who?'), ASKED).sent, {
			ask: { scopeId: 7, question: 'Who?', target: 'folder' },
			title: '',
		});
		const alone = reduceAnswers(after(NEW, write('Who?')), ASKED, undefined);
		assert.deepEqual(alone.sent?.ask, { scopeId: -1, question: 'Who?', target: 'folder' });
		assert.equal(alone.load.kind, 'loading');
	});

	it('goes where it is wanted', () => {
		const asked = (choice: 'knowledge' | 'document'): unknown =>
			after(NEW, LIBRARY, { type: 'choiceChanged', choice }, write('Who?'), ASKED).sent?.ask;
		assert.deepEqual(asked('knowledge'), { scopeId: 7, question: 'Who?', target: 'folder', source: 'knowledge' });
		assert.deepEqual(asked('document'), { scopeId: 7, question: 'Who?', target: 'document' });
	});

	it('is one line of limited length, not cut through a character', () => {
		assert.equal(after(NEW, write('谁\n 是？'), ASKED).sent?.ask.question, '谁 是？');
		const long = after(NEW, write(`${'a'.repeat(499)}😀b`), ASKED).sent?.ask.question;
		assert.equal(long, 'a'.repeat(499));
	});

	it('that is empty is not asked, nor one of a document that is not there', () => {
		const empty = after(NEW, write('  '), ASKED);
		assert.deepEqual([empty.problem, empty.sent, empty.load.kind], ['noQuestion', undefined, 'idle']);
		assert.equal(after(empty, write('Who?')).problem, undefined);
		const document = after(NEW, { type: 'choiceChanged', choice: 'document' }, write('Who?'));
		const none = reduceAnswers(document, ASKED, undefined);
		assert.deepEqual([none.problem, none.sent], ['noDocument', undefined]);
	});

	it('of a command is asked of what the command says', () => {
		const put = (target: 'document' | 'folder', source?: 'questions'): AnswersState =>
			after(NEW, {
				type: 'questionPut',
				put: { question: 'Why?', target, ...(source === undefined ? {} : { source }) },
			});
		assert.deepEqual(put('folder').sent?.ask, { scopeId: 7, question: 'Why?', target: 'folder' });
		assert.deepEqual([put('folder').question, put('folder').choice], ['Why?', 'automatic']);
		assert.deepEqual([put('document').sent?.ask.target, put('document').choice], ['document', 'automatic']);
		const indexed = after(NEW, LIBRARY, { type: 'questionPut', put: { question: 'Why?', target: 'document' } });
		assert.deepEqual([indexed.sent?.ask.target, indexed.choice], ['document', 'document']);
		assert.deepEqual(
			[put('folder', 'questions').sent?.ask.source, put('folder', 'questions').choice],
			['questions', 'questions'],
		);
		const empty = after(NEW, { type: 'questionPut', put: { question: ' ', target: 'folder' } });
		assert.equal(empty.sent, undefined);
	});

	it('is asked again where its user now wants the answer from', () => {
		const first = answered(after(NEW, LIBRARY, write('Who?'), ASKED));
		const moved = after(first, { type: 'choiceChanged', choice: 'questions' });
		assert.deepEqual([moved.sent?.ask.source, moved.load.kind], ['questions', 'loading']);
		const half = after(first, write('Who is'), { type: 'choiceChanged', choice: 'questions' });
		assert.equal(half.sent, first.sent);
		const elsewhere = after(first, write('other'), { type: 'askedElsewhere', choice: 'document' });
		assert.deepEqual(
			[elsewhere.sent?.ask.target, elsewhere.question, elsewhere.choice],
			['document', 'Who?', 'document'],
		);
		assert.equal(after(NEW, { type: 'askedElsewhere', choice: 'document' }), NEW);
		assert.equal(after(NEW, { type: 'askedAgain' }), NEW);
	});
});

describe('an answer', () => {
	it('is taken when it is waited for, and no other', () => {
		const first = after(NEW, write('Who?'), ASKED);
		const second = after(first, write('Why?'), ASKED);
		const late: AnswersMessage = {
			type: 'answersLoaded',
			ask: first.sent!.ask,
			answers: sampleAnswers(first.sent!.ask),
		};
		assert.equal(after(second, late), second);
		assert.equal(after(second, { type: 'askFailed', ask: first.sent!.ask, message: 'no' }), second);
		const done = answered(second);
		assert.deepEqual([done.load.kind, done.data?.ask.question, done.data?.title], ['loaded', 'Why?', 'a.txt']);
		const cancelled = after(second, { type: 'askCancelled' });
		assert.equal(cancelled.load.kind, 'idle');
		assert.equal(answered(cancelled), cancelled);
		assert.equal(after(done, { type: 'askCancelled' }), done);
	});

	it('stays until the next is there, and goes when that fails', () => {
		const done = answered(after(NEW, write('Who?'), ASKED));
		const next = after(done, write('Why?'), ASKED);
		assert.equal(next.data, done.data);
		const failed = after(next, { type: 'askFailed', ask: next.sent!.ask, message: 'no' });
		assert.deepEqual([failed.load, failed.data], [{ kind: 'failed', scopeId: 7, message: 'no' }, undefined]);
		assert.equal(after(failed, { type: 'askedAgain' }).load.kind, 'loading');
	});

	it('closes the parts of the one before, but not the notes on the library', () => {
		const open = after(
			NEW,
			{ type: 'partToggled', part: 'documents:0:passage' },
			{ type: 'partToggled', part: 'library:notes' },
			write('Who?'),
			ASKED,
		);
		assert.deepEqual(answered(open).expanded, ['library:notes']);
		assert.deepEqual(after(answered(open), { type: 'partToggled', part: 'library:notes' }).expanded, []);
	});

	it('that is out of date is asked for anew when the new version of the document is known', () => {
		const waiting = after(NEW, write('Who?'), ASKED);
		const outdated = after(waiting, { type: 'askOutdated', ask: waiting.sent!.ask });
		assert.equal(outdated.load.kind, 'outdated');
		const again = answersOfScope(outdated, { ...SCOPE, id: 8 });
		assert.deepEqual([again.load, again.sent?.ask.scopeId], [{ kind: 'loading', scopeId: 8 }, 8]);
		const known = reduceAnswers(waiting, { type: 'askOutdated', ask: waiting.sent!.ask }, { ...SCOPE, id: 8 });
		assert.deepEqual(known.load, { kind: 'loading', scopeId: 8 });
		assert.equal(answersOfScope(outdated, { ...SCOPE, id: 8, title: 'b.txt' }).load.kind, 'idle');
		assert.equal(answersOfScope(waiting, undefined).load.kind, 'idle');
		assert.equal(answersOfScope(waiting, SCOPE), waiting);
	});

	it('outlives a change of the document, which opening its place makes', () => {
		const done = answered(after(NEW, LIBRARY, write('Who?'), ASKED));
		assert.equal(answersOfScope(done, { ...SCOPE, id: 9, title: 'b.txt' }), done);
		const folder = after(NEW, LIBRARY, write('Who?'), ASKED);
		assert.equal(answersOfScope(folder, undefined), folder);
	});
});

describe('the history of questions', () => {
	const up: AnswersMessage = { type: 'historyMoved', step: -1 };
	const down: AnswersMessage = { type: 'historyMoved', step: 1 };
	const two = after(NEW, write('one'), ASKED, write('two'), ASKED);

	it('goes back from what is written, and forth to it again', () => {
		const draft = after(two, write('thr'));
		assert.equal(after(draft, up).question, 'two');
		assert.equal(after(draft, up, up).question, 'one');
		assert.equal(after(draft, up, up, up).question, 'one');
		assert.equal(after(draft, up, up, down, down).question, 'thr');
		assert.equal(after(draft, down), draft);
	});

	it('goes past the question that is still in the field', () => {
		assert.equal(after(two, up).question, 'one');
		assert.equal(after(NEW, write('one'), ASKED, up).question, 'one');
	});

	it('has no question twice in a row, and not too many', () => {
		assert.deepEqual(after(two, ASKED, ASKED).history.questions, ['one', 'two']);
		const many = Array.from({ length: 300 }, (_, index) => [write(`q${index}`), ASKED]).flat();
		const { questions, at } = after(NEW, ...many).history;
		assert.deepEqual([questions.length, questions.at(-1), at], [100, 'q299', 100]);
	});

	it('begins at its end when something is written', () => {
		const changed = after(two, up, write('one more'));
		assert.equal(after(changed, up).question, 'two');
	});
});

describe('the library of the tab', () => {
	it('is asked for once, and again when that failed', () => {
		const loading = after(NEW, { type: 'libraryRequested' });
		assert.equal(loading.library.load, 'loading');
		const failed = after(loading, { type: 'libraryFailed', message: 'no' });
		assert.deepEqual(failed.library, { load: 'failed', info: undefined, failure: 'no' });
		assert.equal(after(failed, { type: 'libraryRetried' }).library.load, 'idle');
		assert.deepEqual(after(failed, LIBRARY).library, { load: 'loaded', info: SAMPLE_LIBRARY, failure: '' });
	});
});

describe('the questions of the window', () => {
	const earlier = [
		{ scopeId: 1, question: 'one', target: 'document' },
		{ scopeId: 2, question: 'two', target: 'folder', source: 'questions' },
	] as const;

	it('are there again when the page comes back, the last asked again if the tab is in view', () => {
		const back = answersOfWindow(NEW, earlier, true, SCOPE);
		assert.deepEqual([back.question, back.history.questions], ['two', ['one', 'two']]);
		assert.deepEqual(back.sent?.ask, { ...earlier[1], scopeId: 7 });
		assert.equal(back.load.kind, 'loading');
		const hidden = answersOfWindow(NEW, earlier, false, SCOPE);
		assert.deepEqual([hidden.question, hidden.load.kind], ['two', 'idle']);
		const gone = answersOfWindow(NEW, earlier.slice(0, 1), true, undefined);
		assert.deepEqual([gone.question, gone.load.kind], ['one', 'idle']);
		assert.equal(answersOfWindow(NEW, [], true, SCOPE), NEW);
	});
});

describe('what is kept of the tab over a reload', () => {
	it('is where to look, and nothing that was asked', () => {
		const used = after(NEW, { type: 'choiceChanged', choice: 'knowledge' }, write('secret'), ASKED);
		const saved = JSON.stringify(toSavedAnswers(used));
		assert.equal(saved.includes('secret'), false);
		assert.deepEqual(readSavedAnswers(JSON.parse(saved)), { choice: 'knowledge' });
		for (const odd of [undefined, null, 3, 'x', {}, { choice: 'all' }]) {
			assert.deepEqual(readSavedAnswers(odd), DEFAULT_SAVED_ANSWERS);
		}
	});
});
