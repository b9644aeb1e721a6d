import type { RelationLabel, RelationMention } from '../../../doc/relationMention';
import { RELATION_LABELS } from '../../../doc/relationMention';
import type { ModelFile } from '../../../model/modelFile';
import { PairClassifier } from '../pairClassifier';
import type { RelationSentence } from '../relationSentence';
import type { TracedPair } from '../relationTrace';
import { WordKnowledge } from '../wordKnowledge';
import { CAUSE_LABELS, causeCandidates } from './causeCandidates';
import { pairFeatures } from './pairFeatures';
import { canJoin, NO_RELATION } from './pairLabels';
import { pairWords } from './pairWords';
import type { PairWords } from './pairWords';
import type { NamedArgument } from './sentenceSymbols';

/** The kind of model file that holds them. */
export const ENGLISH_RELATIONS_KIND = 'english-relations/1';

/** Prefixes of the classifiers of pairs of names and of pairs of nouns. */
export const NAMES_PREFIX = 'names';
export const NOMINALS_PREFIX = 'nominals';

/** Names that are further apart, in tokens, are not paired. */
export const LONGEST_PAIR = 30;

/** The least probability of a relation that is told; names of works are found less surely than others. */
const LEAST_PROBABILITY = 0.6;
const LEAST_OF_WORKS = 0.85;

/** Causes and effects stand around a verb that says so already. */
const LEAST_CAUSE = 0.7;

/** What a classifier's label says. */
interface LearnedLabel {
	readonly relation: RelationLabel;
	/** Whether the name that comes first is the subject. */
	readonly isForward: boolean;
}

/** Relations that were learned from examples: of names, and causes and effects among nouns. */
export class LearnedRelations {
	readonly #knowledge: WordKnowledge;
	readonly #names: PairClassifier;
	readonly #nameLabels: readonly (LearnedLabel | undefined)[];
	readonly #nominals: PairClassifier;

	private constructor(knowledge: WordKnowledge, names: PairClassifier, nominals: PairClassifier) {
		this.#knowledge = knowledge;
		this.#names = names;
		this.#nominals = nominals;
		this.#nameLabels = names.labels.map(learnedLabel);
	}

	/**
	 * The learned relations of a model file.
	 * @throws NlpError `model-version` or `model-malformed` when the file holds something else.
	 */
	static from(file: ModelFile): LearnedRelations {
		file.expectKind(ENGLISH_RELATIONS_KIND);
		const names = PairClassifier.from(file, NAMES_PREFIX);
		if (!names.labels.every(label => label === NO_RELATION || learnedLabel(label) !== undefined)) {
			throw file.malformed('a label is not a relation with its direction');
		}
		return new LearnedRelations(WordKnowledge.from(file), names, PairClassifier.from(file, NOMINALS_PREFIX));
	}

	/** The relations among the names of a sentence. */
	ofNames(sentence: RelationSentence, names: readonly NamedArgument[]): RelationMention[] {
		if (names.length < 2) return [];
		const words = pairWords(sentence, this.#knowledge, names);
		return pairsOf(names).flatMap(([left, right]) => this.#ofPair(words, left, right) ?? []);
	}

	/** What the classifier says of each pair of names. */
	trace(sentence: RelationSentence, names: readonly NamedArgument[]): TracedPair[] {
		if (names.length < 2) return [];
		const words = pairWords(sentence, this.#knowledge, names);
		return pairsOf(names).map(([left, right]) => {
			const probabilities = this.#names.probabilities(pairFeatures(words, this.#knowledge, { left, right }));
			const labels = this.#nameLabels.map((said, label) => ({
				relation: said?.relation,
				isForward: said?.isForward ?? true,
				probability: probabilities[label],
				isPossible: said !== undefined && fits(said, left, right),
			}));
			labels.sort((a, b) => b.probability - a.probability);
			return { first: left.argument, second: right.argument, labels, least: leastOf(left, right) };
		});
	}

	#ofPair(words: PairWords, left: NamedArgument, right: NamedArgument): RelationMention | undefined {
		const isPossible = this.#nameLabels.map(label => label !== undefined && fits(label, left, right));
		if (!isPossible.includes(true)) return undefined;
		const probabilities = this.#names.probabilities(pairFeatures(words, this.#knowledge, { left, right }));
		let best = -1;
		for (const [label, probability] of probabilities.entries()) {
			if (isPossible[label] && (best < 0 || probability > probabilities[best])) best = label;
		}
		const said = this.#nameLabels.at(best);
		if (said === undefined || probabilities[best] < leastOf(left, right)) return undefined;
		const [subject, object] = said.isForward ? [left, right] : [right, left];
		return {
			label: said.relation,
			subject: subject.argument,
			object: object.argument,
			engine: 'model',
			score: probabilities[best],
		};
	}

	/** Causes and effects that nouns of a sentence name, around words that say so. */
	ofCauses(sentence: RelationSentence): RelationMention[] {
		const candidates = causeCandidates(sentence);
		if (candidates.length === 0) return [];
		const words = pairWords(sentence, this.#knowledge);
		return candidates.flatMap(({ left, right, spans, trigger }) => {
			const probabilities = this.#nominals.probabilities(pairFeatures(words, this.#knowledge, { left, right }));
			const [forward, backward] = CAUSE_LABELS.map(label => probabilities[this.#nominals.labels.indexOf(label)] ?? 0);
			const score = Math.max(forward, backward);
			if (score < LEAST_CAUSE) return [];
			const [subject, object] = forward >= backward ? spans : [spans[1], spans[0]];
			return [{ label: 'cause' as const, subject, object, trigger, engine: 'model' as const, score }];
		});
	}
}

/** The pairs of names that are near enough to be judged. */
function pairsOf(names: readonly NamedArgument[]): (readonly [left: NamedArgument, right: NamedArgument])[] {
	return names.flatMap((left, place) =>
		names
			.slice(place + 1)
			.filter(right => right.first - left.end <= LONGEST_PAIR)
			.map(right => [left, right] as const),
	);
}

function leastOf(left: NamedArgument, right: NamedArgument): number {
	return left.kind === 'X' || right.kind === 'X' ? LEAST_OF_WORKS : LEAST_PROBABILITY;
}

function learnedLabel(label: string): LearnedLabel | undefined {
	const relation = RELATION_LABELS.find(known => label === `${known}>` || label === `${known}<`);
	return relation === undefined ? undefined : { relation, isForward: label.endsWith('>') };
}

function fits({ relation, isForward }: LearnedLabel, left: NamedArgument, right: NamedArgument): boolean {
	return isForward ? canJoin(relation, left.kind, right.kind) : canJoin(relation, right.kind, left.kind);
}
