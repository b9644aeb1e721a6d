import { rest } from '../../../steps';
import type { LearningControl } from '../../../linear/learningControl';
import type { ModelFile } from '../../../model/modelFile';
import type { RangeAnnotation } from '../../../doc/rangeAnnotation';
import { dominantLanguage } from '../../../text/dominantLanguage';
import type { Language } from '../../../text/language';
import type { Span } from '../../../text/span';
import { DocumentFrequencies } from '../../../vectors/documentFrequencies';
import type { AnsweringResources } from '../answeringResources';
import type { DocumentAnswer, Excerpt, QuestionAnalysis, SourceAnswers } from '../answers';
import type { FoundPassage } from '../retrieval/foundPassage';
import { confidenceFeatures, confidenceOf, isSure } from './confidence';
import { markText, READING_LAYERS } from './markedText';
import type { MarkedQuestion } from './questionMatch';
import { markQuestion } from './questionMatch';
import { readPassages } from './readPassages';
import { chooseSpans } from './spanChoice';
import type { ChosenSpan } from './spanChoice';
import { SpanRanker } from './spanRanker';

const ENGINE = 'BM25, log-linear span ranker';
/** So many passages are read, the best found. */
const READ_PASSAGES = 5;
const WORK = 'The search for an answer';

/** A passage with its layers. */
interface AnnotatedPassage {
	readonly found: FoundPassage;
	readonly annotation: RangeAnnotation;
}

/** Finds the stretches of passages that answer a question. */
export class PassageReader {
	readonly #resources: AnsweringResources;
	readonly #rankers = new WeakMap<ModelFile, SpanRanker>();
	readonly #frequencies = new WeakMap<ModelFile, DocumentFrequencies>();

	constructor(resources: AnsweringResources) {
		this.#resources = resources;
	}

	/**
	 * The answers that the passages of one search give, the best first; without any where nothing is asked or found.
	 * @param limit how many answers at most
	 * @throws NlpError `cancelled`, or of a model that is missing or malformed
	 */
	async read(
		question: string,
		analysis: QuestionAnalysis,
		passages: readonly FoundPassage[],
		limit: number,
		control: Pick<LearningControl, 'signal' | 'pause'> = {},
	): Promise<SourceAnswers<DocumentAnswer>> {
		const ranker = await this.#ranker(analysis.language);
		const marked = await this.#question(question, analysis, control.signal);
		if (marked.total === 0) return { engine: ENGINE, answers: [], isSure: false, probability: 0, failures: [] };
		const annotated: AnnotatedPassage[] = [];
		const failures = new Set<string>();
		for (const found of passages.slice(0, READ_PASSAGES)) {
			await rest(control, WORK);
			const annotation = await this.#resources.annotate(found.text, 'plain', READING_LAYERS, control.signal);
			for (const { message } of annotation.failures) failures.add(message);
			annotated.push({ found, annotation });
		}
		const scored = annotated.map(({ found: { text, score }, annotation }) => ({
			marked: markText(text, annotation, dominantLanguage(text, { start: 0, end: text.length }).language),
			score,
		}));
		const read = readPassages(marked, scored, ranker);
		const { calibration } = ranker;
		const judged = chooseSpans(read, calibration.passageWeight, limit)
			.map(span => ({ span, probability: confidenceOf(confidenceFeatures(read, span), calibration.confidence) }))
			.sort((a, b) => b.probability - a.probability);
		return {
			engine: ENGINE,
			answers: judged.map(({ span, probability }) => answerOf(span, annotated[span.passage], probability)),
			isSure: judged.length > 0 && isSure(read, judged[0].span, judged[0].probability, calibration),
			probability: judged.at(0)?.probability ?? 0,
			failures: [...failures],
		};
	}

	async #question(
		question: string,
		analysis: QuestionAnalysis,
		signal: LearningControl['signal'],
	): Promise<MarkedQuestion> {
		const annotation = await this.#resources.annotate(question, 'plain', READING_LAYERS, signal);
		const file = await this.#resources.models.load(`${analysis.language}-frequencies`);
		const frequencies = this.#frequencies.get(file) ?? DocumentFrequencies.from(file);
		this.#frequencies.set(file, frequencies);
		return markQuestion(markText(question, annotation, analysis.language), analysis, frequencies);
	}

	async #ranker(language: Language): Promise<SpanRanker> {
		const file = await this.#resources.models.load(`${language}-answers`);
		const ranker = this.#rankers.get(file) ?? SpanRanker.from(file);
		this.#rankers.set(file, ranker);
		return ranker;
	}
}

function answerOf(span: ChosenSpan, { found, annotation }: AnnotatedPassage, probability: number): DocumentAnswer {
	const { file, start, end, text } = found;
	return {
		answer: excerpt(found, span),
		sentence: excerpt(found, sentenceAt(annotation, span) ?? { start: 0, end: text.length }),
		passage: { file, start, end, text },
		probability,
	};
}

function sentenceAt({ sentences }: RangeAnnotation, span: Span): Span | undefined {
	const n = sentences?.ends.findIndex(end => end > span.start) ?? -1;
	if (sentences === undefined || n < 0) return undefined;
	return { start: Math.min(sentences.starts[n], span.start), end: Math.max(sentences.ends[n], span.end) };
}

function excerpt({ file, start, text }: FoundPassage, part: Span): Excerpt {
	return { file, start: start + part.start, end: start + part.end, text: text.slice(part.start, part.end) };
}
