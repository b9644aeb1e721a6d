import { labelAt } from '../../core/doc/labelColumn';
import { explainChineseLemma, explainLemma } from '../../core/tasks/lemmatization/explainLemma';
import { wordExplainer } from './wordExplanation';

/** How a word comes to its lemma. */
export const LEMMAS = wordExplainer(
	['upos', 'xpos'],
	async ({ words, word, first, wordLanguages }, { nlp, annotation }) => {
		const form = words.word(word);
		if (wordLanguages[word] === 'zh') return { engine: 'chinese-lemmas', steps: explainChineseLemma(form) };
		const lemmatizer = await nlp.stages.englishLemmatizer();
		const tagOf = (column: typeof annotation.upos): string => labelAt(column, first + word) ?? '';
		const trace = lemmatizer.trace(form, tagOf(annotation.upos), tagOf(annotation.xpos));
		return { engine: 'edit scripts', model: 'en-lemma', steps: explainLemma(form, trace) };
	},
);
