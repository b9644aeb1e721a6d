import { dominantLanguage } from '../../../text/dominantLanguage';
import type { Language } from '../../../text/language';
import type { QuestionKind } from '../answers';
import { analyzeQuestion } from '../question/analyzeQuestion';
import type { QuestionTermReader, QuestionTerms } from './questionTerms';
import { foldedText, LONGEST_COMPARED } from './questionTerms';

/** A question with all by which it is compared with another one. */
export interface ComparedQuestion extends QuestionTerms {
	readonly language: Language;
	readonly kind: QuestionKind;
	/** The keys of the words that ask. */
	readonly asking: ReadonlySet<number>;
	/** What asks, as it is written. */
	readonly askingText: string;
	/** What order is looked at: characters of Chinese, words of other languages. */
	readonly sequence: Int32Array;
	/** The numbers in it, sorted. */
	readonly numbers: string;
	/** The names and words of letters in a Chinese question, sorted. */
	readonly letters: string;
	readonly isNegated: boolean;
}

const NEGATIONS = /(?:[不没無无别勿莫]|\b(?:not|no|never|without|cannot)\b|n't\b)/gu;

/** Chinese words with a sign of negation in them that negate nothing: `A不A`, `没有没有`, `不同`. */
const NO_NEGATIONS = /(.)[不没]\1|有没有|不(?:同|过|但|仅|管|断|锈钢)|特别|区别|分别|级别|性别|类别|无论|无线/gu;

/** Reads all of a question by which it is compared. */
export function compareQuestion(text: string, reader: QuestionTermReader): ComparedQuestion {
	const read = text.slice(0, LONGEST_COMPARED);
	const terms = reader.read(read);
	const { kind, asking } = analyzeQuestion(read);
	const { language } = dominantLanguage(read, { start: 0, end: read.length });
	const askingText = foldedText(read.slice(asking.start, asking.end));
	const folded = foldedText(read);
	return {
		...terms,
		language,
		kind,
		askingText,
		asking: new Set(reader.read(askingText).words),
		sequence:
			language === 'zh'
				? Int32Array.from(folded.replace(/[^\p{L}\p{N}]/gu, ''), unit => unit.charCodeAt(0))
				: terms.words,
		numbers: (folded.match(/\d+(?:[.,]\d+)*/gu) ?? []).sort().join(' '),
		letters: language === 'zh' ? (folded.match(/[a-z]+/gu) ?? []).sort().join(' ') : '',
		isNegated: (folded.replace(NO_NEGATIONS, ' ').match(NEGATIONS)?.length ?? 0) % 2 === 1,
	};
}
