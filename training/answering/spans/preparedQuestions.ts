import { Nlp } from '../../../src/core/nlp';
import { analyzeQuestion } from '../../../src/core/tasks/answering/question/analyzeQuestion';
import type { MarkedText } from '../../../src/core/tasks/answering/reading/markedText';
import { markText, READING_LAYERS } from '../../../src/core/tasks/answering/reading/markedText';
import type { MarkedQuestion } from '../../../src/core/tasks/answering/reading/questionMatch';
import { markQuestion } from '../../../src/core/tasks/answering/reading/questionMatch';
import type { Language } from '../../../src/core/text/language';
import type { Span } from '../../../src/core/text/span';
import { DocumentFrequencies } from '../../../src/core/vectors/documentFrequencies';
import { shippedModels } from '../../support/shippedModels';
import type { MarkedAnswer, ReadParagraph } from '../readingSets';

/** A question to a paragraph, and where its answers stand. */
export interface PreparedQuestion {
	readonly text: string;
	readonly marked: MarkedQuestion;
	readonly answers: readonly Span[];
	readonly answerTexts: readonly string[];
	/** The number of the paragraph. */
	readonly paragraph: number;
}

/** Paragraphs and the questions to them, analyzed. */
export interface PreparedSet {
	readonly passages: readonly MarkedText[];
	readonly questions: readonly PreparedQuestion[];
}

/** Analyzes paragraphs and their questions. */
export async function prepareSet(paragraphs: readonly ReadParagraph[], language: Language): Promise<PreparedSet> {
	const nlp = new Nlp(shippedModels);
	const frequencies = DocumentFrequencies.from(await nlp.models.load(`${language}-frequencies`));
	const mark = async (text: string): Promise<MarkedText> =>
		markText(text, await nlp.answering.annotate(text, 'plain', READING_LAYERS), language);
	const passages: MarkedText[] = [];
	const questions: PreparedQuestion[] = [];
	for (const [paragraph, { text, questions: asked }] of paragraphs.entries()) {
		passages.push(await mark(text));
		for (const { question, answers } of asked) {
			questions.push({
				text: question,
				marked: markQuestion(await mark(question), analyzeQuestion(question), frequencies),
				answers: answers.flatMap(answer => placeOf(answer, text)),
				answerTexts: answers.map(answer => answer.text),
				paragraph,
			});
		}
	}
	return { passages, questions };
}

/** Where an answer stands: where the set says, or the nearest place where its text does. */
function placeOf({ text: answer, start }: MarkedAnswer, text: string): Span[] {
	// An empty text stands everywhere.
	if (answer === '') return [];
	let best = -1;
	for (let at = text.indexOf(answer); at >= 0; at = text.indexOf(answer, at + 1)) {
		if (best < 0 || Math.abs(at - start) < Math.abs(best - start)) best = at;
	}
	return best < 0 ? [] : [{ start: best, end: best + answer.length }];
}
