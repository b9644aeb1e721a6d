import { softmax } from '../../src/core/linear/softmax';
import type { TextClassifier } from '../../src/core/tasks/classification/textClassifier';
import { cutWords } from './cutWords';
import type { LabeledText } from './labeledText';

/** Thresholds that are tried, in hundredths. */
const LEAST = 0;
const MOST = 95;
/** The part of texts about none of the topics that decisions are made for. */
const NONE_SHARE = 0.25;

/** Texts about topics that a classifier knows, and texts about none of them. */
export interface TopicsAndNone {
	readonly topics: readonly LabeledText[];
	readonly none: readonly LabeledText[];
}

/** What a threshold does, in percent. */
export interface DecidedScores {
	/** Texts that get a topic. */
	readonly decided: number;
	/** Of these those that get the right one. */
	readonly precision: number;
}

/** What a classifier says of a text. */
interface Judged {
	readonly isRight: boolean;
	readonly probability: number;
}

/**
 * The probability of the first label from which on a decision is more often right than wrong, where one text in four is about
 * none of the topics: the threshold with the most right decisions less the wrong ones.
 */
export function chooseUnclearMargin(classifier: TextClassifier, { topics, none }: TopicsAndNone): number {
	const ofTopics = judge(classifier, topics);
	const ofNone = judge(classifier, none);
	let best = { unclearBelow: 0, gain: -Infinity };
	for (let hundredths = LEAST; hundredths <= MOST; hundredths++) {
		const unclearBelow = hundredths / 100;
		const gain = (1 - NONE_SHARE) * gainOf(ofTopics, unclearBelow) + NONE_SHARE * gainOf(ofNone, unclearBelow);
		if (gain > best.gain) best = { unclearBelow, gain };
	}
	return best.unclearBelow;
}

/**
 * What the classifier's own threshold does.
 * @param only how the classifier's labels are called in the texts; each by its own name by default
 */
export function scoreDecided(
	classifier: TextClassifier,
	texts: readonly LabeledText[],
	only: (label: string) => string = label => label,
): DecidedScores {
	const { unclearBelow = 0 } = classifier.head;
	const decided = judge(classifier, texts, only).filter(({ probability }) => probability >= unclearBelow);
	return {
		decided: (100 * decided.length) / texts.length,
		precision: (100 * decided.filter(({ isRight }) => isRight).length) / Math.max(1, decided.length),
	};
}

/** Right decisions less wrong ones, as a part of the texts. */
function gainOf(judged: readonly Judged[], unclearBelow: number): number {
	const decided = judged.filter(({ probability }) => probability >= unclearBelow);
	return decided.reduce((sum, { isRight }) => sum + (isRight ? 1 : -1), 0) / judged.length;
}

function judge(
	classifier: TextClassifier,
	texts: readonly LabeledText[],
	only: (label: string) => string = label => label,
): Judged[] {
	const { labels, temperature, features } = classifier.head;
	return texts.map(({ text, label }) => {
		const scores = classifier.scores(text, features.words > 0 ? cutWords(text) : undefined);
		const probabilities = softmax(scores ?? new Float64Array(labels.length), temperature);
		const probability = Math.max(...probabilities);
		const best = labels[probabilities.indexOf(probability)].label;
		return { isRight: only(best) === label, probability };
	});
}
