import { decodeModel, encodeModel } from '../../src/core/model/binaryFormat';
import type { ModelContent } from '../../src/core/model/modelFile';
import type { ClassifierLearningOptions } from '../../src/core/tasks/classification/classifierLearner';
import { ClassifierLearner } from '../../src/core/tasks/classification/classifierLearner';
import type { ClassifierHead } from '../../src/core/tasks/classification/classifierModel';
import { packClassifier } from '../../src/core/tasks/classification/classifierModel';
import { fitTemperature } from '../../src/core/tasks/classification/temperature';
import { TextClassifier } from '../../src/core/tasks/classification/textClassifier';
import { cutWords } from './cutWords';
import type { LabeledText } from './labeledText';

/** A classifier to be trained: what it is, and how it learns. */
export interface ClassifierRecipe {
	readonly name: string;
	readonly head: Omit<ClassifierHead, 'temperature' | 'method'>;
	readonly learning: Omit<ClassifierLearningOptions, 'labelCount'>;
}

/**
 * Trains a classifier and packs it.
 * @param dev texts that the temperature is fitted on; without them it is 1
 */
export async function trainClassifier(
	{ name, head, learning }: ClassifierRecipe,
	train: readonly LabeledText[],
	dev: readonly LabeledText[],
): Promise<ModelContent> {
	const numbers = new Map(head.labels.map(({ label }, index) => [label, index]));
	const learner = new ClassifierLearner(head.features);
	for (const { text, label, weight } of train) {
		const number = numbers.get(label);
		if (number === undefined) throw new Error(`The label ${label} is not one of ${name}.`);
		learner.add(text, number, head.features.words > 0 ? cutWords(text) : undefined, weight);
	}
	const weights = await learner.learn({ ...learning, labelCount: numbers.size });
	const pack = (temperature: number): ModelContent =>
		packClassifier(name, { ...head, method: 'linear', temperature }, weights);
	const classifier = openClassifier(pack(1));
	const judged = dev.flatMap(({ text, label }) => {
		const scores = classifier.scores(text, head.features.words > 0 ? cutWords(text) : undefined);
		return scores === undefined ? [] : { scores, label: numbers.get(label) ?? -1 };
	});
	return pack(
		fitTemperature(
			judged.map(({ scores }) => scores),
			judged.map(({ label }) => label),
		),
	);
}

/** The classifier of a model as it will be shipped: packed and read again. */
export function openClassifier(content: ModelContent): TextClassifier {
	return TextClassifier.from(decodeModel(encodeModel(content), `${content.name}.bin`));
}
