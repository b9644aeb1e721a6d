import { readGzipLines } from '../classification/readGzip';
import { readData, readDataLines } from '../support/dataFolder';

/** An answer that people marked. */
export interface MarkedAnswer {
	readonly text: string;
	/** In UTF-16 code units of the paragraph, as the set has it: some are wrong. */
	readonly start: number;
}

/** A question to a paragraph, with all answers that people marked. */
export interface ReadQuestion {
	readonly question: string;
	readonly answers: readonly MarkedAnswer[];
}

/** A paragraph and the questions that were asked about it. */
export interface ReadParagraph {
	readonly text: string;
	readonly questions: readonly ReadQuestion[];
}

/** cmrc2018 (zh): `trial` is for choosing, `dev` is the test. */
export function readCmrc(split: 'trial' | 'dev'): ReadParagraph[] {
	const json =
		split === 'dev'
			? readGzipLines('tasks/cmrc2018/cmrc2018_dev.json.gz').join('\n')
			: readData('tasks/cmrc2018/cmrc2018_trial.json');
	return squadParagraphs(json);
}

/** The dev set of DRCD (zh, traditional): a test here. */
export function readDrcdDev(): ReadParagraph[] {
	return squadParagraphs(readData('tasks/drcd/DRCD_dev.json'));
}

/** SQuADShifts (en): a test here. */
export function readSquadShifts(part: 'amazon_reviews' | 'reddit'): ReadParagraph[] {
	return squadParagraphs(readData(`tasks/squadshifts/${part}_v1.0.json`));
}

/** One question of each article of DRCD's train set (zh, traditional). */
export function readDrcdTrain(): ReadParagraph[] {
	const json = readData('tasks/drcd/cpromptsource_train_1960.json');
	// Objects follow one another without a comma.
	const articles = JSON.parse(`[${json.replaceAll('}}{', '}},{').replaceAll('}}\n{', '}},{')}]`) as DrcdArticle[];
	return articles.map(({ paragraphs: { context, qas } }) => {
		const { text, answer_starts } = qas.answers;
		const answers = text.map((answer, index) => ({ text: answer, start: answer_starts[index] }));
		return { text: context, questions: [{ question: qas.question, answers }] };
	});
}

/** Natural questions with the paragraph of Wikipedia that answers them (en, tokenized), of QED's dev set. */
export function readQed(): ReadParagraph[] {
	return readGzipLines('tasks/qed/qed-dev.jsonlines.gz').map(line => {
		const { question_text, paragraph_text, original_nq_answers } = JSON.parse(line) as QedExample;
		const answers = original_nq_answers.flat().map(({ start, string }) => ({ text: string, start }));
		return { text: paragraph_text, questions: [{ question: question_text, answers }] };
	});
}

/** Sentences of SQuAD with a question to each (en, tokenized, lower case). */
export function readSentenceQuestions(split: 'dev' | 'test'): ReadParagraph[] {
	const questions = readDataLines(`tasks/squad-sentence-question/tgt-${split}.txt`);
	const sentences = readGzipLines(`tasks/squad-sentence-question/src-${split}.txt.gz`);
	return sentences.map((text, index) => ({ text, questions: [{ question: questions[index], answers: [] }] }));
}

/** Paragraphs that are the same taken together, with the questions of all. */
export function distinctParagraphs(paragraphs: readonly ReadParagraph[]): ReadParagraph[] {
	const questionsOf = new Map<string, ReadQuestion[]>();
	for (const { text, questions } of paragraphs) {
		const known = questionsOf.get(text);
		if (known === undefined) questionsOf.set(text, [...questions]);
		else known.push(...questions);
	}
	return [...questionsOf].map(([text, questions]) => ({ text, questions }));
}

interface SquadFile {
	readonly data: readonly {
		readonly paragraphs: readonly {
			readonly context: string;
			readonly qas: readonly {
				readonly question: string;
				readonly answers: readonly { readonly text: string; readonly answer_start: number | string }[];
			}[];
		}[];
	}[];
}

interface DrcdArticle {
	readonly paragraphs: {
		readonly context: string;
		readonly qas: {
			readonly question: string;
			readonly answers: { readonly text: readonly string[]; readonly answer_starts: readonly number[] };
		};
	};
}

interface QedExample {
	readonly question_text: string;
	readonly paragraph_text: string;
	readonly original_nq_answers: readonly (readonly { readonly start: number; readonly string: string }[])[];
}

function squadParagraphs(json: string): ReadParagraph[] {
	const { data } = JSON.parse(json) as SquadFile;
	return data
		.flatMap(({ paragraphs }) => paragraphs)
		.map(({ context, qas }) => ({
			text: context,
			questions: qas.map(({ question, answers }) => ({
				question,
				answers: answers.map(({ text, answer_start }) => ({ text, start: Number(answer_start) })),
			})),
		}));
}
