import { softmax } from '../../src/core/linear/softmax';
import type { TextClassifier } from '../../src/core/tasks/classification/textClassifier';
import { cutWords } from './cutWords';
import type { LabeledText } from './labeledText';

/** Thresholds that are tried, in hundredths. */
const LEAST = 50;
const MOST = 95;

/** What a sentiment classifier says of a text, with the right answer. */
interface Judged {
	readonly label: string;
	readonly best: string;
	readonly probability: number;
}

/** A probability of the first label below which texts are called neutral, and the macro-F1 over the three with it, in percent. */
export interface NeutralMargin {
	readonly neutralBelow: number;
	readonly macroF1: number;
}

/** The threshold that tells negative, neutral and positive texts apart best. */
export function chooseNeutralMargin(classifier: TextClassifier, texts: readonly LabeledText[]): NeutralMargin {
	const judged = judge(classifier, texts);
	let best: NeutralMargin = { neutralBelow: 0, macroF1: 0 };
	for (let hundredths = LEAST; hundredths <= MOST; hundredths++) {
		const macroF1 = macroF1Of(judged, hundredths / 100);
		if (macroF1 > best.macroF1) best = { neutralBelow: hundredths / 100, macroF1 };
	}
	return best;
}

/** The macro-F1 over negative, neutral and positive with the classifier's own threshold, in percent. */
export function scoreNeutral(classifier: TextClassifier, texts: readonly LabeledText[]): number {
	return macroF1Of(judge(classifier, texts), classifier.head.neutralBelow);
}

/** The part of texts that are neutral with the classifier's own threshold, in percent. */
export function neutralShare(classifier: TextClassifier, texts: readonly LabeledText[]): number {
	const { neutralBelow } = classifier.head;
	const neutral = judge(classifier, texts).filter(({ probability }) => probability < neutralBelow);
	return (100 * neutral.length) / texts.length;
}

function judge(classifier: TextClassifier, texts: readonly LabeledText[]): Judged[] {
	const { labels, temperature, features } = classifier.head;
	return texts.map(({ text, label }) => {
		const scores = classifier.scores(text, features.words > 0 ? cutWords(text) : undefined);
		const probabilities = softmax(scores ?? new Float64Array(labels.length), temperature);
		const probability = Math.max(...probabilities);
		return { label, best: labels[probabilities.indexOf(probability)].label, probability };
	});
}

function macroF1Of(judged: readonly Judged[], neutralBelow: number): number {
	const decisions = judged.map(({ best, probability }) => (probability < neutralBelow ? 'neutral' : best));
	const f1 = ['negative', 'neutral', 'positive'].map(label => {
		const gold = judged.filter(each => each.label === label).length;
		const predicted = decisions.filter(decision => decision === label).length;
		const right = judged.filter((each, index) => each.label === label && decisions[index] === label).length;
		return right === 0 ? 0 : (2 * right) / (gold + predicted);
	});
	return (100 * f1.reduce((a, b) => a + b, 0)) / f1.length;
}
