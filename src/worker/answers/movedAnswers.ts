import type { AnswerSet, DocumentAnswer, Excerpt } from '../../core/tasks/answering/answers';

/** Answers in the words of a stretch of a text that begins at `origin`, with their places in the whole text. */
export function movedAnswers(answers: AnswerSet, origin: number): AnswerSet {
	if (origin === 0) return answers;
	const { documents, passages } = answers;
	const moved = <E extends Excerpt>(excerpt: E): E => ({
		...excerpt,
		start: excerpt.start + origin,
		end: excerpt.end + origin,
	});
	const movedAnswer = ({ answer, sentence, passage, probability }: DocumentAnswer): DocumentAnswer => ({
		answer: moved(answer),
		sentence: moved(sentence),
		passage: moved(passage),
		probability,
	});
	return {
		...answers,
		...(documents && { documents: { ...documents, answers: documents.answers.map(movedAnswer) } }),
		...(passages && { passages: passages.map(moved) }),
	};
}
