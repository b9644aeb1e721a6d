import type { ModelContent, ModelFile } from '../../../model/modelFile';
import { addEndFeatures, addSentenceFeatures, addStartFeatures } from './borderFeatures';
import { FEATURE_PLACES, FeatureList } from './featureList';
import { askedUnit, unitBonusOf } from './askedUnit';
import type { ReadingCase } from './readingCase';
import { readingCandidates } from './readingCandidates';
import { CONFIDENCE_FEATURES } from './spanCalibration';
import type { SpanCalibration } from './spanCalibration';
import type { SpanCandidates } from './spanCandidates';
import { addSpanFeatures } from './spanFeatures';

/** The kind of the model file. */
const SPAN_RANKER_KIND = 'span-ranker/1';

/** The largest weight in a file is so many steps. */
const STEPS = 127;

/** Candidates with their scores, on the scale of logarithms of odds. */
export interface ScoredSpans extends SpanCandidates {
	readonly scores: Float64Array;
}

/** Scores stretches of passages as answers: a log-linear model over hashed features. */
export class SpanRanker {
	readonly calibration: SpanCalibration;
	readonly #weights: Float32Array;

	constructor(weights: Float32Array, calibration: SpanCalibration) {
		this.#weights = weights;
		this.calibration = calibration;
	}

	/**
	 * Reads a file that {@link packSpanRanker} made.
	 * @throws NlpError `model-version` or `model-malformed` when it is none, or is for other features.
	 */
	static from(file: ModelFile): SpanRanker {
		file.expectKind(SPAN_RANKER_KIND);
		const steps = file.tensor('weights', 'int8');
		const confidence = file.tensor('confidence', 'float32');
		if (steps.length !== FEATURE_PLACES) throw file.malformed(`it has ${steps.length} weights, not ${FEATURE_PLACES}`);
		if (confidence.length !== CONFIDENCE_FEATURES) {
			throw file.malformed(`it has ${confidence.length} weights of confidence, not ${CONFIDENCE_FEATURES}`);
		}
		const scale = file.number('scale');
		return new SpanRanker(
			Float32Array.from(steps, step => step * scale),
			{
				passageWeight: file.number('passageWeight'),
				confidence: Array.from(confidence),
				threshold: file.number('threshold'),
			},
		);
	}

	/** The candidates of these sentences of a passage with their scores. */
	score(reading: ReadingCase, sentences: ReadonlySet<number>): ScoredSpans {
		const { passage } = reading;
		const { firsts, lasts } = readingCandidates(reading, sentences);
		const bonus = unitBonusOf(passage, askedUnit(reading.question));
		const list = new FeatureList();
		const sum = (add: () => void): number => {
			list.clear();
			add();
			return this.#sum(list);
		};
		const ofSentences = new Map<number, number>();
		for (const sentence of sentences)
			ofSentences.set(
				sentence,
				sum(() => addSentenceFeatures(list, reading, sentence)),
			);
		const ofStarts = new Float64Array(passage.length).fill(NaN);
		const ofEnds = new Float64Array(passage.length).fill(NaN);
		const scores = Float64Array.from(firsts, (first, n) => {
			const last = lasts[n];
			if (Number.isNaN(ofStarts[first])) ofStarts[first] = sum(() => addStartFeatures(list, reading, first));
			if (Number.isNaN(ofEnds[last])) ofEnds[last] = sum(() => addEndFeatures(list, reading, last));
			const ofSentence = ofSentences.get(passage.sentences[first]) ?? 0;
			const ofSpan = sum(() => addSpanFeatures(list, reading, first, last)) + bonus(first, last);
			return ofSentence + ofStarts[first] + ofEnds[last] + ofSpan;
		});
		return { firsts, lasts, scores };
	}

	#sum({ places, length }: FeatureList): number {
		let sum = 0;
		for (let i = 0; i < length; i++) sum += this.#weights[places[i]];
		return sum;
	}
}

/** The model file of a span ranker; weights keep eight bits. */
export function packSpanRanker(name: string, weights: Float32Array, calibration: SpanCalibration): ModelContent {
	const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1;
	const scale = largest / STEPS;
	return {
		name,
		kind: SPAN_RANKER_KIND,
		metadata: { scale, passageWeight: calibration.passageWeight, threshold: calibration.threshold },
		tensors: {
			weights: { type: 'int8', data: Int8Array.from(weights, weight => Math.round(weight / scale)) },
			confidence: { type: 'float32', data: Float32Array.from(calibration.confidence) },
		},
	};
}
