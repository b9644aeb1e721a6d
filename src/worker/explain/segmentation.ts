import { explainCuts } from '../../core/tasks/segmentation/explainCuts';
import { explainEnglishWords } from '../../core/tasks/segmentation/explainEnglishWords';
import { wordExplainer } from './wordExplanation';

/** So many ways to cut a text are compared. */
const PATHS = 6;
/** So many English words on each side of one are shown. */
const REACH = 40;

/** How a word was cut out of its sentence. */
export const SEGMENTATION = wordExplainer([], async ({ span, words, word, wordLanguages }, asked) => {
	const { nlp, document, settings, annotation } = asked;
	const place = { start: words.startOf(word), end: words.endOf(word) };
	const trace =
		wordLanguages[word] === 'zh'
			? await nlp.segmentationTrace(document.prose, span, place.start, settings, PATHS)
			: undefined;
	if (trace === undefined) {
		const joined = annotation.tokens?.joined ?? new Uint8Array(words.first + words.length);
		const first = Math.max(0, word - REACH);
		const shown = words.slice(first, Math.min(words.length, word + REACH));
		return { engine: 'rules of English words', steps: explainEnglishWords(shown, joined, word - first) };
	}
	return {
		engine: 'linear chain over characters',
		model: `zh-segmentation-${settings.standard}`,
		steps: explainCuts(document.prose, trace, place),
	};
});
