import { AnswerLibrary } from '../../core/tasks/answering/answerLibrary';
import { explainAnswers, explainNoQuestion } from '../../core/tasks/answering/explainAnswers';
import type { Explainer } from './explainer';

const ENGINE = 'BM25, log-linear span ranker';
const LIMIT = 5;

/** How a question to the text is answered; `details` has the question. */
export const ANSWERS: Explainer = {
	reach: 'range',
	layers: [],
	explain: async ({ nlp, document: { text, format }, params, control }) => {
		const { uri, start, end, details = {} } = params;
		const { question: asked = '' } = details;
		const nowhere = { span: { start, end: start }, choices: [] };
		const question = asked.trim();
		if (question === '') return { engine: ENGINE, ...nowhere, steps: explainNoQuestion() };
		const library = await AnswerLibrary.empty(nlp.answering);
		await library.add({ name: uri, text: text.slice(start, end), format, kind: 'text', stamp: '' }, control);
		const answers = await library.ask(question, { source: 'documents', limit: LIMIT }, control);
		const search = library.traceSearch(question);
		return {
			engine: ENGINE,
			model: `${answers.question.language}-answers`,
			...nowhere,
			steps: explainAnswers({ question, search, answers, origin: start }),
		};
	},
};
