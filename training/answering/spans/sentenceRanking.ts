import { Nlp } from '../../../src/core/nlp';
import { readPassages } from '../../../src/core/tasks/answering/reading/readPassages';
import type { ReadPassage } from '../../../src/core/tasks/answering/reading/spanChoice';
import type { SpanRanker } from '../../../src/core/tasks/answering/reading/spanRanker';
import { PassageIndex } from '../../../src/core/tasks/answering/retrieval/passageIndex';
import { shippedModels } from '../../support/shippedModels';
import type { ReadParagraph } from '../readingSets';
import type { PreparedSet } from './preparedQuestions';
import { prepareSet } from './preparedQuestions';

/** How often the right sentence comes first, and the mean of the inverse of its rank, in percent; no rank beyond ten counts. */
export interface RankingScores {
	readonly questions: number;
	readonly first: number;
	readonly reciprocal: number;
}

/** One of so many questions is asked; all sentences are searched. */
const EVERY = 4;

/** Sentences that a search finds and that are ranked again. */
const RANKED = 10;

/** The sum of the odds of a passage's candidates, as a logarithm, with what its standing adds. */
function passageScore({ spans, standing }: ReadPassage, passageWeight: number): number {
	const best = spans.scores.reduce((most, score) => Math.max(most, score), -Infinity);
	const odds = spans.scores.reduce((sum, score) => sum + Math.exp(score - best), 0);
	return spans.scores.length === 0 ? -Infinity : best + Math.log(odds) + passageWeight * standing;
}

class Ranks {
	#questions = 0;
	#first = 0;
	#reciprocal = 0;

	/** @param rank from 0; negative where the right one is not among those ranked */
	add(rank: number): void {
		this.#questions++;
		if (rank === 0) this.#first++;
		if (rank >= 0 && rank < RANKED) this.#reciprocal += 1 / (rank + 1);
	}

	get scores(): RankingScores {
		const percent = (sum: number): number => Math.round((10_000 * sum) / Math.max(1, this.#questions)) / 100;
		return { questions: this.#questions, first: percent(this.#first), reciprocal: percent(this.#reciprocal) };
	}
}

/**
 * Ranks the sentences of a whole set for each question: by BM25 alone, and the first ten of it by how probable it is that an answer stands
 * in them.
 */
export async function rankCollection(
	paragraphs: readonly ReadParagraph[],
	ranker: SpanRanker,
): Promise<Record<'BM25' | 'reader', RankingScores>> {
	const set = await prepareSet(paragraphs, 'en');
	const index = PassageIndex.empty(await new Nlp(shippedModels).answering.chineseWords());
	for (const [number, { text }] of paragraphs.entries()) {
		await index.add({ name: String(number), stamp: '', format: 'plain', kind: 'text', text });
	}
	const bm25 = new Ranks();
	const reader = new Ranks();
	for (const question of set.questions.filter((_, number) => number % EVERY === 0)) {
		const found = index.search(question.text, RANKED);
		bm25.add(found.findIndex(({ file }) => Number(file) === question.paragraph));
		const read = readPassages(
			question.marked,
			found.map(({ file, score }) => ({ marked: set.passages[Number(file)], score })),
			ranker,
			RANKED,
		);
		const ranked = found
			.map(({ file }, n) => ({ file, score: passageScore(read[n], ranker.calibration.passageWeight) }))
			.sort((a, b) => b.score - a.score);
		reader.add(ranked.findIndex(({ file }) => Number(file) === question.paragraph));
	}
	return { BM25: bm25.scores, reader: reader.scores };
}

/**
 * Ranks the sentences of each question's own paragraph: by the weight of the question's words in them, and by how probable it is that an answer
 * stands in them.
 */
export function rankSentences(
	{ passages, questions }: PreparedSet,
	ranker: SpanRanker,
): Record<'idf overlap' | 'reader', RankingScores> {
	const overlap = new Ranks();
	const reader = new Ranks();
	for (const { marked, paragraph, answers } of questions) {
		const passage = passages[paragraph];
		const right = new Set(answers.map(({ start }) => passage.sentences[passage.ends.findIndex(end => end > start)]));
		const [{ reading, spans }] = readPassages(marked, [{ marked: passage, score: 1 }], ranker, Infinity);
		const { sentenceCover } = reading.match;
		const best = spans.scores.reduce((most, score) => Math.max(most, score), -Infinity);
		const odds = new Float64Array(sentenceCover.length);
		for (const [n, first] of spans.firsts.entries()) odds[passage.sentences[first]] += Math.exp(spans.scores[n] - best);
		overlap.add(rankOf(sentenceCover, right));
		reader.add(rankOf(odds, right));
	}
	return { 'idf overlap': overlap.scores, reader: reader.scores };
}

/** The place of the first right one when the largest score comes first. */
function rankOf(scores: Float64Array, right: ReadonlySet<number>): number {
	const order = Array.from(scores.keys()).sort((a, b) => scores[b] - scores[a] || a - b);
	return order.findIndex(number => right.has(number));
}
