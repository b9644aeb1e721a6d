import type { AskHistory } from './answersState';

/** So many questions are remembered. */
const MOST = 100;

/** The history after a question was asked: it is the last one, and going back begins from it. */
export function remembered(history: AskHistory, question: string): AskHistory {
	const { questions } = history;
	const next = questions.at(-1) === question ? questions : [...questions, question].slice(-MOST);
	return { questions: next, at: next.length, draft: '' };
}

/**
 * The history a step back or forth; after the last question comes what was being written.
 * @param field what the field has now
 */
export function moved(history: AskHistory, step: -1 | 1, field: string): AskHistory {
	const { questions, at, draft } = history;
	const isOwn = at >= questions.length;
	let next = at + step;
	// The field may still have the question that was asked last: going back goes to the one before.
	if (isOwn && step < 0 && questions.at(-1) === field) next--;
	if (next < 0 || next > questions.length || next === at) return history;
	return { questions, at: next, draft: isOwn ? field : draft };
}
