import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { NlpError } from '../../../../src/core/errors';
import { ModelStore } from '../../../../src/core/model/modelStore';
import { Nlp } from '../../../../src/core/nlp';
import type { AnswerFile } from '../../../../src/core/tasks/answering/answerFile';
import type { AskedQuestion } from '../../../../src/core/tasks/answering/answers';
import { QuestionCollection } from '../../../../src/core/tasks/answering/community/questionCollection';

const MODELS = join(import.meta.dirname, '../../../../models');
const { answering } = new Nlp({ read: file => Promise.resolve(readFileSync(join(MODELS, file))) });

const file = (name: string, text: string): AnswerFile => ({
	name,
	stamp: '',
	format: 'plain',
	kind: 'questions',
	text,
});

const CHINESE = file(
	'退款.csv',
	'问题,答案,赞\n怎么申请退款？,在订单页点退款。,3\n退款多久到账？,三到五天。,8\n如何修改收货地址？,在设置里改。,1\n' +
		'可以开发票吗？,可以。,2\n不能开发票怎么办？,请联系客服。,0\n',
);
const ENGLISH = file(
	'help.md',
	'## How do I reset my password?\n\nClick the link below the form.\n\n## How do I change my e-mail address?\n\nIn the settings.\n\n' +
		'## Which browsers are supported?\n\nAll that are kept up to date.\n\n## What does version 2.5 cost?\n\nNothing.\n',
);

async function collectionOf(...files: readonly AnswerFile[]): Promise<QuestionCollection> {
	const collection = new QuestionCollection(answering);
	for (const each of files) await collection.add(each);
	return collection;
}

const questions = (answers: readonly AskedQuestion[]) => answers.map(({ question }) => question.text);

describe('QuestionCollection', () => {
	it('finds the question that asks the same, whatever its words, in both languages and scripts', async () => {
		const collection = await collectionOf(CHINESE, ENGLISH);
		assert.equal(collection.size, 9);
		for (const [asked, expected] of [
			['请问如何申请退款', '怎么申请退款？'],
			['退款要多长时间才能到账呢？', '退款多久到账？'],
			['如何修改收貨地址', '如何修改收货地址？'],
			['can I reset my passwords', 'How do I reset my password?'],
			['what browsers do you support?', 'Which browsers are supported?'],
		]) {
			const { answers } = await collection.ask(asked, 3);
			assert.equal(questions(answers)[0], expected);
			assert.ok(answers.length <= 3 && answers[0].similarity > 0 && answers[0].similarity < 1);
		}
	});

	it('is sure of the same words and not of other things', async () => {
		const collection = await collectionOf(CHINESE, ENGLISH);
		for (const asked of ['怎么申请退款', 'How do I reset my password']) {
			assert.equal((await collection.ask(asked, 3)).isSure, true, asked);
		}
		for (const asked of [
			'附近有什么好吃的餐馆？',
			'Who painted the ceiling of the Sistine Chapel?',
			'退款',
			'？',
			'',
			'😀',
		]) {
			assert.equal((await collection.ask(asked, 3)).isSure, false, asked);
		}
	});

	it('sees negation and numbers', async () => {
		const collection = await collectionOf(CHINESE, ENGLISH);
		assert.equal(questions((await collection.ask('不可以开发票怎么办', 1)).answers)[0], '不能开发票怎么办？');
		const [same] = (await collection.ask('what does version 2.5 cost', 1)).answers;
		const [other] = (await collection.ask('what does version 3.5 cost', 1)).answers;
		assert.ok(other.similarity < same.similarity);
	});

	it('tells where question and answer stand, and the votes', async () => {
		const { answers } = await (await collectionOf(CHINESE)).ask('退款多久能到账', 1);
		const [{ question, answer, votes }] = answers;
		assert.deepEqual([question.file, votes], ['退款.csv', 8]);
		assert.equal(CHINESE.text.slice(question.start, question.end), '退款多久到账？');
		assert.equal(CHINESE.text.slice(answer.start, answer.end), answer.text);
	});

	it('puts more votes first among the same questions, and shows the same answer once', async () => {
		const same = file('b.csv', 'question,answer,votes\nWhy so?,a,1\nWhy so?,b,5\nWhy so?,c,\nWhy so?,b,5\n');
		const { answers } = await (await collectionOf(same)).ask('why so', 9);
		assert.deepEqual(
			answers.map(({ answer }) => answer.text),
			['b', 'a', 'c'],
		);
	});

	it('finds a question by its answer where no question is like it', async () => {
		const { answers } = await (await collectionOf(CHINESE, ENGLISH)).ask('link below the form', 3);
		assert.equal(answers[0].answer.text, 'Click the link below the form.');
	});

	it('answers the same whatever was added and removed before, in whatever order', async () => {
		const files = [CHINESE, ENGLISH, file('a.jsonl', '{"q":"How do I reset it?","a":"x"}'), file('empty.csv', '')];
		const asked = ['如何退款', 'how to reset', 'x', 'address 2.5'];
		const fresh = await collectionOf(...files);
		const expected = await Promise.all(asked.map(question => fresh.ask(question, 5)));
		const step = fc.record({ index: fc.nat(3), isRemoved: fc.boolean() });
		await fc.assert(
			fc.asyncProperty(
				fc.array(step, { maxLength: 8 }),
				fc.shuffledSubarray(files, { minLength: 4 }),
				async (steps, last) => {
					const collection = new QuestionCollection(answering);
					for (const { index, isRemoved } of steps) {
						if (isRemoved) collection.remove(files[index].name);
						else await collection.add(file(files[index].name, `question,answer\nHow to ${index}?,y`));
						await collection.ask('how', 1);
					}
					for (const each of last) await collection.add(each);
					assert.equal(collection.size, fresh.size);
					assert.deepEqual(await Promise.all(asked.map(question => collection.ask(question, 5))), expected);
				},
			),
			{ numRuns: 20 },
		);
	});

	it('says so where more does not fit, from which line on', async () => {
		const collection = new QuestionCollection(answering, { pairs: 7, units: 1e6, terms: 1e5 });
		await collection.add(CHINESE);
		const { entries, notes } = await collection.add(ENGLISH);
		assert.deepEqual([entries, collection.size, notes.length, notes[0].line], [2, 7, 1, 9]);
		assert.match(notes[0].message, /2 pairs .* left out/u);
		collection.remove(CHINESE.name);
		assert.equal((await collection.add(ENGLISH)).notes.length, 0);
		const small = new QuestionCollection(answering, { pairs: 10, units: 1e6, terms: 50 });
		assert.ok((await small.add(CHINESE)).entries < 5);
	});

	it('leaves nothing of a file whose adding was cancelled', async () => {
		const collection = await collectionOf(CHINESE);
		await assert.rejects(
			collection.add(CHINESE, { signal: { aborted: true } }),
			(error: unknown) => error instanceof NlpError && error.code === 'cancelled',
		);
		assert.equal(collection.size, 0);
		assert.deepEqual((await collection.ask('退款', 3)).answers, []);
	});

	it('says which model is missing', async () => {
		const models = new ModelStore({ read: name => Promise.reject(new NlpError('model-missing', `no ${name}`)) });
		const collection = new QuestionCollection({ ...answering, models });
		const { answers, isSure, failures } = await collection.ask('x', 1);
		assert.deepEqual(
			{ answers, isSure, failures },
			{ answers: [], isSure: false, failures: ['no question-similarity.bin'] },
		);
	});

	it('takes hostile questions and answers', async () => {
		const long = 'x'.repeat(1_000_000);
		const huge = file(
			'huge.csv',
			`question,answer\n${long},a\nHow?,${long}\n${'退'.repeat(100_000)},b\n\ud83d?,c\n😀?,d`,
		);
		const collection = await collectionOf(huge);
		assert.equal(collection.size, 5);
		for (const asked of [long, '退'.repeat(100_000), '\ud83d', '😀', '\0', 'a\nb', '"'.repeat(1000)]) {
			const { answers } = await collection.ask(asked, 3);
			assert.ok(answers.every(({ similarity }) => similarity >= 0 && similarity <= 1));
		}
	});
});
