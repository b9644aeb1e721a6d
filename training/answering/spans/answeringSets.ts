import type { Language } from '../../../src/core/text/language';
import type { ReadParagraph } from '../readingSets';
import { readCmrc, readDrcdDev, readDrcdTrain, readQed, readSquadShifts } from '../readingSets';
import type { AnswerMeasure } from './answerMetrics';
import { cmrcMeasure, squadMeasure } from './answerMetrics';

/** A set of questions to paragraphs. */
export interface AnsweringSet {
	readonly name: string;
	readonly read: () => readonly ReadParagraph[];
}

/** What reading is learned from and tested on in a language. */
export interface AnsweringSets {
	readonly train: readonly AnsweringSet[];
	readonly test: readonly AnsweringSet[];
	readonly measure: AnswerMeasure;
}

/** The sets of both languages; no paragraph of a test is in a training set. */
export const ANSWERING_SETS: Readonly<Record<Language, AnsweringSets>> = {
	zh: {
		train: [
			{ name: 'CMRC 2018 trial', read: () => readCmrc('trial') },
			{ name: 'DRCD train, one question an article', read: readDrcdTrain },
		],
		test: [
			{ name: 'CMRC 2018 dev', read: () => readCmrc('dev') },
			{ name: 'DRCD dev', read: readDrcdDev },
		],
		measure: cmrcMeasure,
	},
	en: {
		train: [{ name: 'QED dev', read: () => withWritten(readQed()) }],
		test: [
			{ name: 'SQuADShifts amazon, a quarter', read: () => quarterOf(readSquadShifts('amazon_reviews')) },
			{ name: 'SQuADShifts reddit, a quarter', read: () => quarterOf(readSquadShifts('reddit')) },
		],
		measure: squadMeasure,
	},
};

/** Each question also as people write it in a text: QED has those that were typed into a search, in small letters without a mark. */
function withWritten(paragraphs: readonly ReadParagraph[]): ReadParagraph[] {
	return paragraphs.map(({ text, questions }) => ({
		text,
		questions: questions.flatMap(asked => [asked, { ...asked, question: written(asked.question) }]),
	}));
}

function written(question: string): string {
	return `${question.charAt(0).toUpperCase()}${question.slice(1).replace(/[\s?]+$/u, '')}?`;
}

/** Every fourth paragraph: some thousands of questions are enough. */
function quarterOf(paragraphs: readonly ReadParagraph[]): ReadParagraph[] {
	return paragraphs.filter((_, number) => number % 4 === 0);
}
