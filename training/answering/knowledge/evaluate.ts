import { performance } from 'node:perf_hooks';
import { KnowledgeBase } from '../../../src/core/tasks/answering/knowledge/knowledgeBase';
import { analyzeQuestion } from '../../../src/core/tasks/answering/question/analyzeQuestion';
import { readFileSync } from 'node:fs';
import { holds, nlpcc2016, webQuestions } from './questionSets';
import type { QuestionSet } from './questionSets';
import { SAMPLE_QUESTIONS } from './sampleQuestions';

/** Prints how many questions of public sets are answered right from a store of the sets' own statements. */
export async function evaluate(args: readonly string[]): Promise<void> {
	const part = args.includes('--train') ? 'train' : args.includes('--dev') ? 'dev' : 'test';
	const most = Number(args.find(arg => /^\d+$/u.test(arg)) ?? Number.POSITIVE_INFINITY);
	const errors = args.includes('--errors');
	await evaluateSample(errors);
	if (args.includes('--sample')) return;
	for (const set of [webQuestions, nlpcc2016]) await evaluateSet(set(), part, most, errors);
}

async function evaluateSet(set: QuestionSet, part: string, most: number, errors: boolean): Promise<void> {
	const base = new KnowledgeBase();
	let start = performance.now();
	for (const file of set.files) {
		const { notes } = await base.add(file);
		for (const note of notes.slice(0, 3)) console.log(note);
	}
	console.log(set.name, base.statistics, `read in ${Math.round(performance.now() - start)} ms`);
	const all = set.questions.filter(question => question.part === part);
	const step = Math.max(1, Math.floor(all.length / most));
	const questions = all.filter((_, at) => at % step === 0);
	start = performance.now();
	if (questions.length > 0) await base.ask(questions[0].question, analyzeQuestion(questions[0].question), 3);
	console.log(`first question ${Math.round(performance.now() - start)} ms`);
	start = performance.now();
	let right = 0;
	let exact = 0;
	let among = 0;
	const sure: boolean[][] = [];
	for (const question of questions) {
		const { answers, isSure } = await base.ask(question.question, analyzeQuestion(question.question), 5);
		const isRight = answers.length > 0 && holds(answers[0].values, question);
		right += Number(isRight);
		among += Number(answers.some(answer => holds(answer.values, question)));
		exact += Number(isRight && answers[0].values.length === new Set(question.answers).size);
		sure.push([isSure, isRight]);
		if (errors && !isRight) {
			console.log(
				`${question.question} [${question.subject} | ${question.predicate} | ${question.answers.slice(0, 2).join(' / ')}]`,
			);
			for (const answer of answers.slice(0, 2)) {
				const fact = answer.facts
					.map(({ subject, predicate }) => `${subject} - ${predicate}`)
					.slice(0, 2)
					.join('; ');
				console.log(`    ${answer.probability.toFixed(2)} ${fact}: ${answer.values.slice(0, 3).join(' / ')}`);
			}
		}
	}
	const time = (performance.now() - start) / questions.length;
	const percent = (count: number, of: number): string => `${((100 * count) / of).toFixed(1)} %`;
	const told = sure.filter(([isSure]) => isSure);
	console.log(
		`${set.name} ${part}: ${questions.length} questions, right ${percent(right, questions.length)}, exactly ${percent(exact, questions.length)}, ` +
			`among five ${percent(among, questions.length)}; sure ${percent(told.length, questions.length)}, of these right ` +
			`${percent(told.filter(([, isRight]) => isRight).length, told.length)}; ${time.toFixed(1)} ms a question`,
	);
}

/** The questions about the sample of the walkthrough; of those that it cannot answer, how many it does not claim to. */
async function evaluateSample(errors: boolean): Promise<void> {
	const base = new KnowledgeBase();
	const text = readFileSync('media/walkthrough/knowledge.ttl', 'utf8');
	await base.add({ name: 'knowledge.ttl', stamp: '', format: 'plain', kind: 'knowledge', text });
	const counts = new Map<string, { right: number; sure: number; all: number }>();
	for (const { kind, question, answers: gold } of SAMPLE_QUESTIONS) {
		const { answers, isSure } = await base.ask(question, analyzeQuestion(question), 3);
		const values = answers[0]?.values ?? [];
		const isUnknown = gold.length === 0;
		const isRight = isUnknown ? !isSure : gold.length === values.length && gold.every(each => values.includes(each));
		const count = counts.get(kind) ?? { right: 0, sure: 0, all: 0 };
		counts.set(kind, count);
		count.all++;
		count.right += Number(isRight);
		count.sure += Number(isSure);
		if (errors && !isRight) {
			console.log(`${question} [${gold.join(' / ')}]`);
			for (const answer of answers) {
				console.log(
					`    ${answer.probability.toFixed(2)} ${answer.values.join(' / ')} | ${answer.query.replaceAll('\n', ' ')}`,
				);
			}
		}
	}
	console.log('sample of the walkthrough:', Object.fromEntries(counts));
}
