import { sentencePlace } from '../../core/explanation/sentencePlace';
import { inSteps } from '../../core/steps';
import { sentenceToDecode } from '../../core/tasks/translation/texts/sentenceToDecode';
import { explainTranslation } from '../../core/tasks/translation/explainTranslation';
import type { SourceSentence } from '../../core/tasks/translation/phraseDecoding';
import type { TranslationDirection } from '../../core/tasks/translation/translation';
import type { Explainer } from './explainer';
import { explainLanguageModel } from './languageModel';

/** What is cancelled, for the message. */
const WORK = 'The explanation';

/** How a sentence is translated, without glossary and names; `details` may have the direction. */
export const TRANSLATION: Explainer = {
	reach: 'sentence',
	layers: ['sentences', 'tokens', 'tokenLanguages'],
	explain: async ({ nlp, document, annotation, params, control }) => {
		const place = sentencePlace(document.prose, annotation, params.at);
		if (place === undefined) return undefined;
		const { span, language } = place;
		if (params.details?.engine === 'languageModel')
			return { engine: 'LLM', span, choices: [], steps: explainLanguageModel('translation') };
		const direction: TranslationDirection = language === 'zh' ? 'zh-en' : 'en-zh';
		// A sentence that is in the language of the translation already stays as it is.
		if (isOtherWay(direction, params.details)) return undefined;
		const { engine } = await nlp.translation.ready(direction);
		const sentence = await inSteps(sentenceToDecode(document, span, engine), control, WORK);
		if (engine.trace === undefined || sentence === undefined || sentence.words.length === 0) return undefined;
		const trace = await inSteps(engine.trace(sentence), control, WORK);
		const steps = explainTranslation(writtenWords(sentence), trace, each => engine.join(each).text);
		return steps.length === 0 ? undefined : { engine: engine.engine, model: 'mt-phrases', span, choices: [], steps };
	},
};

function isOtherWay(
	direction: TranslationDirection,
	{ direction: asked = '' }: Readonly<Record<string, string>> = {},
): boolean {
	return asked !== '' && asked !== direction;
}

/** The words of a sentence; what is kept, which the decoder knows by a number, as it is written in the translation. */
function writtenWords({ words, fixed = [] }: SourceSentence): string[] {
	const kept = new Map(fixed.map(({ start, target }) => [start, target.join(' ')]));
	return words.map((word, index) => kept.get(index) ?? word);
}
