import { dominantLanguage } from '../../../text/dominantLanguage';
import type { QuestionAnalysis } from '../answers';
import { chineseAsking, chineseFocus, simplifiedQuestion } from './chineseQuestions';
import { englishAsking, englishFocus } from './englishQuestions';

/**
 * What a question in Chinese, simplified or traditional, or in English asks for, by the words that ask and those beside them. The kinds
 * follow the coarse classes of Li and Roth, "Learning Question Classifiers" (COLING 2002). A text that asks nothing, as keywords do, asks
 * for a `thing`; the focus is given in simplified characters.
 */
export function analyzeQuestion(question: string): QuestionAnalysis {
	const { language } = dominantLanguage(question, { start: 0, end: question.length });
	const isChinese = language === 'zh';
	const read = isChinese ? simplifiedQuestion(question) : question;
	const asking = isChinese ? chineseAsking(read) : englishAsking(read);
	if (asking === undefined) {
		return { language, kind: 'thing', asking: { start: question.length, end: question.length }, focus: undefined };
	}
	const { kind, start, end } = asking;
	return {
		language,
		kind,
		asking: { start, end },
		focus: isChinese ? chineseFocus(read, asking) : englishFocus(read, asking),
	};
}
