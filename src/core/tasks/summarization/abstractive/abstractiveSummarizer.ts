import type { LayerName } from '../../../doc/layers';
import type { RangeAnnotation } from '../../../doc/rangeAnnotation';
import { sentenceRanges } from '../../../doc/sentenceTokens';
import type { Steps } from '../../../steps';
import type { DocumentText } from '../../../text/documentText';
import { ExtractiveSummarizer, SUMMARY_LAYERS } from '../extractiveSummarizer';
import type { SummaryLength, SummarySentence, SummarySubstitution } from '../summary';
import type { AbstractiveRules } from './abstractiveRules';
import { abstractiveRules } from './abstractiveRules';
import { DraftChooser } from './draftChooser';
import { DraftWriter } from './draftWriter';

/** The name under which results are shown. */
export const ABSTRACTIVE_ENGINE = 'Compression and fusion';

/** The layers that an abstractive summary draws on. */
export const ABSTRACTIVE_LAYERS: readonly LayerName[] = [...SUMMARY_LAYERS, 'entities'];

/** An abstractive summary. */
export interface WrittenSummary {
	/** In the order of the text. */
	readonly sentences: readonly SummarySentence[];
	/** What was put in place of words of the text, in the order of the summary. */
	readonly substitutions: readonly SummarySubstitution[];
}

/**
 * Writes summaries by rules, without a language model: sentences that say most of the text are compressed (sources,
 * asides, descriptions and emphasis taken out by their tags, in the manner of Zajic et al., "Multi-candidate
 * reduction", 2007), neighboring ones that tell of the same are fused (Barzilay and McKeown, "Sentence Fusion for
 * Multidocument News Summarization", 2005), and phrases paraphrased from a table.
 *
 * What it writes is of the text: every word that says something and every number comes from it, or from a substitution
 * that it lists. Where it is not sure that a sentence stays whole, it leaves it as it is.
 */
export class AbstractiveSummarizer {
	readonly #rules: Readonly<Record<'zh' | 'en', AbstractiveRules>> = abstractiveRules();
	readonly #extractor: ExtractiveSummarizer;

	/** @param extractor scores the sentences */
	constructor(extractor: ExtractiveSummarizer = ExtractiveSummarizer.untrained()) {
		this.#extractor = extractor;
	}

	/**
	 * @param source what the annotation's offsets are of
	 * @param annotation with the layers {@link ABSTRACTIVE_LAYERS}, as far as they are there
	 */
	*summarize(
		source: Pick<DocumentText, 'text' | 'prose'>,
		annotation: RangeAnnotation,
		length: SummaryLength,
	): Steps<WrittenSummary> {
		const { sentences, tokens } = annotation;
		if (sentences === undefined || tokens === undefined || length.value <= 0)
			return { sentences: [], substitutions: [] };
		const ranges = Array.from(sentenceRanges(sentences, tokens));
		yield;
		const writer = new DraftWriter(source, annotation, ranges, this.#rules);
		const scores = yield* this.#extractor.sentenceScores({ source, annotation });
		const drafts = yield* new DraftChooser(writer, source, annotation).choose(length, scores);
		return { sentences: drafts.map(({ sentence }) => sentence), substitutions: drafts.flatMap(({ made }) => made) };
	}
}
