import type { SpanColumn } from '../../doc/spanColumn';
import type { LearningControl } from '../../linear/learningControl';
import { softmax } from '../../linear/softmax';
import type { ModelFile } from '../../model/modelFile';
import { rest } from '../../steps';
import type { Language } from '../../text/language';
import type { Span } from '../../text/span';
import type { Classification, Evidence } from './classification';
import { NEUTRAL, UNCLEAR } from './classification';
import type { ClassifierHead, ClassifierTables } from './classifierModel';
import { readClassifier } from './classifierModel';
import { gatherEvidence } from './evidence';
import type { FeatureVector } from './featureVector';
import { featureVector } from './featureVector';
import { cutPortions } from './portions';
import { TextFeatures } from './textFeatures';

/** What is cancelled where nobody wants the answer any more. */
const WORK = 'The classification';

/** A word counts as evidence when its weight is at least this part of the sum of all weights. */
const LEAST_SHARE = 0.002;
/** Marks alone are no reason for a topic that a person would see. */
const TELLING = /[\p{L}\p{N}]/u;
/** The most words that an answer shows. */
const MOST_EVIDENCE = 500;
/** Words that wait at most until the strongest are told. */
const MOST_WAITING = 5000;

/** What to judge. */
export interface ClassifierInput {
	readonly text: string;
	/** The stretch of the text that counts; all of it by default. */
	readonly span?: Span;
	/** The words of the text; evidence is told in words, and classifiers with `features.words` look at them. */
	readonly words?: SpanColumn | undefined;
	/** The language to name in the answer; the classifier's first by default. */
	readonly language?: Language;
}

/**
 * Tells what a text is about by the n-grams in it: a linear model with calibrated probabilities.
 *
 * A text's features are a vector of length 1 (see `featureVector.ts`). A long text is judged in portions, whose scores count
 * by their lengths, so that time grows with the text and memory does not.
 */
export class TextClassifier {
	readonly #tables: ClassifierTables;
	readonly #features: TextFeatures;

	private constructor(tables: ClassifierTables) {
		this.#tables = tables;
		this.#features = new TextFeatures(tables.features);
	}

	/**
	 * The classifier of a model file.
	 * @throws NlpError `model-version` or `model-malformed` when it holds no such model.
	 */
	static from(file: ModelFile): TextClassifier {
		return new TextClassifier(readClassifier(file));
	}

	/** What the classifier is. */
	get head(): ClassifierHead {
		return this.#tables;
	}

	/** What results are called. */
	get engine(): string {
		const method = this.#tables.method === 'linear' ? 'linear n-grams' : 'nearest centroids';
		return `${method} (${this.#tables.title})`;
	}

	/**
	 * The scores of the labels before temperature and softmax; undefined where no feature of the text is known. For evaluating
	 * and calibrating many short texts; `classify` gives what people want to see.
	 */
	scores(text: string, words?: SpanColumn): Float64Array | undefined {
		const scores = Float64Array.from(this.#tables.biases);
		const whole = { start: 0, end: text.length };
		let known = 0;
		for (const portion of cutPortions(text, whole)) {
			known += this.#addScores(scores, this.#read({ text, words }, portion), shareOf(portion, whole));
		}
		return known === 0 ? undefined : scores;
	}

	/**
	 * Judges a text; between portions the control is asked.
	 * @returns undefined where no feature of the text is known
	 * @throws NlpError `cancelled`
	 */
	async classify(input: ClassifierInput, control: LearningControl = {}): Promise<Classification | undefined> {
		const { text, span = { start: 0, end: text.length } } = input;
		const portions = cutPortions(text, span).map(portion => ({
			...portion,
			share: shareOf(portion, span),
		}));
		const { labels, biases, temperature, languages } = this.#tables;
		const scores = new Float64Array(labels.length);
		let known = 0;
		let vector: FeatureVector | undefined;
		for (const portion of portions) {
			await rest(control, WORK);
			vector = this.#read(input, portion);
			known += this.#addScores(scores, vector, portion.share);
		}
		if (known === 0) return undefined;
		const probabilities = softmax(
			scores.map((score, label) => score + biases[label]),
			temperature,
		);
		const order = [...labels.keys()].sort((a, b) => probabilities[b] - probabilities[a]);
		const evidence = new StrongestEvidence();
		const direction = oddsDirection(probabilities, order[0]);
		// Backwards, since what was read last is still there: nothing else has run in between.
		for (const portion of [...portions].reverse()) {
			evidence.addAll(this.#evidence(input, portion, vector ?? this.#read(input, portion), direction));
			vector = undefined;
			if (portion.start > span.start) await rest(control, WORK);
		}
		return {
			engine: this.engine,
			language: input.language ?? languages[0],
			probabilities: order.map(label => ({ label: labels[label].label, probability: probabilities[label] })),
			decision: this.#decide(order[0], probabilities[order[0]]),
			evidence: evidence.finish(),
		};
	}

	/**
	 * How the scores of the labels come about, of the first portion of a text.
	 * @returns undefined where no feature of it is known
	 */
	trace(input: ClassifierInput): ClassificationTrace | undefined {
		const { text, span = { start: 0, end: text.length } } = input;
		const portion = cutPortions(text, span).at(0);
		if (portion === undefined) return undefined;
		const { biases, weights, unit, temperature, labels } = this.#tables;
		const vector = this.#read(input, portion);
		const scores = Float64Array.from(biases);
		const places = new Map<number, Span>();
		for (let at = this.#features.length - 1; at >= 0; at--) {
			const { keys, starts, ends } = this.#features;
			places.set(keys[at], { start: starts[at], end: ends[at] });
		}
		const features: TracedFeature[] = [];
		for (let at = 0; at < vector.length; at++) {
			const adds = new Float64Array(labels.length);
			const value = vector.values[at];
			const place = places.get(vector.ids[at]);
			if (!weights.addScaled(adds, vector.keys[at], value * unit) || place === undefined) continue;
			adds.forEach((add, label) => (scores[label] += add));
			features.push({ ...place, count: vector.counts[at], value, adds });
		}
		if (features.length === 0) return undefined;
		return { portion, scores, biases, temperature, features, read: vector.length };
	}

	/** The features of a portion, which stay read until the next. */
	#read({ text, words }: ClassifierInput, portion: Span): FeatureVector {
		this.#features.read(text, portion, words);
		return featureVector(this.#features);
	}

	/** Adds the scores of a portion, times its share, to those of the text; returns how many of its features are known. */
	#addScores(scores: Float64Array, { keys, values, length }: FeatureVector, share: number): number {
		const { weights, unit } = this.#tables;
		let known = 0;
		for (let at = 0; at < length; at++) {
			if (weights.addScaled(scores, keys[at], values[at] * share * unit)) known++;
		}
		return known;
	}

	#evidence(
		{ text, words }: ClassifierInput,
		portion: Portion,
		vector: FeatureVector,
		direction: Float64Array,
	): Evidence[] {
		const { weights, unit, temperature } = this.#tables;
		const added = new Float64Array(vector.length);
		const scale = (portion.share * unit) / temperature;
		for (let at = 0; at < vector.length; at++) {
			added[at] = scale * vector.values[at] * weights.along(direction, vector.keys[at]);
		}
		const evidence = gatherEvidence(text, portion, this.#features, vector, added, words);
		if (this.#tables.kind !== 'topic') return evidence;
		return evidence.filter(({ start, end }) => TELLING.test(text.slice(start, end)));
	}

	#decide(first: number, probability: number): string {
		const { labels, neutralBelow, unclearBelow = 0 } = this.#tables;
		if (probability < neutralBelow) return NEUTRAL;
		return probability < unclearBelow ? UNCLEAR : labels[first].label;
	}
}

/** A feature of a text and what it gives to each label. */
export interface TracedFeature extends Span {
	readonly count: number;
	/** In the vector of length 1. */
	readonly value: number;
	/** One number a label, in the order of the classifier's. */
	readonly adds: Float64Array;
}

/** How scores came about. */
export interface ClassificationTrace {
	/** The stretch that was read. */
	readonly portion: Span;
	/** With the biases; before they are divided by the temperature. */
	readonly scores: Float64Array;
	readonly biases: ArrayLike<number>;
	readonly temperature: number;
	/** Those that the model knows, each with its first place in the text. */
	readonly features: readonly TracedFeature[];
	/** How many different features the stretch has. */
	readonly read: number;
}

/** A part of a text, and what part of it that is. */
interface Portion extends Span {
	readonly share: number;
}

/** What part of a stretch a portion of it is. */
function shareOf(portion: Span, { start, end }: Span): number {
	return (portion.end - portion.start) / (end - start);
}

/**
 * How much each label's score adds to the logarithm of the odds of one label, near these probabilities: 1 for itself, and for
 * each other the negative of its share of the rest.
 */
function oddsDirection(probabilities: Float64Array, first: number): Float64Array {
	const others = Math.max(1e-12, 1 - probabilities[first]);
	return probabilities.map((probability, label) => (label === first ? 1 : -probability / others));
}

/** Gathers the strongest words, in memory that does not grow with the text. */
class StrongestEvidence {
	#words: Evidence[] = [];
	#total = 0;

	addAll(words: readonly Evidence[]): void {
		for (const word of words) {
			this.#words.push(word);
			this.#total += Math.abs(word.weight);
		}
		if (this.#words.length > MOST_WAITING) this.#words = strongestFirst(this.#words);
	}

	/** The strongest first, without those that hardly count. */
	finish(): Evidence[] {
		return strongestFirst(this.#words).filter(({ weight }) => Math.abs(weight) >= LEAST_SHARE * this.#total);
	}
}

function strongestFirst(words: Evidence[]): Evidence[] {
	return words.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.start - b.start).slice(0, MOST_EVIDENCE);
}
