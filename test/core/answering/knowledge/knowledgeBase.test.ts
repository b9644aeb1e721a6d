import * as assert from 'node:assert/strict';
import type { AnswerFile } from '../../../../src/core/tasks/answering/answerFile';
import type { KnowledgeAnswer } from '../../../../src/core/tasks/answering/answers';
import { KnowledgeBase } from '../../../../src/core/tasks/answering/knowledge/knowledgeBase';
import { RELATIONS_WRITERS } from '../../../../src/core/formats/relationsWriter';
import { RELATION_NAMES } from '../../../../src/core/tasks/relations/relationNames';
import { analyzeQuestion } from '../../../../src/core/tasks/answering/question/analyzeQuestion';

const FAMILY = `
@prefix : <http://example.org/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
:luXun rdfs:label "鲁迅"@zh, "Lu Xun"@en ; :spouse :zhuAn ; :birthPlace :shaoxing ; :birthDate "1881-09-25" .
:zhuAn rdfs:label "朱安"@zh ; :birthPlace :hangzhou .
:shaoxing rdfs:label "绍兴"@zh, "Shaoxing"@en .
:hangzhou rdfs:label "杭州"@zh .
:diary rdfs:label "狂人日记"@zh ; :author :luXun .
`;

function file(name: string, text: string): AnswerFile {
	return { name, stamp: '', format: 'plain', kind: 'knowledge', text };
}

async function best(base: KnowledgeBase, question: string): Promise<KnowledgeAnswer> {
	const { answers } = await base.ask(question, analyzeQuestion(question), 3);
	assert.ok(answers.length > 0, `no answer to ${question}`);
	return answers[0];
}

describe('KnowledgeBase', () => {
	const base = new KnowledgeBase();

	before(async () => {
		assert.deepEqual((await base.add(file('family.ttl', FAMILY))).notes, []);
	});

	for (const [question, answer] of [
		['鲁迅出生在哪里？', '绍兴'],
		['魯迅的妻子是誰？', '朱安'],
		['《狂人日记》是谁写的？', '鲁迅'],
		['鲁迅写了什么？', '狂人日记'],
		['鲁迅的妻子的出生地是哪里？', '杭州'],
		['Where was Lu Xun born?', 'Shaoxing'],
		['When was Lu Xun born?', '1881-09-25'],
	]) {
		it(question, async () => assert.deepEqual((await best(base, question)).values, [answer]));
	}

	it('shows the query and the line that says so', async () => {
		const { query, facts } = await best(base, 'Where was Lu Xun born?');
		assert.equal(
			query,
			'SELECT DISTINCT ?answer WHERE {\n  <http://example.org/luXun> <http://example.org/birthPlace> ?answer .\n}',
		);
		assert.equal(facts.length, 1);
		assert.equal(facts[0].source?.file, 'family.ttl');
		assert.match(facts[0].source.text, /^:luXun .*birthPlace :shaoxing/u);
		assert.equal(FAMILY.slice(facts[0].source.start, facts[0].source.end), facts[0].source.text);
	});

	it('forgets a file', async () => {
		const other = new KnowledgeBase();
		await other.add(file('a.ttl', FAMILY));
		await other.add(file('b.csv', 'subject,predicate,object\n长江,长度,6300公里\n'));
		other.remove('a.ttl');
		assert.deepEqual((await other.ask('鲁迅的妻子是谁？', analyzeQuestion('鲁迅的妻子是谁？'), 3)).answers, []);
		assert.deepEqual((await best(other, '长江有多长？')).values, ['6300公里']);
		assert.equal(other.statistics.files, 1);
	});

	it('answers nothing from nothing', async () => {
		const { answers, isSure } = await new KnowledgeBase().ask('Who?', analyzeQuestion('Who?'), 3);
		assert.deepEqual([answers, isSure], [[], false]);
	});

	for (const format of ['turtle', 'jsonld', 'csv'] as const) {
		it(`reads relations that were exported as ${format}, with the sentences that they come from`, async () => {
			const text = 'Long ago. Bill Gates founded Microsoft in 1975, they say. End.';
			const exported = RELATIONS_WRITERS[format](
				text,
				[
					{
						label: 'founder',
						subject: { start: 10, end: 20, label: 'PER' },
						object: { start: 29, end: 38, label: 'ORG' },
						engine: 'rule',
						score: 0.9,
					},
				],
				RELATION_NAMES,
			);
			const other = new KnowledgeBase();
			const name = `relations.${{ turtle: 'ttl', jsonld: 'jsonld', csv: 'csv' }[format]}`;
			assert.deepEqual((await other.add(file(name, exported))).notes, []);
			for (const [question, answer] of [
				['Who founded Microsoft?', 'Bill Gates'],
				['Microsoft的创始人是谁？', 'Bill Gates'],
				['Which company did Bill Gates found?', 'Microsoft'],
			]) {
				const { values, facts } = await best(other, question);
				assert.deepEqual(values, [answer]);
				assert.equal(facts[0].source?.text, 'Bill Gates founded Microsoft in 1975, they say.');
			}
		});
	}

	it('takes reified statements for what they state, very many of them too', async () => {
		const reified = new KnowledgeBase();
		const many = Array.from(
			{ length: 20_000 },
			(_, at) =>
				`_:m${at} a rdf:Statement ; rdf:subject :hub ; rdf:predicate :p ; rdf:object :o${at} ; :note "said" .${at % 2 === 0 ? ` :hub :p :o${at} .` : ''}`,
		);
		const head =
			'@prefix : <http://e.org/> . @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n:a :q :b .\n_:half a rdf:Statement ; rdf:subject :a .\n';
		assert.deepEqual(await reified.add(file('r.ttl', `${head}${many.join('\n')}`)), { entries: 20_003, notes: [] });
		await reified.add(file('other.ttl', '@prefix : <http://e.org/> .\n:c :q :d .'));
		assert.equal(reified.statistics.statements, 20_004);
		reified.remove('r.ttl');
		assert.deepEqual(reified.statistics, { statements: 1, terms: 3, files: 1 });
	});

	it('indexes very many things of one name', async () => {
		const same = new KnowledgeBase();
		const things = Array.from(
			{ length: 40_000 },
			(_, at) => `<http://e.org/m.0${at}> <http://www.w3.org/2000/01/rdf-schema#label> "Untitled" .`,
		);
		await same.add(file('same.nt', `${things.join('\n')}\n<http://e.org/m.07> <http://e.org/author> "Nobody" .`));
		assert.deepEqual((await best(same, 'Who is the author of Untitled?')).values, ['Nobody']);
	}).timeout(20_000);

	it('looks at a bounded number of second steps where all is related to all', async () => {
		const dense = new KnowledgeBase();
		const lines = Array.from({ length: 43_200 }, (_, at) => {
			const [thing, predicate, other] = [at % 12, Math.floor(at / 12) % 300, Math.floor(at / 3600)];
			return `<http://e.org/m.0${thing}> <http://e.org/propAlpha${predicate}> <http://e.org/m.0${(thing * 7 + predicate + other) % 1000}> .`;
		});
		const names = lines
			.slice(0, 12)
			.map((_, at) => `<http://e.org/m.0${at}> <http://www.w3.org/2000/01/rdf-schema#label> "Alpha" .`);
		await dense.add(file('dense.nt', [...names, ...lines].join('\n')));
		await best(dense, 'What is the prop of the alpha of Alpha and Alpha?');
	}).timeout(20_000);

	it('bounds what it reads', async () => {
		const other = new KnowledgeBase();
		const { entries, notes } = await other.add(file('a.ttl', ' '.repeat(50_000_001)));
		assert.equal(entries, 0);
		assert.match(notes[0].message, /50 million characters/u);
	});

	it('stands circles, long values and strange questions', async () => {
		const other = new KnowledgeBase();
		const long = 'x'.repeat(200_000);
		await other.add(
			file(
				'a.nt',
				`<urn:x:ring> <urn:x:partOf> <urn:x:knot> .\n<urn:x:knot> <urn:x:partOf> <urn:x:ring> .\n<urn:x:ring> <urn:x:note> "${long}" .`,
			),
		);
		for (const question of [
			'',
			'?',
			'\ud800',
			'😀'.repeat(500),
			'a '.repeat(5000),
			'"<script>alert(1)</script>"',
			'what is ring part of',
		]) {
			const { answers } = await other.ask(question, analyzeQuestion(question), 5);
			for (const { values } of answers) assert.ok(values.every(value => value.length <= 501));
		}
		assert.deepEqual((await best(other, 'What is the ring part of?')).values, ['knot']);
	});
});
