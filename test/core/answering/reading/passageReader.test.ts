import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NlpError } from '../../../../src/core/errors';
import { Nlp } from '../../../../src/core/nlp';
import type { DocumentAnswer, SourceAnswers } from '../../../../src/core/tasks/answering/answers';
import { analyzeQuestion } from '../../../../src/core/tasks/answering/question/analyzeQuestion';
import { PassageReader } from '../../../../src/core/tasks/answering/reading/passageReader';
import { SpanRanker } from '../../../../src/core/tasks/answering/reading/spanRanker';

const MODELS = join(import.meta.dirname, '..', '..', '..', '..', 'models');
const nlp = new Nlp({ read: file => readFile(join(MODELS, file)) });
const reader = new PassageReader(nlp.answering);

function read(question: string, passages: readonly string[], limit = 3): Promise<SourceAnswers<DocumentAnswer>> {
	const found = passages.map((text, n) => ({
		file: `f${n}`,
		start: 100,
		end: 100 + text.length,
		text,
		score: 5 - n,
	}));
	return reader.read(question, analyzeQuestion(question), found, limit);
}

const BRIDGE =
	'这座大桥于1998年10月1日建成通车，全长3200米，由李国强设计。由于河水很急，施工用了五年时间。大桥位于武汉市的东面。';
const PAINTER =
	'Anna Lindberg was a Swedish painter. She was born in Gothenburg in 1871 and moved to Paris in 1895. She died in London.';

describe('PassageReader', function () {
	this.timeout(60_000);

	const asked: readonly (readonly [question: string, passage: string, answer: RegExp])[] = [
		['大桥是什么时候建成通车的？', BRIDGE, /1998年/u],
		['大桥全长多少米？', BRIDGE, /3200/u],
		['大桥是由谁设计的？', BRIDGE, /李国强/u],
		['Where was Anna Lindberg born?', PAINTER, /Gothenburg/u],
		['When did she move to Paris?', PAINTER, /1895/u],
	];
	for (const [question, passage, answer] of asked) {
		it(`answers "${question}"`, async () => {
			const { answers } = await read(question, [passage]);
			assert.match(answers[0].answer.text, answer);
		});
	}

	it('gives places in the file, with the sentence and the passage around the answer', async () => {
		const { answers } = await read('大桥是由谁设计的？', [BRIDGE, '别的桥没有人设计。']);
		assert.ok(answers.length > 1);
		const texts = [BRIDGE, '别的桥没有人设计。'];
		for (const { answer, sentence, passage, probability } of answers) {
			assert.equal(passage.file, answer.file);
			const text = texts[Number(answer.file.slice(1))];
			assert.equal(passage.text, text);
			for (const { start, end, text: part } of [answer, sentence])
				assert.equal(text.slice(start - 100, end - 100), part);
			assert.ok(sentence.start <= answer.start && answer.end <= sentence.end);
			assert.ok(probability > 0 && probability < 1);
		}
		for (let n = 1; n < answers.length; n++) assert.ok(answers[n - 1].probability >= answers[n].probability);
	});

	it('is not sure of what no passage tells', async () => {
		assert.equal((await read('Who invented the telephone?', [BRIDGE])).isSure, false);
		assert.equal((await read('谁发明了电话？', [PAINTER])).isSure, false);
		assert.equal((await read('火星有几颗卫星？', [BRIDGE])).isSure, false);
	});

	it('finds nothing where nothing is asked or there is nothing to read', async () => {
		for (const question of ['', '   ', '？', '谁', '\ud83d']) {
			const { answers, isSure } = await read(question, [BRIDGE]);
			assert.deepEqual({ answers, isSure }, { answers: [], isSure: false });
		}
		assert.deepEqual((await read('大桥是由谁设计的？', [])).answers, []);
		assert.deepEqual((await read('大桥是由谁设计的？', ['', '。。。', '\r\n'])).answers, []);
	});

	it('reads passages without an end of a sentence, and odd ones', async () => {
		const { answers } = await read(
			'大桥是由谁设计的？',
			[`${'桥 '.repeat(800)}由李国强设计 ${'水'.repeat(900)}`, '\ud83d\u{1f600}\0'],
			5,
		);
		assert.ok(answers.length > 0 && answers.length <= 5);
	});

	it('reads traditional characters as simplified ones', async () => {
		const { answers } = await read('大橋是由誰設計的？', [BRIDGE]);
		assert.match(answers[0].answer.text, /李国强/u);
	});

	it('ends where nobody wants the answer any more', async () => {
		const control = { signal: { aborted: true } };
		const found = { file: 'f', start: 0, end: BRIDGE.length, text: BRIDGE, score: 1 };
		const question = '大桥是由谁设计的？';
		await assert.rejects(
			reader.read(question, analyzeQuestion(question), [found], 1, control),
			error => error instanceof NlpError && error.code === 'cancelled',
		);
	});
});

describe('SpanRanker', () => {
	it('refuses a model of another kind', async () => {
		const file = await nlp.models.load('zh-frequencies');
		assert.throws(() => SpanRanker.from(file), { name: 'NlpError', code: 'model-version' });
	});
});
