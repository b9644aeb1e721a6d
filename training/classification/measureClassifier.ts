import { softmax } from '../../src/core/linear/softmax';
import type { TextClassifier } from '../../src/core/tasks/classification/textClassifier';
import { cutWords } from './cutWords';
import type { LabeledText } from './labeledText';

/** How well a classifier does on texts, in percent. */
export interface ClassifierScores {
	readonly accuracy: number;
	readonly macroF1: number;
	/** How far the probability of the first label is from how often it is right, on average over ten bins of probability. */
	readonly calibrationError: number;
}

const BINS = 10;

/**
 * The scores of a classifier on texts; only labels that the texts have can be predicted.
 * @param only how the classifier's labels are called in the texts; each by its own name by default
 */
export function measureClassifier(
	classifier: TextClassifier,
	texts: readonly LabeledText[],
	only: (label: string) => string = label => label,
): ClassifierScores {
	const { labels, temperature, features } = classifier.head;
	const names = labels.map(({ label }) => only(label));
	const known = new Set(texts.map(({ label }) => label));
	const counts = new Map([...known].map(label => [label, { gold: 0, predicted: 0, right: 0 }]));
	const bins = Array.from({ length: BINS }, () => ({ count: 0, confidence: 0, right: 0 }));
	for (const { text, label } of texts) {
		const scores = classifier.scores(text, features.words > 0 ? cutWords(text) : undefined);
		const row = (scores ?? new Float64Array(labels.length)).map((score, i) =>
			known.has(names[i]) ? score : -Infinity,
		);
		const probabilities = softmax(row, temperature);
		const best = probabilities.indexOf(Math.max(...probabilities));
		const isRight = names[best] === label;
		const bin = bins[Math.min(BINS - 1, Math.floor(probabilities[best] * BINS))];
		bin.count++;
		bin.confidence += probabilities[best];
		if (isRight) bin.right++;
		const gold = counts.get(label);
		const predicted = counts.get(names[best]);
		if (gold !== undefined) gold.gold++;
		if (predicted !== undefined) predicted.predicted++;
		if (isRight && gold !== undefined) gold.right++;
	}
	const rows = [...counts.values()];
	const f1 = rows.map(({ gold, predicted, right }) => (right === 0 ? 0 : (2 * right) / (gold + predicted)));
	return {
		accuracy: (100 * rows.reduce((sum, { right }) => sum + right, 0)) / texts.length,
		macroF1: (100 * f1.reduce((a, b) => a + b, 0)) / f1.length,
		calibrationError:
			(100 * bins.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right), 0)) / texts.length,
	};
}
