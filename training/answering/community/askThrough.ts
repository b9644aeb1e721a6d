import { csvRecord } from '../../../src/core/text/csv';
import type { AskedQuestion } from '../../../src/core/tasks/answering/answers';
import type { AnsweringResources } from '../../../src/core/tasks/answering/answeringResources';
import { QuestionCollection } from '../../../src/core/tasks/answering/community/questionCollection';

/** A question with what stands beside it in a collection. */
export interface CollectedQuestion {
	readonly question: string;
	readonly answer: string;
}

/** A collection as the extension has it, of these pairs. */
export async function collectionOf(
	pairs: readonly CollectedQuestion[],
	resources: AnsweringResources,
): Promise<QuestionCollection> {
	const collection = new QuestionCollection(resources);
	const records = pairs.map(({ question, answer }) => csvRecord([question, answer]));
	const text = ['question,answer', ...records].join('\n');
	await collection.add({ name: 'pairs.csv', stamp: '', format: 'plain', kind: 'questions', text });
	return collection;
}

/** What a collection without a question itself answers to it. */
export async function askOthers(
	collection: QuestionCollection,
	question: string,
	limit: number,
): Promise<readonly AskedQuestion[]> {
	const { answers } = await collection.ask(question, limit + 3);
	return answers.filter(({ question: { text } }) => text !== question.trim()).slice(0, limit);
}
