/**
 * Prints weights of the features of readings (`READING_WEIGHTS`) and the calibration of their probability, learned from the
 * training questions of WebQuestions (CC BY): `tsx training/answering/knowledge/tune.ts`. The weights stay near those that
 * ship, as the features that only Chinese questions have do not occur there.
 */
import { confidenceFeatures, sharesOf } from '../../../src/core/tasks/answering/knowledge/confidence';
import { indexThings } from '../../../src/core/tasks/answering/knowledge/indexThings';
import { QuestionReader } from '../../../src/core/tasks/answering/knowledge/questionReader';
import { questionView } from '../../../src/core/tasks/answering/knowledge/questionView';
import { readKnowledgeFile } from '../../../src/core/tasks/answering/knowledge/readKnowledgeFile';
import { runQuery } from '../../../src/core/tasks/answering/knowledge/runQuery';
import { READING_WEIGHTS } from '../../../src/core/tasks/answering/knowledge/scoreReading';
import { ThingNames } from '../../../src/core/tasks/answering/knowledge/thingNames';
import { TripleStore } from '../../../src/core/tasks/answering/knowledge/tripleStore';
import { analyzeQuestion } from '../../../src/core/tasks/answering/question/analyzeQuestion';
import { holds, webQuestions } from './questionSets';

interface Example {
	readonly features: readonly (readonly number[])[];
	readonly isRight: readonly boolean[];
	/** What each reading finds; readings that find the same are one answer. */
	readonly keys: readonly string[];
}

const CANDIDATES = 25;
const PASSES = 60;
const RATE = 0.02;
/** Features of which the set says nothing: two steps, inverse properties, quotation marks, kinds; all its statements lead from thing to answer. */
const FIXED = new Set([8, 9, 11, 12, 13]);
/** How strongly weights are held to where they began. */
const HOLD = 0.0005;

function examples(): Example[] {
	const set = webQuestions();
	const store = new TripleStore();
	for (const [number, file] of set.files.entries()) readKnowledgeFile(file, statement => store.add(statement, number));
	const names = new ThingNames(store);
	const reader = new QuestionReader(store, names, indexThings(store, names));
	return set.questions
		.filter(({ part }) => part === 'train')
		.map(question => {
			const readings = reader
				.read(questionView(question.question, analyzeQuestion(question.question)))
				.slice(0, CANDIDATES);
			const keys = readings.map(({ reading }) =>
				runQuery(store, reading.query)
					.map(({ answer }) => answer)
					.join(' '),
			);
			return {
				keys,
				features: readings.map(({ features }) => features),
				isRight: readings.map(({ reading }) =>
					holds(
						runQuery(store, reading.query).map(({ answer }) => names.shown(answer, 'en')),
						question,
					),
				),
			};
		})
		.filter(({ isRight }) => isRight.includes(true) && isRight.includes(false));
}

/** Softmax over the readings of each question: the right ones together are to be likely. */
function learn(data: readonly Example[]): number[] {
	const weights = [...READING_WEIGHTS];
	for (let pass = 0; pass < PASSES; pass++) {
		let loss = 0;
		for (const { features, isRight } of data) {
			const shares = sharesOf(features.map(each => dot(each, weights)));
			const right = shares.reduce((sum, share, at) => sum + (isRight[at] ? share : 0), 0);
			loss -= Math.log(right);
			for (const [feature, weight] of weights.entries()) {
				if (FIXED.has(feature)) continue;
				let gradient = HOLD * (READING_WEIGHTS[feature] - weight);
				for (const [at, share] of shares.entries()) {
					gradient += ((isRight[at] ? share / right : 0) - share) * features[at][feature];
				}
				weights[feature] += RATE * gradient;
			}
		}
		if (pass % 10 === 9) console.log(`pass ${pass + 1}: loss ${(loss / data.length).toFixed(4)}`);
	}
	return weights;
}

/** Logistic regression on the best readings, once with all and once without the right ones, as if the data lacked the answer. */
function calibrate(data: readonly Example[], weights: readonly number[]): number[] {
	const cases = data.flatMap(example => [
		...bestCase(example, weights, () => true),
		...bestCase(example, weights, isRight => !isRight),
	]);
	const learned = cases[0].features.map(() => 0);
	for (let pass = 0; pass < 400; pass++) {
		const gradients = learned.map(weight => -0.001 * weight);
		for (const { features, isRight } of cases) {
			const error = Number(isRight) - 1 / (1 + Math.exp(-dot(features, learned)));
			for (const [at, feature] of features.entries()) gradients[at] += (error * feature) / cases.length;
		}
		for (const at of learned.keys()) learned[at] += 2 * gradients[at];
	}
	return learned;
}

function bestCase(
	{ features, isRight, keys }: Example,
	weights: readonly number[],
	keeps: (isRight: boolean) => boolean,
): { features: number[]; isRight: boolean }[] {
	const seen = new Set<string>();
	const kept = features
		.map((each, at) => ({ each, isRight: isRight[at], key: keys[at], score: dot(each, weights) }))
		.filter(each => keeps(each.isRight))
		.sort((a, b) => b.score - a.score)
		.filter(({ key }) => key !== '' && !seen.has(key) && seen.add(key));
	if (kept.length === 0) return [];
	const [share] = sharesOf(kept.slice(0, 5).map(({ score }) => score));
	return [{ features: confidenceFeatures(kept[0].each, share), isRight: kept[0].isRight }];
}

function dot(a: readonly number[], b: readonly number[]): number {
	return a.reduce((sum, value, at) => sum + value * b[at], 0);
}

const data = examples();
const learned = learn(data);
console.log('readings:', rounded(learned));
console.log('confidence:', rounded(calibrate(data, READING_WEIGHTS)));

function rounded(weights: readonly number[]): string {
	return weights.map(weight => Number(weight.toFixed(2))).join(', ');
}
