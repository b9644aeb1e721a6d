import {
	confidenceFeatures,
	confidenceOf,
	LEAST_PROBABILITY,
} from '../../../src/core/tasks/answering/reading/confidence';
import { CONFIDENCE_FEATURES } from '../../../src/core/tasks/answering/reading/spanCalibration';
import type { SpanCalibration } from '../../../src/core/tasks/answering/reading/spanCalibration';
import { chooseSpans } from '../../../src/core/tasks/answering/reading/spanChoice';
import type { ReadPassage } from '../../../src/core/tasks/answering/reading/spanChoice';
import { SpanRanker } from '../../../src/core/tasks/answering/reading/spanRanker';
import type { AnswerMeasure } from './answerMetrics';
import { readFound, searcherOf } from './foundReadings';
import { fitOf } from './measureReading';
import type { PreparedQuestion, PreparedSet } from './preparedQuestions';

/** What the calibration starts from. */
export const UNCALIBRATED: SpanCalibration = {
	passageWeight: 1,
	confidence: new Array<number>(CONFIDENCE_FEATURES).fill(0),
	threshold: 0.5,
};

/** Passages that are read for a question. */
const READ = 5;
const PASSAGE_WEIGHTS = [0, 2, 4, 8, 12, 18, 26, 40];
/** An answer of such an F1 counts as right. */
const RIGHT = 0.5;
/** Probabilities are right where there is one question without an answer to so many with one, as a share. */
const UNANSWERABLE_SHARE = 0.25;
/** So many of the sure answers are to be right. */
const PRECISION = 0.6;
/** Precision among fewer answers is chance. */
const FEWEST_SURE = 20;
const PASSES = 400;
const RATE = 0.05;
const PRIOR = 1e-3;

interface FoundReading {
	readonly question: PreparedQuestion;
	readonly read: readonly ReadPassage[];
	/** Whether the question's own paragraph was left out, so that no answer is right. */
	readonly isUnanswerable: boolean;
}

/**
 * Chooses how much the standing of passages counts, learns the probability that an answer is right and from which probability on it is sure, on
 * questions that the weights were not learned from. Each is asked of all paragraphs of the set, once with and once without its own.
 */
export async function calibrate(
	set: PreparedSet,
	heldOut: readonly PreparedQuestion[],
	weights: Float32Array,
	measure: AnswerMeasure,
): Promise<SpanCalibration> {
	const search = await searcherOf(set);
	const ranker = new SpanRanker(weights, UNCALIBRATED);
	const readings = heldOut.flatMap((question): FoundReading[] => {
		const found = search(question.text, READ + 1);
		const others = found.filter(({ paragraph }) => paragraph !== question.paragraph);
		return [
			{ question, read: readFound(set, question, found.slice(0, READ), ranker), isUnanswerable: false },
			{ question, read: readFound(set, question, others.slice(0, READ), ranker), isUnanswerable: true },
		];
	});
	const passageWeight = bestPassageWeight(readings, measure);
	const rows: number[][] = [];
	const isRight: boolean[] = [];
	const isUnanswerable: boolean[] = [];
	for (const reading of readings) {
		const best = chooseSpans(reading.read, passageWeight, 1).at(0);
		if (best === undefined) continue;
		rows.push(confidenceFeatures(reading.read, best));
		isRight.push(!reading.isUnanswerable && fitOf(reading.read, best, reading.question, measure).f1 >= RIGHT);
		isUnanswerable.push(reading.isUnanswerable);
	}
	const shares = isUnanswerable.map(each => (each ? UNANSWERABLE_SHARE : 1));
	const confidence = learnConfidence(rows, isRight, shares);
	const probabilities = rows.map(row => confidenceOf(row, confidence));
	return { passageWeight, confidence, threshold: preciseThreshold(probabilities, isRight, shares) };
}

function bestPassageWeight(readings: readonly FoundReading[], measure: AnswerMeasure): number {
	const answerable = readings.filter(({ isUnanswerable }) => !isUnanswerable);
	let best = { weight: 0, sum: -1 };
	for (const weight of PASSAGE_WEIGHTS) {
		let sum = 0;
		for (const { read, question } of answerable)
			sum += fitOf(read, chooseSpans(read, weight, 1).at(0), question, measure).f1;
		if (sum > best.sum) best = { weight, sum };
	}
	return best.weight;
}

/** Logistic regression by gradient steps over all rows (Adam, Kingma and Ba 2015). */
function learnConfidence(
	rows: readonly (readonly number[])[],
	isRight: readonly boolean[],
	shares: readonly number[],
): number[] {
	const weights = new Array<number>(CONFIDENCE_FEATURES).fill(0);
	const means = new Float64Array(CONFIDENCE_FEATURES);
	const squares = new Float64Array(CONFIDENCE_FEATURES);
	for (let pass = 1; pass <= PASSES; pass++) {
		const gradient = weights.map(weight => PRIOR * weight);
		for (const [i, row] of rows.entries()) {
			const error = shares[i] * (confidenceOf(row, weights) - (isRight[i] ? 1 : 0));
			for (const [j, value] of row.entries()) gradient[j] += (error * value) / rows.length;
		}
		for (const [j, slope] of gradient.entries()) {
			means[j] = 0.9 * means[j] + 0.1 * slope;
			squares[j] = 0.99 * squares[j] + 0.01 * slope * slope;
			const mean = means[j] / (1 - 0.9 ** pass);
			weights[j] -= (RATE * mean) / (Math.sqrt(squares[j] / (1 - 0.99 ** pass)) + 1e-8);
		}
	}
	return weights;
}

/**
 * The least probability from which on enough answers are right, those to questions without an answer counted as their share; where there is
 * none, that from which on most are.
 */
function preciseThreshold(
	probabilities: readonly number[],
	isRight: readonly boolean[],
	shares: readonly number[],
): number {
	let best = { threshold: LEAST_PROBABILITY, precision: -1 };
	for (let step = Math.round(100 * LEAST_PROBABILITY); step < 95; step++) {
		const threshold = step / 100;
		const sure = probabilities.flatMap((probability, i) => (probability >= threshold ? [i] : []));
		if (sure.length < FEWEST_SURE) break;
		const whole = sure.reduce((sum, i) => sum + shares[i], 0);
		const right = sure.reduce((sum, i) => sum + (isRight[i] ? shares[i] : 0), 0);
		if (right / whole > best.precision) best = { threshold, precision: right / whole };
		if (right / whole >= PRECISION) break;
	}
	console.log('precision of sure answers', best);
	return best.threshold;
}
