import type { RangeAnnotation } from '../../doc/rangeAnnotation';
import type { ModelFile } from '../../model/modelFile';
import type { DocumentText } from '../../text/documentText';
import type { Steps } from '../../steps';
import { TermMatrix } from '../../vectors/termMatrix';
import { chooseDiverse } from './chooseDiverse';
import type { SummaryQuery } from './queryRelevance';
import { queryRelevance } from './queryRelevance';
import { relativeScores } from './relativeScores';
import { SentenceCompressor } from './sentenceCompressor';
import type { SentenceAccount } from './sentenceScorer';
import { SentenceScorer } from './sentenceScorer';

import type { SummaryLength, SummaryOptions, SummarySentence } from './summary';
import { SummaryRoom } from './summaryRoom';
import type { SentenceView } from './summaryText';
import { sentenceViews } from './summaryText';
import { SUMMARY_WEIGHTS } from './summaryWeights';
import type { TextMeasures } from './textMeasures';
import { measureText } from './textMeasures';
import type { Wording, WordingContext } from './wordings';
import { shorterWordings, wholeWording } from './wordings';

const SUMMARY_ENGINE = 'Sentence scorer with MMR';
const UNTRAINED_ENGINE = 'TextRank with MMR';

/** The name of the model that scores sentences. */
export const SUMMARY_MODEL = 'summary-sentences';

/** The layers that a summary draws on. */
export const SUMMARY_LAYERS = ['sentences', 'tokens', 'tokenLanguages', 'upos', 'xpos', 'lemmas'] as const;

/** A text to be summarized, perhaps together with others. */
export interface SummarySource {
	/** What the annotation's offsets are of. */
	readonly source: Pick<DocumentText, 'text' | 'prose'>;
	/** With the layers {@link SUMMARY_LAYERS}, as far as they are there. */
	readonly annotation: RangeAnnotation;
}

/** A sentence of a summary, and the number of the text that it comes from. */
export interface PlacedSentence {
	readonly text: number;
	readonly sentence: SummarySentence;
}

/** How a summary came about. */
export interface SummaryTrace {
	readonly measures: TextMeasures;
	/** Of each sentence, relative to the best. */
	readonly scores: Float64Array;
	/** The sentences that were chosen, in the order of the choice. */
	readonly turns: readonly number[];
	/** What the trained score of a sentence is made of; absent without a model. */
	readonly account: ((index: number) => SentenceAccount) | undefined;
}

/** How much a sentence counts that asks for nothing else than to be about the query. */
const LEAST_IN_QUERY = 0.5;
/** How much a sentence of a folder counts that is like no other text. */
const LEAST_IN_FOLDER = 0.4;

/** A sentence that can be taken. */
interface Candidate {
	readonly text: number;
	readonly view: SentenceView;
	readonly context: WordingContext;
}

/**
 * Extractive summaries: the sentences that say most by a trained linear model, with little repetition among them, in the
 * order of the text.
 */
export class ExtractiveSummarizer {
	/** The name under which results are shown. */
	readonly engine: string;
	readonly #scorer: SentenceScorer | undefined;
	readonly #compressor: SentenceCompressor | undefined;

	private constructor(engine: string, scorer?: SentenceScorer, compressor?: SentenceCompressor) {
		this.engine = engine;
		this.#scorer = scorer;
		this.#compressor = compressor;
	}

	/** @throws NlpError when the file is of another kind or malformed. */
	static from(file: ModelFile): ExtractiveSummarizer {
		return new ExtractiveSummarizer(SUMMARY_ENGINE, SentenceScorer.from(file), SentenceCompressor.from(file));
	}

	/** One that has learned nothing: it scores by TextRank, place and cue phrases, and shortens no sentence. */
	static untrained(): ExtractiveSummarizer {
		return new ExtractiveSummarizer(UNTRAINED_ENGINE);
	}

	/**
	 * A summary of one text. Time is linear in its length, with a part that grows with the sentences chosen.
	 * @param query what it is to be about; without one it is about the whole. Sentences that say nothing of it are left out
	 */
	*summarize(
		source: SummarySource,
		options: Pick<SummaryOptions, 'length' | 'compress'>,
		query?: SummaryQuery,
	): Steps<SummarySentence[]> {
		return (yield* this.summarizeTexts([source], options, query)).map(({ sentence }) => sentence);
	}

	/** How much each sentence of a text says of the whole, in [0, 1], the best one 1. */
	*sentenceScores({ source, annotation }: SummarySource): Steps<Float64Array> {
		const views = yield* sentenceViews(source.prose, annotation);
		if (views.length === 0) return new Float64Array();
		const measures = yield* measureText(source.prose, views);
		return this.#scorer
			? relativeScores(yield* this.#scorer.score(measures))
			: Float64Array.from(measures.untrained.values);
	}

	/** How a summary of one text without a query comes about; undefined for a text without sentences. */
	*trace(source: SummarySource, length: SummaryLength): Steps<SummaryTrace | undefined> {
		const { candidates, scored } = yield* this.#gather([source]);
		if (candidates.length === 0) return undefined;
		const views = candidates.map(({ view }) => view);
		const measures = yield* measureText(source.source.prose, views);
		const scorer = this.#scorer;
		const scores = relativeToBest(Float64Array.from(scored));
		const room = yield* SummaryRoom.of(length, textsOf(candidates));
		const turns: number[] = [];
		const take = (at: number): boolean => {
			const isTaken = room.take(textOf(candidates[at]));
			if (isTaken) turns.push(at);
			return isTaken;
		};
		yield* chooseDiverse(measures.matrix, scores, SUMMARY_WEIGHTS.relevance, take, () => room.isFull);
		return { measures, scores, turns, account: scorer && (index => scorer.account(measures, index)) };
	}

	/** A summary of several texts as of one: sentences in the order of the texts. */
	*summarizeTexts(
		sources: readonly SummarySource[],
		{ length, compress = false }: Pick<SummaryOptions, 'length' | 'compress'>,
		query?: SummaryQuery,
	): Steps<PlacedSentence[]> {
		const { candidates, scored, measured } = yield* this.#gather(sources);
		if (candidates.length === 0 || length.value <= 0) return [];
		const terms = candidates.map(({ view }) => view.terms);
		const matrix = measured ?? (yield* TermMatrix.of(terms, SUMMARY_WEIGHTS.smoothing));
		let scores: Float64Array = Float64Array.from(scored);
		if (sources.length > 1) scores = byCentrality(scores, matrix);
		if (query !== undefined) {
			const relevance = yield* queryRelevance(terms, candidates.map(textOf), matrix, query);
			scores = scores.map((score, at) => relevance[at] * (LEAST_IN_QUERY + (1 - LEAST_IN_QUERY) * score));
		}
		return yield* this.#choose(candidates, matrix, relativeToBest(scores), length, compress);
	}

	/** The sentences of all texts with their own scores; and the matrix of their terms, where it was made to measure the only text. */
	*#gather(
		sources: readonly SummarySource[],
	): Steps<{ candidates: Candidate[]; scored: number[]; measured: TermMatrix | undefined }> {
		const candidates: Candidate[] = [];
		const scored: number[] = [];
		let measured: TermMatrix | undefined;
		for (const [text, { source, annotation }] of sources.entries()) {
			const views = yield* sentenceViews(source.prose, annotation);
			if (views.length === 0) continue;
			const measures = yield* measureText(source.prose, views);
			measured = measures.matrix;
			for (const view of views) candidates.push({ text, view, context: { source, theme: measures.theme } });
			const own = this.#scorer ? relativeScores(yield* this.#scorer.score(measures)) : measures.untrained.values;
			for (const score of own) scored.push(score);
		}
		return { candidates, scored, measured: sources.length === 1 ? measured : undefined };
	}

	*#choose(
		candidates: readonly Candidate[],
		matrix: TermMatrix,
		scores: Float64Array,
		length: SummaryLength,
		compress: boolean,
	): Steps<PlacedSentence[]> {
		const room = yield* SummaryRoom.of(length, textsOf(candidates));
		const chosen = new Map<number, Wording>();
		const take = (at: number): boolean => {
			const { context, view } = candidates[at];
			// Where room is counted in characters, the first sentence may be shortened to fit: better than no summary.
			const shortens = compress || (length.unit !== 'sentences' && chosen.size === 0);
			const wordings =
				shortens && this.#compressor ? shorterWordings(context, view, this.#compressor) : [wholeWording(context, view)];
			for (const wording of preferWhole(wordings, compress)) {
				if (wording.text === '' || !room.take(wording.text)) continue;
				chosen.set(at, wording);
				return true;
			}
			return false;
		};
		yield* chooseDiverse(matrix, scores, SUMMARY_WEIGHTS.relevance, take, () => room.isFull);
		return Array.from(chosen)
			.sort(([a], [b]) => a - b)
			.map(([at, wording]) => placed(candidates[at], wording, scores[at]));
	}
}

/** The wordings, the longest first where shortening is for want of room alone. */
function preferWhole(wordings: Iterable<Wording>, compress: boolean): Wording[] {
	const all = Array.from(wordings);
	return compress ? all : all.sort((a, b) => b.text.length - a.text.length);
}

function* textsOf(candidates: readonly Candidate[]): Generator<string> {
	for (const candidate of candidates) yield textOf(candidate);
}

function textOf({ context, view }: Candidate): string {
	return wholeWording(context, view).text;
}

/** Scores with the other texts taken in. */
function byCentrality(scores: Float64Array, matrix: TermMatrix): Float64Array {
	const central = relativeToBest(matrix.times(matrix.transposedTimes(new Float64Array(scores.length).fill(1))));
	return scores.map((score, at) => score * (LEAST_IN_FOLDER + (1 - LEAST_IN_FOLDER) * central[at]));
}

function relativeToBest(numbers: Float64Array): Float64Array {
	const best = numbers.reduce((most, number) => Math.max(most, number), 0);
	return best > 0 ? numbers.map(number => number / best) : numbers;
}

function placed({ text: number }: Candidate, { text, sources }: Wording, score: number): PlacedSentence {
	const [{ start, end }] = sources;
	return { text: number, sentence: { start, end, text, score, sources } };
}
