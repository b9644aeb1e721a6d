import type { LearningControl } from '../../../linear/learningControl';
import { ClassifierLearner } from '../classifierLearner';
import type { ClassifierMethod, ClassifierWeights } from '../classifierModel';
import { cutPortions } from '../portions';
import type { FeatureOptions } from '../textFeatures';
import { CentroidLearner } from './centroidLearner';
import { LearningPace } from './learningPace';

/** Examples as texts and numbers of their labels. */
export interface TargetTexts {
	readonly texts: readonly string[];
	readonly targets: Int32Array;
}

/** N-grams of units and of letters inside words: they need no model, and words that are alike share some. */
export const OWN_FEATURES: FeatureOptions = { grams: 2, words: 0, letters: 5, skips: false, marks: true };

/** Of many examples, features that come once say nothing and are most of all. */
const MANY_EXAMPLES = 2000;

/** How closely examples are fitted, and the passes over them at most. */
const COST = 20;
const EPOCHS = 30;

/** Features that a classifier keeps: some megabytes. */
const MOST_FEATURES = 150_000;

/** Portions of a text that are learned from, the first ones: a book counts as much as a page. */
const MOST_PORTIONS = 20;

const SEED = 7;

/** The learner of one method, which takes texts bit by bit; a long text is learned from in the portions in which it is judged. */
export class TextLearner {
	readonly #labelCount: number;
	readonly #linear: ClassifierLearner | undefined;
	readonly #centroids: CentroidLearner | undefined;
	#size = 0;

	constructor(method: ClassifierMethod, labelCount: number) {
		this.#labelCount = labelCount;
		if (method === 'linear') this.#linear = new ClassifierLearner(OWN_FEATURES);
		else this.#centroids = new CentroidLearner(OWN_FEATURES);
	}

	/**
	 * Adds some of the examples.
	 * @throws NlpError `cancelled`
	 */
	async add({ texts, targets }: TargetTexts, which: Int32Array, control: LearningControl): Promise<void> {
		const pace = new LearningPace(control);
		for (const [index, row] of which.entries()) {
			const text = texts[row];
			const portions = cutPortions(text, { start: 0, end: text.length }).slice(0, MOST_PORTIONS);
			const length = portions.at(-1)?.end ?? 0;
			for (const { start, end } of portions) {
				this.#add(text.slice(start, end), targets[row], (end - start) / length);
				if (pace.worked(end - start)) await pace.rest((index + 1) / which.length);
			}
		}
		this.#size += which.length;
	}

	/**
	 * Learns from all that was added.
	 * @throws NlpError `cancelled`
	 */
	async learn(control: LearningControl): Promise<ClassifierWeights> {
		const labelCount = this.#labelCount;
		const minCount = this.#size >= MANY_EXAMPLES ? 2 : 1;
		if (this.#centroids !== undefined) {
			const pace = new LearningPace(control);
			await pace.rest(0);
			const weights = this.#centroids.learn(labelCount, minCount, MOST_FEATURES);
			await pace.rest(1);
			return weights;
		}
		const options = { labelCount, cost: COST, epochs: EPOCHS, minCount, keep: MOST_FEATURES, seed: SEED };
		return (this.#linear as ClassifierLearner).learn(options, control);
	}

	#add(text: string, label: number, weight: number): void {
		this.#linear?.add(text, label, undefined, weight);
		this.#centroids?.add(text, label, weight);
	}
}
