import { SpanScore } from './spans';
import type { LabelledSpan } from './spans';
import type { Prf } from './segmentation';

/** One analysis of a text: sentences and words with their tags, in offsets of the same text. */
export interface RawAnalysis {
	readonly sentences: readonly { readonly start: number; readonly end: number }[];
	readonly words: readonly {
		readonly start: number;
		readonly end: number;
		readonly upos: string;
		readonly xpos: string;
	}[];
}

/**
 * Scores from raw text as the evaluation script of the CoNLL 2018 shared task gives them (Zeman et al. 2018): a word counts
 * when its span is right, a tag when the span and the tag are. White space does not count in offsets.
 *
 * Words of a token over several words must be given parts of the token's span.
 */
export class RawTextScore {
	readonly #sentences = new SpanScore();
	readonly #words = new SpanScore();
	readonly #upos = new SpanScore();
	readonly #xpos = new SpanScore();

	/** Adds one text with its gold analysis and a prediction. */
	add(text: string, gold: RawAnalysis, predicted: RawAnalysis): void {
		const solid = solidOffsets(text);
		const spans = (analysis: RawAnalysis, label: (word: RawAnalysis['words'][number]) => string): LabelledSpan[] =>
			analysis.words.map(word => ({ start: solid[word.start], end: solid[word.end], label: label(word) }));
		const sentences = ({ sentences: list }: RawAnalysis): LabelledSpan[] =>
			list.map(({ start, end }) => ({ start: solid[start], end: solid[end], label: '' }));
		this.#sentences.add(sentences(gold), sentences(predicted));
		this.#words.add(
			spans(gold, () => ''),
			spans(predicted, () => ''),
		);
		this.#upos.add(
			spans(gold, word => word.upos),
			spans(predicted, word => word.upos),
		);
		this.#xpos.add(
			spans(gold, word => word.xpos),
			spans(predicted, word => word.xpos),
		);
	}

	/** The scores so far. */
	result(): { readonly sentences: Prf; readonly words: Prf; readonly upos: Prf; readonly xpos: Prf } {
		return {
			sentences: this.#sentences.result(),
			words: this.#words.result(),
			upos: this.#upos.result(),
			xpos: this.#xpos.result(),
		};
	}
}

/** For each offset how many code units before it are not white space. */
function solidOffsets(text: string): Int32Array {
	const offsets = new Int32Array(text.length + 1);
	for (let i = 0; i < text.length; i++) {
		offsets[i + 1] = offsets[i] + (/\s/.test(text[i]) ? 0 : 1);
	}
	return offsets;
}
