import type { RelationArgument, RelationLabel, RelationMention } from '../../../doc/relationMention';
import { RELATION_LABELS } from '../../../doc/relationMention';
import { WordTable } from '../../../linear/wordTable';
import type { ModelFile } from '../../../model/modelFile';
import { PairClassifier } from '../pairClassifier';
import type { TracedPair } from '../relationTrace';
import type { RelationSentence } from '../relationSentence';
import { ChineseMarkedText } from './chineseMarkedText';
import { ChineseClusters, ChinesePair } from './chinesePair';
import { chinesePairFeatures } from './chinesePairFeatures';

/** The label of pairs that do not relate, or not in a way that has a name here. */
export const NO_RELATION = 'none';
/** An argument is paired with so many that follow it, no further on than this. */
const NEXT_ARGUMENTS = 5;
const REACH = 60;

/**
 * What subjects and objects of the relations that the model tells apart can be: entities by their labels, and works. Who
 * owns what is left to rules: what FinRE teaches of it is mostly known, not said.
 */
const KINDS: Partial<Readonly<Record<RelationLabel, readonly [subject: string, object: string]>>> = {
	founder: ['PER ORG', 'ORG'],
	leader: ['PER', 'ORG'],
	'alma-mater': ['PER', 'ORG'],
	headquarters: ['ORG', 'LOC'],
	'located-in': ['LOC ORG', 'LOC'],
	'founded-on': ['ORG', 'DATE'],
	'born-in': ['PER', 'LOC'],
	'born-on': ['PER', 'DATE'],
	nationality: ['PER', 'LOC'],
	spouse: ['PER', 'PER'],
	parent: ['PER', 'PER'],
	sibling: ['PER', 'PER'],
	relative: ['PER', 'PER'],
	author: ['PER', 'WORK'],
};

/** The relations with kinds that they can join, `founder PER ORG`, and pairs of kinds that any can, in either order. */
const FITTING: ReadonlySet<string> = new Set(
	Object.entries(KINDS).flatMap(([label, [subjects, object]]) =>
		subjects.split(' ').map(subject => `${label} ${subject} ${object}`),
	),
);
const RELATED: ReadonlySet<string> = new Set(
	Array.from(FITTING, fitting => fitting.split(' ')).flatMap(([, a, b]) => [`${a} ${b}`, `${b} ${a}`]),
);

/** What an argument is: an entity of its kind, or a work. */
function argumentKind({ label }: RelationArgument): string {
	return label ?? 'WORK';
}

/** The pairs of arguments that are near enough to be judged, in the order of the text. */
export function candidatePairs(
	args: readonly RelationArgument[],
): (readonly [first: RelationArgument, second: RelationArgument])[] {
	return args.flatMap((first, at) =>
		args
			.slice(at + 1, at + 1 + NEXT_ARGUMENTS)
			.filter(second => second.start >= first.end && second.start - first.end <= REACH && mayRelate(first, second))
			.map(second => [first, second] as const),
	);
}

function mayRelate(first: RelationArgument, second: RelationArgument): boolean {
	return RELATED.has(`${argumentKind(first)} ${argumentKind(second)}`);
}

function fits(label: RelationLabel, subject: RelationArgument, object: RelationArgument): boolean {
	return FITTING.has(`${label} ${argumentKind(subject)} ${argumentKind(object)}`);
}

/** A classifier of pairs of arguments; its labels are those of relations with `>` or `<`, where the subject stands second. */
export class ChinesePairModel {
	readonly #classifier: PairClassifier;
	readonly #clusters: WordTable;
	readonly #threshold: number;

	private constructor(classifier: PairClassifier, clusters: WordTable, threshold: number) {
		this.#classifier = classifier;
		this.#clusters = clusters;
		this.#threshold = threshold;
	}

	/**
	 * Reads the model `zh-relations`.
	 * @throws NlpError `model-malformed` when its parts do not fit together.
	 */
	static from(file: ModelFile): ChinesePairModel {
		const classifier = PairClassifier.from(file, 'pairs');
		const unknown = classifier.labels.find(label => label !== NO_RELATION && relationOf(label) === undefined);
		if (unknown !== undefined) {
			throw file.malformed(`its label "${unknown}" is no relation`);
		}
		return new ChinesePairModel(classifier, WordTable.from(file, 'clusters'), file.number('threshold'));
	}

	/** The relations among all arguments of a sentence. */
	recognizeAll(sentence: RelationSentence): RelationMention[] {
		const { tokens, entities } = sentence;
		const marked = ChineseMarkedText.of(tokens.text, tokens, entities);
		return this.recognize(sentence, marked.argumentsIn(0, marked.text.length));
	}

	/** The relations among these arguments that are sure enough. */
	recognize(sentence: RelationSentence, args: readonly RelationArgument[]): RelationMention[] {
		const pairs = candidatePairs(args);
		if (pairs.length === 0) return [];
		const clusters = new ChineseClusters(sentence.tokens, this.#clusters);
		return pairs.flatMap(([first, second]) => {
			const features = chinesePairFeatures(new ChinesePair(sentence, clusters, first, second), false);
			const relation = this.#judge(this.#classifier.probabilities(features), first, second);
			return relation === undefined ? [] : [relation];
		});
	}

	/** What the classifier says of each pair of arguments. */
	trace(sentence: RelationSentence, args: readonly RelationArgument[]): TracedPair[] {
		const clusters = new ChineseClusters(sentence.tokens, this.#clusters);
		return candidatePairs(args).map(([first, second]) => {
			const features = chinesePairFeatures(new ChinesePair(sentence, clusters, first, second), false);
			const probabilities = this.#classifier.probabilities(features);
			const labels = this.#classifier.labels.map((name, label) => {
				const relation = relationOf(name);
				const isForward = !name.endsWith('<');
				const [subject, object] = isForward ? [first, second] : [second, first];
				const isPossible = relation !== undefined && fits(relation, subject, object);
				return { relation, isForward, probability: probabilities[label], isPossible };
			});
			labels.sort((a, b) => b.probability - a.probability);
			return { first, second, labels, least: this.#threshold };
		});
	}

	#judge(probabilities: Float64Array, first: RelationArgument, second: RelationArgument): RelationMention | undefined {
		const best = probabilities.indexOf(Math.max(...probabilities));
		const score = probabilities[best];
		const name = this.#classifier.labels[best];
		const label = relationOf(name);
		if (label === undefined || score < this.#threshold) return undefined;
		const [subject, object] = name.endsWith('<') ? [second, first] : [first, second];
		return fits(label, subject, object) ? { label, subject, object, engine: 'model', score } : undefined;
	}
}

function relationOf(name: string): RelationLabel | undefined {
	return RELATION_LABELS.find(label => name === `${label}>` || name === `${label}<`);
}
