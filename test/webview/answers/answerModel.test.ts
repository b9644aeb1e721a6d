import assert from 'node:assert/strict';
import type { AnswerSet, Excerpt } from '../../../src/protocol/answers';
import {
	answerSections,
	bestSection,
	fileTitle,
	firstAnswer,
	firstScore,
	likelihood,
} from '../../../webview/answers/answerSections';
import { markedText } from '../../../webview/answers/markedText';
import { Texts } from '../../../webview/texts';
import { sampleAskedQuestions, sampleDocumentAnswers, sampleKnowledge } from '../support/sampleAnswers';

const SET: AnswerSet = {
	question: { language: 'en', kind: 'person', asking: { start: 0, end: 3 }, focus: undefined },
	documents: sampleDocumentAnswers(false),
	knowledge: sampleKnowledge(),
	questions: sampleAskedQuestions(),
	best: 'questions',
	isOtherLanguage: false,
};

const order = (set: AnswerSet): readonly string[] => answerSections(set).map(({ source }) => source);

describe('the sources of answers', () => {
	it('come with the best first, then those that are sure, those without answers last', () => {
		assert.deepEqual(order(SET), ['questions', 'knowledge', 'documents']);
		assert.deepEqual(order({ ...SET, best: 'knowledge' }), ['knowledge', 'questions', 'documents']);
		const empty = { ...sampleKnowledge(), answers: [] };
		assert.deepEqual(order({ ...SET, knowledge: empty, best: undefined }), ['questions', 'documents', 'knowledge']);
		assert.deepEqual(order({ question: SET.question, best: undefined, isOtherLanguage: false }), []);
	});

	it('have a best one only where it has an answer', () => {
		assert.equal(bestSection(SET)?.source, 'questions');
		assert.equal(bestSection({ ...SET, best: undefined }), undefined);
		assert.equal(bestSection({ ...SET, questions: { ...sampleAskedQuestions(), answers: [] } }), undefined);
	});

	it('say their first answer and how sure it is', () => {
		const texts = new Texts({}, 'en');
		const said = answerSections({ ...SET, best: 'documents' }).map(section => [
			firstAnswer(section, texts).slice(0, 20),
			firstScore(section),
		]);
		assert.deepEqual(said, [
			['1867', 0.24],
			['Warsaw', 0.74],
			['Open the settings an', 0.81],
		]);
		assert.deepEqual([1, 0.85, 0.6, 0.3, 0].map(likelihood), [
			'veryLikely',
			'veryLikely',
			'likely',
			'possible',
			'unlikely',
		]);
	});
});

describe('the name of a file', () => {
	it('is what the host calls it, or its last part', () => {
		assert.equal(fileTitle({ 'file:///a/b.txt': 'a/b.txt' }, 'file:///a/b.txt'), 'a/b.txt');
		assert.equal(fileTitle({}, 'file:///a/b.txt'), 'b.txt');
		assert.equal(fileTitle({}, 'C:\\a\\b.txt'), 'b.txt');
		assert.equal(fileTitle({}, 'constructor'), 'constructor');
		assert.equal(fileTitle({}, '/'), '/');
	});
});

describe('a marked text', () => {
	const excerpt = (text: string, start: number, file = 'f'): Excerpt => ({
		file,
		text,
		start,
		end: start + text.length,
	});
	const parts = (...of: Parameters<typeof markedText>): string => {
		const { before, marked, after } = markedText(...of);
		return `${before}[${marked}]${after}`;
	};

	it('has the mark where it stands', () => {
		assert.equal(parts(excerpt('born in 1867.', 10), excerpt('1867', 18), 100), 'born in [1867].');
	});

	it('has none where the mark is of another file or outside', () => {
		const text = excerpt('born in 1867.', 10);
		for (const mark of [excerpt('1867', 18, 'g'), excerpt('x', 9), excerpt('x', 23), excerpt('', 12)]) {
			assert.equal(parts(text, mark, 100), '[]born in 1867.');
		}
	});

	it('is cut around the mark, between characters', () => {
		const text = excerpt(`${'a'.repeat(500)}MARK${'b'.repeat(500)}`, 0);
		assert.equal(parts(text, excerpt('MARK', 500), 10), '…aaa[MARK]bbb…');
		assert.equal(parts(excerpt('MARKbbbbbbbbbbbb', 0), excerpt('MARK', 0), 10), '[MARK]bbbbbb…');
		assert.equal(parts(excerpt('aaaaaaaaaaaaMARK', 0), excerpt('MARK', 12), 10), '…aaaaaa[MARK]');
		assert.equal(parts(excerpt('😀😀M😀😀', 0), excerpt('M', 4), 4), '…[M]😀…');
		const long = parts(excerpt('x'.repeat(1_000_000), 0), excerpt('x'.repeat(999_000), 500), 50);
		assert.ok(long.length < 100);
	});
});
