import type { RangeAnnotation } from '../../doc/rangeAnnotation';
import type { DocumentText } from '../../text/documentText';
import { visibleText } from '../../text/documentText';
import type { Span } from '../../text/span';
import { chooseSentences } from './chooseSentences';
import { contentTerms } from './contentTerms';
import { cuesOf } from './cuePhrases';

/** A sentence of a summary; `score` in [0, 1] relative to the best one. */
export interface SummarySentence extends Span {
	readonly text: string;
	readonly score: number;
}

/** The name under which results are shown. */
export const SUMMARY_ENGINE = 'TextRank';

/** The layers that a summary draws on. */
export const SUMMARY_LAYERS = ['sentences', 'tokens', 'tokenLanguages', 'upos', 'xpos', 'lemmas'] as const;

/**
 * An extractive summary: the sentences that are most like the rest of the text, the first ones and those that a cue
 * phrase points at favored, with little repetition among them (Carbonell and Goldstein, "The Use of MMR", SIGIR 1998), in the order of the text.
 *
 * Linear in the length of the text for each sentence chosen.
 * @param source what the annotation's offsets are of
 * @param annotation with the layers {@link SUMMARY_LAYERS}, as far as they are there
 * @param count how many sentences at most
 */
export function summarize(
	source: Pick<DocumentText, 'text' | 'prose'>,
	annotation: RangeAnnotation,
	count: number,
): SummarySentence[] {
	const { sentences } = annotation;
	if (sentences === undefined || count <= 0) return [];
	const terms = contentTerms(source.prose, annotation);
	if (terms.length === 0) return [];
	const cues = Array.from(sentences.starts, (start, index) => cuesOf(source.prose.slice(start, sentences.ends[index])));
	const { chosen, scores } = chooseSentences(terms, cues, count);
	return chosen.map(index => {
		const start = sentences.starts[index];
		const end = sentences.ends[index];
		return { start, end, text: visibleText(source, start, end), score: scores[index] };
	});
}
