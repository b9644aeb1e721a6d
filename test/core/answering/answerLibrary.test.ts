import assert from 'node:assert/strict';
import { NlpError } from '../../../src/core/errors';
import { ModelStore } from '../../../src/core/model/modelStore';
import type { AnswerFile } from '../../../src/core/tasks/answering/answerFile';
import { AnswerLibrary } from '../../../src/core/tasks/answering/answerLibrary';
import type { AnsweringResources } from '../../../src/core/tasks/answering/answeringResources';
import { cutTwos, textFile } from './retrieval/support';

/** Words without a model, and no model for anything else. */
const RESOURCES: AnsweringResources = {
	models: new ModelStore({ read: path => Promise.reject(new NlpError('model-missing', `There is no ${path}.`)) }),
	chineseWords: () => Promise.resolve(cutTwos),
	annotate: () => Promise.reject(new NlpError('model-missing', 'There are no layers.')),
};

const TEXT = textFile('a.txt', 'Paris is the capital of France.');
const KNOWLEDGE: AnswerFile = {
	...textFile('b.csv', 'subject,predicate,object\nFrance,capital,Paris\n'),
	kind: 'knowledge',
};
const QUESTIONS: AnswerFile = {
	...textFile('c.csv', 'question,answer\nHow do I reset my password?,Click on it.\n'),
	kind: 'questions',
};

async function libraryOf(...files: readonly AnswerFile[]): Promise<AnswerLibrary> {
	const library = await AnswerLibrary.empty(RESOURCES);
	for (const file of files) await library.add(file);
	return library;
}

describe('AnswerLibrary', () => {
	it('asks all sources, or the one that is wanted', async () => {
		const library = await libraryOf(TEXT, KNOWLEDGE, QUESTIONS);
		const all = await library.ask('What is the capital of France?', { limit: 3 });
		assert.deepEqual(
			all.passages?.map(({ file }) => file),
			['a.txt'],
		);
		assert.deepEqual(all.knowledge?.answers[0].values, ['Paris']);
		assert.equal(all.best, 'knowledge');
		const one = await library.ask('how can I reset my password', { limit: 3, source: 'questions' });
		assert.notEqual(one.questions, undefined);
		assert.deepEqual([one.passages, one.documents, one.knowledge], [undefined, undefined, undefined]);
	});

	it('says which source could not answer for want of a model, and that nothing is known', async () => {
		const answers = await (await libraryOf(TEXT)).ask('Who lives in Paris?', { limit: 3 });
		assert.match(answers.documents?.failures[0] ?? '', /There is no/u);
		assert.equal(answers.best, undefined);
		assert.equal(answers.passages?.length, 1);
	});

	it('reads questions of any length at once, to their first 2000 code units', async () => {
		const library = await libraryOf(TEXT, KNOWLEDGE, QUESTIONS);
		const longest = `What is the capital of France?${' '.repeat(1970)}`;
		const expected = await library.ask(longest, { limit: 3 });
		assert.deepEqual(await library.ask(`${longest}谁${'Paris '.repeat(20_000)}`, { limit: 3 }), expected);
		assert.deepEqual(expected.knowledge?.answers[0].values, ['Paris']);
		// A pattern that looks for a noun tried every way to part the spaces.
		const { question } = await library.ask(`what is${' '.repeat(100_000)}x`, { limit: 3 });
		assert.equal(question.asking.end, 4);
	});

	it('asks an empty library in vain', async () => {
		const answers = await (await libraryOf()).ask('谁住在巴黎？', { limit: 3 });
		assert.deepEqual([answers.best, answers.passages, answers.isOtherLanguage], [undefined, [], false]);
	});

	it('says that the texts are in another language than the question', async () => {
		const library = await libraryOf(TEXT, textFile('d', '巴黎是法国的首都。'));
		assert.equal((await library.ask('谁住在巴黎？', { limit: 1 })).isOtherLanguage, false);
		library.remove('d');
		assert.equal((await library.ask('谁住在巴黎？', { limit: 1 })).isOtherLanguage, true);
		assert.equal((await library.ask('谁住在巴黎？', { limit: 1, source: 'knowledge' })).isOtherLanguage, false);
		assert.equal((await library.ask('Who lives in Paris?', { limit: 1 })).isOtherLanguage, false);
	});

	it('puts a file in place of one of the same name and another kind', async () => {
		const library = await libraryOf(TEXT, { ...KNOWLEDGE, name: 'a.txt' });
		const { passages, statements, pairs, stamps } = library.content;
		assert.deepEqual([passages, statements > 0, pairs], [0, true, 0]);
		assert.deepEqual(stamps, { 'a.txt': KNOWLEDGE.stamp });
	});

	it('comes back from its bytes with all its files, and refuses others', async () => {
		const library = await libraryOf(TEXT, KNOWLEDGE, QUESTIONS);
		const bytes = library.toBytes();
		const loaded = await AnswerLibrary.from(bytes, 'x.idx', RESOURCES);
		assert.deepEqual(loaded.content, library.content);
		const question = 'What is the capital of France?';
		assert.deepEqual(await loaded.ask(question, { limit: 3 }), await library.ask(question, { limit: 3 }));
		await assert.rejects(
			AnswerLibrary.from(bytes.slice(0, -1), 'x.idx', RESOURCES),
			(error: unknown) => error instanceof NlpError && error.code === 'input-malformed',
		);
	});
});
