import { explainTag } from '../../core/tasks/pos/explainTag';
import { mainLanguage } from '../../core/doc/sentenceTokens';
import { wordExplainer } from './wordExplanation';
import { LANGUAGES } from '../../core/text/language';

/** How a word comes to its tag: by the tagger of its stretch of the sentence. */
export const TAGS = wordExplainer([], async ({ words, word, wordLanguages }, { nlp, settings }) => {
	const ids = Uint8Array.from(wordLanguages, language => LANGUAGES.indexOf(language));
	const main = mainLanguage(ids, 0, ids.length);
	const language = wordLanguages[word];
	let [first, end] = [0, words.length];
	if (language !== main) {
		// A stretch of the other language is tagged by itself.
		for (first = word; first > 0 && wordLanguages[first - 1] === language;) first--;
		for (end = word + 1; end < words.length && wordLanguages[end] === language;) end++;
	}
	const tagger = await nlp.stages.tagger(language === main ? main : language, settings);
	const trace = tagger.trace(words.slice(first, end), word - first);
	return { engine: 'linear chain', model: `${language}-pos`, steps: explainTag(trace) };
});
