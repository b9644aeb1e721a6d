import type { LearningControl } from '../../../linear/learningControl';
import { partOf } from '../../../linear/learningControl';
import { decodeModel, encodeModel } from '../../../model/binaryFormat';
import type { Json } from '../../../model/modelFile';
import type { ClassifierHead, ClassifierMethod, ClassifierWeights } from '../classifierModel';
import { packClassifier } from '../classifierModel';
import type { ClassifierReport, ExampleNote } from '../classifierReport';
import { ConfusionMatrix } from '../evaluation/confusionMatrix';
import type { CleanExamples } from '../examples/exampleSet';
import type { Fold } from '../examples/folds';
import { foldsOf } from '../examples/folds';
import { fitTemperature } from '../temperature';
import { TextClassifier } from '../textClassifier';
import { languagesOf } from './languagesOf';
import { LearningPace } from './learningPace';
import { REPORT_METADATA } from './reportOfModel';
import { OWN_FEATURES, TextLearner } from './textLearner';

/** What is to be learned. */
export interface OwnClassifierOptions {
	readonly title: string;
	readonly method: ClassifierMethod;
}

/** A classifier that was learned: its file, and how well it does. */
export interface OwnClassifier {
	readonly head: ClassifierHead;
	readonly report: ClassifierReport;
	/** A model file, which has the report too. */
	readonly bytes: Uint8Array;
}

/** The part of the work before the last time of learning. */
const JUDGED = 0.5;

/**
 * Learns a classifier from examples. Some are held out first, to tell how well it does and to calibrate its probabilities; in the
 * end it learns from all.
 * @throws NlpError `cancelled`
 */
export async function learnClassifier(
	examples: CleanExamples,
	options: OwnClassifierOptions,
	control: LearningControl = {},
): Promise<OwnClassifier> {
	const learning = new OwnLearning(examples, options);
	return learning.run(control);
}

class OwnLearning {
	readonly #examples: CleanExamples;
	readonly #options: OwnClassifierOptions;
	readonly #folds: readonly Fold[];
	readonly #matrix: ConfusionMatrix;
	/** The scores of held-out examples, and their labels. */
	readonly #scores: Float64Array[] = [];
	readonly #golds: number[] = [];

	constructor(examples: CleanExamples, options: OwnClassifierOptions) {
		this.#examples = examples;
		this.#options = options;
		this.#folds = foldsOf(examples.targets, examples.labels.length);
		this.#matrix = new ConfusionMatrix(examples.labels.length);
	}

	async run(control: LearningControl): Promise<OwnClassifier> {
		let learner = this.#newLearner();
		let missing: Int32Array = Int32Array.from(this.#examples.targets.keys());
		for (const [turn, fold] of this.#folds.entries()) {
			const share = JUDGED / this.#folds.length;
			learner = this.#newLearner();
			await this.#judge(learner, fold, partOf(control, turn * share, (turn + 1) * share));
			missing = fold.heldOut;
		}
		// What the last learner has not seen yet completes it.
		await learner.add(this.#examples, missing, partOf(control, JUDGED, 0.6));
		const weights = await learner.learn(partOf(control, 0.6, 1));
		const head = this.#head(this.#temperature());
		const report = this.#report();
		const content = packClassifier(head.title, head, weights);
		const metadata = { ...content.metadata, [REPORT_METADATA]: report as unknown as Json };
		return { head, report, bytes: encodeModel({ ...content, metadata }) };
	}

	#newLearner(): TextLearner {
		return new TextLearner(this.#options.method, this.#examples.labels.length);
	}

	/** Learns without the examples that are held out, and tries what was learned on them. */
	async #judge(learner: TextLearner, { learned, heldOut }: Fold, control: LearningControl): Promise<void> {
		await learner.add(this.#examples, learned, partOf(control, 0, 0.4));
		const classifier = this.#classifier(await learner.learn(partOf(control, 0.4, 0.8)));
		const { texts, targets, labels } = this.#examples;
		const pace = new LearningPace(partOf(control, 0.8, 1));
		for (const [index, row] of heldOut.entries()) {
			// Nothing known speaks for no label more than for another.
			const scores = classifier.scores(texts[row]) ?? new Float64Array(labels.length);
			this.#matrix.add(targets[row], scores.indexOf(Math.max(...scores)));
			this.#scores.push(scores);
			this.#golds.push(targets[row]);
			if (pace.worked(texts[row].length + 1)) await pace.rest((index + 1) / heldOut.length);
		}
	}

	#classifier(weights: ClassifierWeights): TextClassifier {
		const bytes = encodeModel(packClassifier(this.#options.title, this.#head(1), weights));
		return TextClassifier.from(decodeModel(bytes, this.#options.title));
	}

	#temperature(): number {
		return this.#golds.length > 0 ? fitTemperature(this.#scores, this.#golds) : 1;
	}

	#head(temperature: number): ClassifierHead {
		const { labels, texts } = this.#examples;
		return {
			title: this.#options.title,
			kind: 'own',
			method: this.#options.method,
			languages: languagesOf(texts),
			labels: labels.map(label => ({ label, en: label, zh: label })),
			features: OWN_FEATURES,
			temperature,
			neutralBelow: 0,
		};
	}

	#report(): ClassifierReport {
		const { labels, targets } = this.#examples;
		const counts = new Array<number>(labels.length).fill(0);
		for (const target of targets) counts[target]++;
		return {
			labels,
			counts,
			heldOut: this.#golds.length,
			folds: this.#folds.length,
			accuracy: this.#matrix.accuracy,
			macroF1: this.#matrix.macroF1(),
			confusion: this.#matrix.rows,
			notes: this.#notes(),
		};
	}

	/** Few examples are what centroids are for. */
	#notes(): readonly ExampleNote[] {
		const { notes } = this.#examples;
		return this.#options.method === 'linear' ? notes : notes.filter(({ kind }) => kind !== 'fewExamples');
	}
}
