import type { TextClassifier } from '../../src/core/tasks/classification/textClassifier';
import type { CardScore } from '../support/card';
import { measureClassifier } from './measureClassifier';
import { neutralShare, scoreNeutral } from './neutralMargin';
import { scoreDecided } from './unclearMargin';
import type { ShippedRecipe } from './shippedClassifiers';

/** The scores of a shipped classifier on its sets. */
export function scoreShipped(classifier: TextClassifier, shipped: ShippedRecipe): CardScore[] {
	const scores = shipped.scored.flatMap(({ set, texts, asThere }) => {
		const { accuracy, macroF1, calibrationError } = measureClassifier(classifier, texts(), asThere);
		return [
			{ set, measure: 'accuracy', score: accuracy },
			{ set, measure: 'macro-F1', score: macroF1 },
			{ set, measure: 'expected calibration error', score: calibrationError },
		];
	});
	return [...scores, ...neutralScores(classifier, shipped), ...unclearScores(classifier, shipped)];
}

function neutralScores(classifier: TextClassifier, { neutral }: ShippedRecipe): CardScore[] {
	if (neutral === undefined) return [];
	const score = { set: neutral.set, measure: 'macro-F1 with neutral', score: scoreNeutral(classifier, neutral.test()) };
	if (neutral.reports === undefined) return [score];
	const { set, test } = neutral.reports;
	return [score, { set, measure: 'neutral, as is right', score: neutralShare(classifier, test()) }];
}

function unclearScores(classifier: TextClassifier, { scored, unclear }: ShippedRecipe): CardScore[] {
	if (unclear === undefined) return [];
	const known = scored.map(({ set, texts, asThere }) => {
		const { decided, precision } = scoreDecided(classifier, texts(), asThere);
		return [
			{ set, measure: 'texts with a clear topic', score: decided },
			{ set, measure: 'of these with the right one of all labels', score: precision },
		];
	});
	const refused = 100 - scoreDecided(classifier, unclear.test()).decided;
	return [...known.flat(), { set: unclear.set, measure: 'texts without a clear topic, as is right', score: refused }];
}
