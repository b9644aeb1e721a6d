import { explainNames } from '../../core/tasks/ner/explainNames';
import { scriptStretches } from '../../core/tasks/ner/scriptStretches';
import { wordExplainer } from './wordExplanation';

/** How a word comes to be in a name, or in none: by the recognizer of its stretch. */
export const ENTITIES = wordExplainer(['entities'], async ({ words, word, language: main }, { nlp, annotation }) => {
	const at = words.startOf(word);
	const stretch = scriptStretches(words, main).find(({ first, end }) => word >= first && word < end);
	const language = stretch?.language ?? main;
	const recognizer = await nlp.stages.recognizer(language);
	const trace = recognizer.trace(stretch === undefined ? words : words.slice(stretch.first, stretch.end), at);
	if (trace === undefined) return undefined;
	const mention = annotation.entities?.find(({ start, end }) => at >= start && at < end);
	return { engine: 'linear-chain CRF', model: `${language}-ner`, steps: explainNames(trace, mention) };
});
