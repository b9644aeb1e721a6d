import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { KnowledgeBase } from '../../../../src/core/tasks/answering/knowledge/knowledgeBase';
import { analyzeQuestion } from '../../../../src/core/tasks/answering/question/analyzeQuestion';

describe('the sample knowledge base of the walkthrough', () => {
	const base = new KnowledgeBase();

	before(async () => {
		const text = readFileSync('media/walkthrough/knowledge.ttl', 'utf8');
		const file = { name: 'knowledge.ttl', stamp: '', format: 'plain', kind: 'knowledge', text } as const;
		assert.deepEqual((await base.add(file)).notes, []);
	});

	for (const [question, ...answers] of [
		['Where was the founder of Alibaba born?', 'Hangzhou'],
		['居里夫人有几个孩子？', '2'],
		['How many rivers are there in China?', '2'],
		['哪条河最长？', '尼罗河'],
		['中國最長的河是哪條？', '长江'],
		['Which is higher, Kilimanjaro or Mount Fuji?', 'Kilimanjaro'],
		['Is the Nile longer than the Amazon?', 'yes'],
		['柏林是法国的首都吗？', '不是'],
		['Which rivers are longer than 6000 km?', 'Yangtze', 'Nile', 'Amazon'],
		['1990年以后成立的公司有哪些？', '阿里巴巴', '腾讯'],
		['Who is the oldest founder of Apple?', 'Ronald Wayne'],
		['Which river flows through Budapest?', 'Danube'],
		['莎士比亚有几个孩子', '3'],
		['How many official languages does Austria have?', '1'],
		['中国有几种货币？', '1'],
		['who wrote les miserables', 'Victor Hugo'],
		['Where was Albret Einstein born?', 'Ulm'],
		['乞力马扎罗有多高', '5895 m'],
	]) {
		it(question, async () => {
			const { answers: found, isSure } = await base.ask(question, analyzeQuestion(question), 3);
			assert.deepEqual(found[0].values, answers, found[0].query);
			assert.ok(isSure);
			assert.ok(found[0].facts.every(({ source }) => source?.file === 'knowledge.ttl'));
		});
	}

	for (const question of ['Who is the president of Brazil?', '马云的母亲是谁？', 'How deep is the Nile?']) {
		it(`does not claim to know: ${question}`, async () => {
			assert.equal((await base.ask(question, analyzeQuestion(question), 3)).isSure, false);
		});
	}
});
