import { csvRecord } from '../../../src/core/text/csv';
import type { AnsweringResources } from '../../../src/core/tasks/answering/answeringResources';
import { QuestionCollection } from '../../../src/core/tasks/answering/community/questionCollection';
import { readCovidFaq, readEgretPairs } from './communitySets';
import { readEpidemicPairs, readWebQuestions } from './questionPairs';

const PAIRS = 10_000;

/** How long it takes to add 10,000 pairs, and to ask them, in both languages. */
export async function measureSpeed(resources: AnsweringResources): Promise<object[]> {
	const chinese = [...new Set(readEpidemicPairs('train').collection)];
	const english = [...new Set(readWebQuestions(['trainmodel', 'test']).map(({ question }) => question))];
	return [
		{ language: 'zh', ...(await measure(chinese, readEgretPairs(), resources)) },
		{ language: 'en', ...(await measure(english, readCovidFaq(), resources)) },
	];
}

/** Time of the processor, so that others who use it do not count. */
function cpuMilliseconds(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1e3;
}

async function measure(
	questions: readonly string[],
	answers: readonly { readonly answer: string }[],
	resources: AnsweringResources,
) {
	const records = Array.from({ length: PAIRS }, (_, index) =>
		// A number makes questions that come again others.
		csvRecord([
			`${questions[index % questions.length]}${index < questions.length ? '' : ` ${index}`}`,
			answers[index % answers.length].answer,
		]),
	);
	const text = ['question,answer', ...records].join('\n');
	const collection = new QuestionCollection(resources);
	const file = { name: 'pairs.csv', stamp: '', format: 'plain', kind: 'questions', text } as const;
	await collection.add({ ...file, text: text.slice(0, 20_000) });
	await collection.ask(questions[0], 3);
	const start = cpuMilliseconds();
	await collection.add(file);
	const added = cpuMilliseconds();
	await collection.ask(questions[0], 3);
	const first = cpuMilliseconds();
	const asked = questions.slice(0, 200);
	for (const question of asked) await collection.ask(question, 3);
	const perQuestion = (cpuMilliseconds() - first) / asked.length;
	return {
		pairs: collection.size,
		MB: Number((Buffer.byteLength(text) / 1e6).toFixed(2)),
		'MB/s added': Number((Buffer.byteLength(text) / 1e3 / (added - start)).toFixed(2)),
		'first question, ms': Math.round(first - added),
		'each further, ms': Number(perQuestion.toFixed(1)),
	};
}
