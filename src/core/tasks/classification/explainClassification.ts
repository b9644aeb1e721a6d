import type {
	ContributionsPicture,
	ExplanationStep,
	FormulaPicture,
	TablePicture,
	Words,
} from '../../explanation/explanation';
import { PAPERS } from '../../explanation/papers';
import { say } from '../../explanation/say';
import { softmax } from '../../linear/softmax';
import type { ClassifierHead } from './classifierModel';
import type { ClassificationTrace, TracedFeature } from './textClassifier';

/** So many features and labels are listed. */
const FEATURES = 14;
const LABELS = 8;

/** The steps to the label of a text. @param text what the places of the features are of */
export function explainClassification(
	text: string,
	head: ClassifierHead,
	trace: ClassificationTrace,
): ExplanationStep[] {
	const probabilities = softmax(Float64Array.from(trace.scores), trace.temperature);
	const order = [...head.labels.keys()].sort((a, b) => probabilities[b] - probabilities[a]);
	return [
		featureStep(text, trace),
		scoreStep(text, head, trace, order),
		probabilityStep(head, trace, probabilities, order),
		...decisionSteps(head, probabilities, order),
	];
}

function featureStep(text: string, { features, read }: ClassificationTrace): ExplanationStep {
	const strongest = [...features].sort((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, FEATURES);
	const table: TablePicture = {
		kind: 'table',
		caption: say('classes.vector'),
		note: say('classes.vector.note'),
		columns: [
			{ title: say('classes.feature'), type: 'text' },
			{ title: say('classes.count'), type: 'count' },
			{ title: say('classes.value'), type: 'number' },
		],
		rows: strongest.map(feature => ({
			cells: [textOf(text, feature), feature.count, feature.value],
			place: { start: feature.start, end: feature.end },
		})),
	};
	const formula: FormulaPicture = {
		kind: 'formula',
		caption: say('classes.value.formula'),
		formula: 'x(f) = (1 + ln n(f)) / ‖x‖',
		symbols: [{ symbol: 'n(f)', meaning: say('classes.n') }],
	};
	return {
		title: say('classes.features.title'),
		words: [say('classes.features', read, features.length)],
		pictures: [formula, table],
		papers: [PAPERS.tfIdf, PAPERS.baselines],
	};
}

/** What the features give to the best label and to the one behind it. */
function scoreStep(
	text: string,
	head: ClassifierHead,
	{ features, scores, biases }: ClassificationTrace,
	order: readonly number[],
): ExplanationStep {
	const compared = order.slice(0, 2);
	const [first, second = first] = compared;
	const force = ({ adds }: TracedFeature): number =>
		first === second ? Math.abs(adds[first]) : Math.abs(adds[first] - adds[second]);
	const sorted = [...features].sort((a, b) => force(b) - force(a));
	const [shown, left] = [sorted.slice(0, FEATURES), sorted.slice(FEATURES)];
	const picture: ContributionsPicture = {
		kind: 'contributions',
		caption: say('classes.scores.caption'),
		note: say('classes.scores.note'),
		answers: compared.map(label => nameOf(head, label)),
		rows: [
			...shown.map(feature => ({
				feature: textOf(text, feature),
				values: compared.map(label => feature.adds[label]),
			})),
			{ feature: say('classes.bias'), values: compared.map(label => biases[label]) },
		],
		totals: compared.map(label => scores[label]),
		...(left.length === 0
			? {}
			: {
					others: {
						count: left.length,
						values: compared.map(label => left.reduce((sum, { adds }) => sum + adds[label], 0)),
					},
				}),
	};
	return {
		title: say('classes.scores.title'),
		words: [say(`classes.method.${head.method}`)],
		pictures: [picture],
		papers: head.method === 'linear' ? [PAPERS.logistic, PAPERS.baselines] : [PAPERS.rocchio],
	};
}

function probabilityStep(
	head: ClassifierHead,
	{ scores, temperature }: ClassificationTrace,
	probabilities: ArrayLike<number>,
	order: readonly number[],
): ExplanationStep {
	const table: TablePicture = {
		kind: 'table',
		caption: say('classes.probabilities'),
		columns: [
			{ title: say('classes.label'), type: 'text' },
			{ title: say('classes.score'), type: 'number' },
			{ title: say('classes.score.tempered'), type: 'number' },
			{ title: say('probability'), type: 'share' },
		],
		rows: order.slice(0, LABELS).map((label, place) => ({
			cells: [nameOf(head, label), scores[label], scores[label] / temperature, probabilities[label]],
			...(place === 0 ? { isMarked: true } : {}),
		})),
	};
	const formula: FormulaPicture = {
		kind: 'formula',
		caption: say('classes.softmax'),
		formula: 'P(y) = exp(s(y) / T) / Σ exp(s(y′) / T)',
		symbols: [
			{ symbol: 's', meaning: say('classes.s') },
			{ symbol: 'T', meaning: say('classes.temperature'), value: temperature },
		],
	};
	return {
		title: say('classes.softmax.title'),
		words: [say('classes.calibrated')],
		pictures: [formula, table],
		papers: [PAPERS.calibration],
	};
}

/** What becomes of a first label that is not sure enough. */
function decisionSteps(
	head: ClassifierHead,
	probabilities: ArrayLike<number>,
	[first]: readonly number[],
): ExplanationStep[] {
	const { neutralBelow, unclearBelow = 0 } = head;
	const probability = probabilities[first];
	const decide = (kind: string, ...values: readonly (Words | number)[]): ExplanationStep => ({
		title: say('classes.decision.title'),
		words: [say(`classes.decision.${kind}`, ...values)],
		pictures: [],
		papers: [],
	});
	if (neutralBelow > 0)
		return [
			decide(probability < neutralBelow ? 'neutral' : 'notNeutral', nameOf(head, first), probability, neutralBelow),
		];
	if (unclearBelow > 0)
		return [decide(probability < unclearBelow ? 'unclear' : 'clear', nameOf(head, first), probability, unclearBelow)];
	return [];
}

/** The name of a label in both languages of the interface. */
function nameOf({ labels }: ClassifierHead, label: number): string {
	const { en, zh } = labels[label];
	return en === zh ? en : `${en} · ${zh}`;
}

/** A feature as it stands in the text where it first comes. */
function textOf(text: string, { start, end }: TracedFeature): string {
	return text.slice(start, end).replace(/\s+/gu, ' ');
}
