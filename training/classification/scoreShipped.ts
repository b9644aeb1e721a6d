import type { TextClassifier } from '../../src/core/tasks/classification/textClassifier';
import type { CardScore } from '../support/card';
import { measureClassifier } from './measureClassifier';
import { scoreNeutral } from './neutralMargin';
import type { ShippedRecipe } from './shippedClassifiers';

/** The scores of a shipped classifier on its sets. */
export function scoreShipped(classifier: TextClassifier, { scored, neutral }: ShippedRecipe): CardScore[] {
	const scores = scored.flatMap(({ set, texts, asThere }) => {
		const { accuracy, macroF1, calibrationError } = measureClassifier(classifier, texts(), asThere);
		return [
			{ set, measure: 'accuracy', score: accuracy },
			{ set, measure: 'macro-F1', score: macroF1 },
			{ set, measure: 'expected calibration error', score: calibrationError },
		];
	});
	if (neutral === undefined) return scores;
	const score = scoreNeutral(classifier, neutral.test());
	return [...scores, { set: neutral.set, measure: 'macro-F1 with neutral', score }];
}
