import type { RangeAnnotation } from '../../doc/rangeAnnotation';
import type { LearningControl } from '../../linear/learningControl';
import { inSteps } from '../../steps';
import type { Span } from '../../text/span';
import type { TopicModel } from './keyword';
import { languageOf } from './keywordResources';
import type { KeywordModels } from './keywordResources';
import { topicPassages } from './methodWeights';
import { textWords } from './textWords';
import { describeTopics, learnTopics } from './topicLearner';
import { topicalTokens } from './topicWords';

/** What is cancelled, for the message. */
const WORK = 'Learning topics';

/** The topics of a text by its passages. */
export interface PassageTopics {
	readonly model: TopicModel;
	/** One a row of `model.shares`. */
	readonly passages: readonly Span[];
}

/**
 * The topics of one text.
 * @param prose what the annotation's offsets are of
 * @param topics how many; 0 leaves it to the length of the text
 * @throws NlpError when a model is missing or malformed, or `cancelled` when the control's signal says so.
 */
export async function findTopics(
	prose: string,
	annotation: RangeAnnotation,
	topics: number,
	models: KeywordModels,
	control: LearningControl = {},
): Promise<PassageTopics> {
	const words = await inSteps(textWords(prose, annotation), control, WORK);
	const frequencies = await models.frequencies(languageOf(annotation));
	const passages = await inSteps(topicPassages(prose, annotation, words, frequencies), control, WORK);
	const parts = passages.map(({ terms }) => terms);
	const learned = await learnTopics(parts, words.terms.length, topics, control);
	const model = await inSteps(
		describeTopics(learned, word => words.terms[word]),
		control,
		WORK,
	);
	return { model, passages: passages.map(({ start, end }) => ({ start, end })) };
}

/** Gathers the words of many texts, whose topics are then learned together. */
export class TopicCorpus {
	readonly #parts: number[][] = [];
	readonly #idOf = new Map<string, number>();

	/** How many different words of topics were added. */
	get words(): number {
		return this.#idOf.size;
	}

	/**
	 * Adds a text; nothing of it is kept but its words of topics.
	 * @param prose what the annotation's offsets are of
	 * @throws NlpError when a model is missing or malformed, or `cancelled`: then nothing was added.
	 */
	async add(
		prose: string,
		annotation: RangeAnnotation,
		models: KeywordModels,
		control: LearningControl = {},
	): Promise<void> {
		const words = await inSteps(textWords(prose, annotation), control, WORK);
		const frequencies = await models.frequencies(languageOf(annotation));
		const isTopical = await inSteps(topicalTokens(words, frequencies), control, WORK);
		const part: number[] = [];
		for (const [token, topical] of isTopical.entries()) {
			if (topical === 1) part.push(this.#number(words.terms[words.termIds[token]]));
		}
		this.#parts.push(part);
	}

	/**
	 * Learns the topics; a row of the shares is one text, in the order in which they were added.
	 * @param topics how many; 0 leaves it to the number of texts
	 * @throws NlpError `cancelled` when the control's signal says so.
	 */
	async learn(topics: number, control: LearningControl = {}): Promise<TopicModel> {
		const terms = [...this.#idOf.keys()];
		const learned = await learnTopics(this.#parts, terms.length, topics, control);
		return inSteps(
			describeTopics(learned, word => terms[word]),
			control,
			WORK,
		);
	}

	#number(term: string): number {
		const id = this.#idOf.get(term) ?? this.#idOf.size;
		this.#idOf.set(term, id);
		return id;
	}
}
