import type { Explanation, ExplanationStep } from '../../core/explanation/explanation';
import { sentencePlace, wordSpans, type SentencePlace } from '../../core/explanation/sentencePlace';
import type { LayerName } from '../../core/doc/layers';
import type { ExplainedPlace, Explainer } from './explainer';

/** So many words on each side can be chosen in its place: sentences may be of any length. */
const REACH = 80;

/** The steps to the answer about one word, and who answers. */
interface ExplainedWord extends Pick<Explanation, 'engine' | 'model'> {
	readonly steps: readonly ExplanationStep[];
}

/** What explains one word of a sentence. */
export type ExplainWord = (
	place: SentencePlace,
	asked: ExplainedPlace,
) => ExplainedWord | undefined | Promise<ExplainedWord | undefined>;

/** An explainer that looks at a word, and offers the other words of its sentence. */
export function wordExplainer(layers: readonly LayerName[], explain: ExplainWord): Explainer {
	return {
		reach: 'sentence',
		layers: [...new Set<LayerName>(['sentences', 'tokens', 'tokenLanguages', ...layers])],
		explain: async asked => {
			const place = sentencePlace(asked.document.prose, asked.annotation, asked.params.at);
			if (place === undefined || place.word < 0) return undefined;
			const { words, word } = place;
			const explained = await explain(place, asked);
			if (explained === undefined) return undefined;
			const focus = { start: words.startOf(word), end: words.endOf(word) };
			const choices = wordSpans(words.slice(Math.max(0, word - REACH), Math.min(words.length, word + REACH)));
			const isWhole = choices.length === words.length;
			const span = isWhole ? place.span : { start: choices[0].start, end: choices[choices.length - 1].end };
			return { ...explained, span, focus, choices };
		},
	};
}
