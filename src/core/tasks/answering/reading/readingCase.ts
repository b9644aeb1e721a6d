import { hashText } from '../../../linear/featureHash';
import type { QuestionKind } from '../answers';
import type { MarkedText } from './markedText';
import type { MarkedQuestion, QuestionMatch } from './questionMatch';
import { matchQuestion } from './questionMatch';

const KINDS: readonly QuestionKind[] = [
	'person',
	'time',
	'place',
	'organization',
	'count',
	'quantity',
	'reason',
	'manner',
	'definition',
	'yesNo',
	'thing',
];

/** A question and a passage, with what the features of all spans look at. */
export interface ReadingCase {
	readonly question: MarkedQuestion;
	readonly passage: MarkedText;
	readonly match: QuestionMatch;
	/** The number of the question's kind, and the hash of its asking words. */
	readonly kind: number;
	readonly asking: number;
	/** The last word (English) or character (Chinese) of the focus, as a key; 0 for none. */
	readonly focusHead: string;
	/** The largest cover of a sentence and of a stretch of the passage. */
	readonly bestCover: number;
	readonly bestStretch: number;
	/** The part of the question's weight up to each token of the passage, as sums that spans subtract. */
	readonly weightSums: Float64Array;
}

/** Puts a question and a passage together. */
export function readingCase(question: MarkedQuestion, passage: MarkedText): ReadingCase {
	const match = matchQuestion(question, passage);
	const weightSums = new Float64Array(passage.length + 1);
	for (let i = 0; i < passage.length; i++) {
		const j = match.partners[i];
		weightSums[i + 1] = weightSums[i] + (j < 0 ? 0 : (match.likeness[i] * question.weights[j]) / (question.total || 1));
	}
	return {
		question,
		passage,
		match,
		kind: KINDS.indexOf(question.analysis.kind),
		asking: hashText(question.asking),
		focusHead: passage.language === 'zh' ? question.focus.slice(-1) : (question.focus.split(' ').at(-1) ?? ''),
		bestCover: Math.max(0, ...match.sentenceCover),
		bestStretch: Math.max(0, ...match.stretchCover),
		weightSums,
	};
}
