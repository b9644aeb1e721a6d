import assert from 'node:assert/strict';
import type { PanelAsk } from '../../../src/protocol/panelAnswers';
import { decodeAnswers, decodeLibrary, decodeQuestion } from '../../../webview/answers/decodeAnswers';
import { DecodeError } from '../../../webview/rpc/decode';
import { NOTIFICATION_DECODERS } from '../../../webview/rpc/decodePanel';
import { SAMPLE_LIBRARY, sampleAnswers } from '../support/sampleAnswers';

const ASK: PanelAsk = { scopeId: 3, question: 'Who?', target: 'folder' };
const ANSWERS = sampleAnswers(ASK);

/** A copy of the answers in which the value at a path is another one. */
function with_(path: string, value: unknown): unknown {
	const copy = JSON.parse(JSON.stringify(ANSWERS)) as Record<string, unknown>;
	const keys = path.split('.');
	const last = keys.pop()!;
	const parent = keys.reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, copy);
	parent[last] = value;
	return copy;
}

describe('answers of the host', () => {
	it('are decoded, also what JSON makes of undefined', () => {
		assert.deepEqual(decodeAnswers(structuredClone(ANSWERS)), ANSWERS);
		assert.deepEqual(decodeAnswers(JSON.parse(JSON.stringify(ANSWERS))), ANSWERS);
		assert.deepEqual(decodeAnswers({ outdated: true }), { outdated: true });
		const document = sampleAnswers({ ...ASK, target: 'document' });
		assert.deepEqual(decodeAnswers(structuredClone(document)), document);
		const none = decodeAnswers(with_('answers.knowledge', null));
		assert.ok('answers' in none && !('knowledge' in none.answers));
	});

	it('are refused when they do not fit, saying where', () => {
		for (const [path, value] of [
			['answers', null],
			['titles', 3],
			['titles', { file: 3 }],
			['asked.target', 'world'],
			['answers.best', 'web'],
			['answers.question.kind', 'colour'],
			['answers.question.asking', { start: 0 }],
			['answers.documents.engine', undefined],
			['answers.documents.answers', {}],
			['answers.documents.failures', [1]],
			['answers.documents.answers.0.probability', Number.NaN],
			['answers.documents.answers.0.answer', { file: 'a', text: 'b', start: 0 }],
			['answers.documents.answers.0.passage.text', 5],
			['answers.knowledge.answers.0.values', ['a', null]],
			['answers.knowledge.answers.0.query', undefined],
			['answers.knowledge.answers.0.facts.0.object', undefined],
			['answers.knowledge.answers.0.facts.0.source', 'x'],
			['answers.questions.answers.0.similarity', '1'],
			['answers.questions.answers.0.votes', 'many'],
			['answers.passages', ['x']],
		] as const) {
			const named = path.replace(/\.(\d+)/gu, '[$1]');
			assert.throws(
				() => decodeAnswers(with_(path, value)),
				(error: unknown) => error instanceof DecodeError && error.message.includes(named),
				path,
			);
		}
		for (const nonsense of [null, 3, [], {}, 'x']) assert.throws(() => decodeAnswers(nonsense), DecodeError);
	});
});

describe('what the host says of the library and of questions', () => {
	it('is decoded', () => {
		assert.deepEqual(decodeLibrary(JSON.parse(JSON.stringify(SAMPLE_LIBRARY))), SAMPLE_LIBRARY);
		const failed = { ...SAMPLE_LIBRARY, state: 'failed', message: 'full', notes: ['a'] };
		assert.deepEqual(NOTIFICATION_DECODERS['panel/libraryChanged'](failed), failed);
		const put = { question: 'Who?', target: 'folder', source: 'questions' };
		assert.deepEqual(NOTIFICATION_DECODERS['panel/question'](put), put);
		assert.deepEqual(decodeQuestion({ question: 'Who?', target: 'document', source: null }), {
			question: 'Who?',
			target: 'document',
		});
	});

	it('is refused when it does not fit', () => {
		for (const odd of [
			null,
			{},
			{ ...SAMPLE_LIBRARY, state: 'busy' },
			{ ...SAMPLE_LIBRARY, total: '5' },
			{ ...SAMPLE_LIBRARY, notes: 'none' },
		]) {
			assert.throws(() => decodeLibrary(odd), DecodeError);
		}
		for (const odd of [null, { question: 3, target: 'folder' }, { question: 'x', target: 'web' }]) {
			assert.throws(() => decodeQuestion(odd), DecodeError);
		}
	});
});
