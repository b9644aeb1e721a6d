import { SeededRandom } from '../../../src/core/numeric/seededRandom';
import type { AnsweringResources } from '../../../src/core/tasks/answering/answeringResources';
import { surenessFeatures } from '../../../src/core/tasks/answering/community/similarityModel';
import { collectionOf } from './askThrough';
import type { PairRow } from './pairFeatures';

/** How many questions the collections have that are asked, as lists of questions and answers do. */
const SIZES = [8, 15, 30, 60, 120, 250];

/** Collections of each size. */
const TURNS = 6;

/**
 * What the first two answers of small collections say about whether the first is right: half of the questions that are asked have one
 * in the collection that asks the same, the other half have none.
 * @param meanings groups of questions that ask the same
 */
export async function sureExamples(
	meanings: readonly (readonly string[])[],
	resources: AnsweringResources,
	seed: number,
): Promise<PairRow[]> {
	const random = new SeededRandom(seed);
	const groups = meanings.filter(group => group.length > 1);
	const rows: PairRow[] = [];
	for (const size of SIZES) {
		for (let turn = 0; turn < TURNS; turn++) {
			const order = Int32Array.from(groups, (_, index) => index);
			random.shuffle(order);
			const held = [...order.subarray(0, size)].map(index => groups[index]);
			const absent = [...order.subarray(size, 2 * size)].map(index => groups[index]);
			rows.push(...(await askSome(held, absent, resources)));
		}
	}
	return rows;
}

/** Asks the second question of each group of a collection of the first ones. */
async function askSome(
	held: readonly (readonly string[])[],
	absent: readonly (readonly string[])[],
	resources: AnsweringResources,
): Promise<PairRow[]> {
	const collection = await collectionOf(
		held.map(([question]) => ({ question, answer: '-' })),
		resources,
	);
	const rows: PairRow[] = [];
	for (const [question, asked] of [...held, ...absent]) {
		const { answers } = await collection.ask(asked, 2);
		if (answers.length === 0) continue;
		const features = surenessFeatures(answers.map(({ similarity }) => similarity));
		rows.push({ features, isSame: answers[0].question.text === question });
	}
	return rows;
}
