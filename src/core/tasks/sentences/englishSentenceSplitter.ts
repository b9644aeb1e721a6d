import type { ModelFile } from '../../model/modelFile';
import type { AddSentence } from './addSentence';
import { BoundaryFeatures } from './boundaryFeatures';
import { BoundaryModel } from './boundaryModel';
import { LineBreak, ParagraphPieces } from './paragraphPieces';
import type { TracedGap } from './sentenceTrace';

/**
 * Ends English sentences at white space, by a logistic regression over the gaps of a paragraph where one may end: after a
 * mark, or before what is not a small letter. Addresses, numbers and contractions have no white space inside and stay whole.
 */
export class EnglishSentenceSplitter {
	readonly #model: BoundaryModel;
	readonly #paragraph = new ParagraphPieces();
	readonly #features = new BoundaryFeatures();

	private constructor(model: BoundaryModel) {
		this.#model = model;
	}

	/**
	 * The splitter of a model file.
	 * @throws NlpError `model-version` or `model-malformed`.
	 */
	static from(model: ModelFile): EnglishSentenceSplitter {
		return new EnglishSentenceSplitter(BoundaryModel.from(model));
	}

	/** Adds the sentences of `[start, end)`. */
	split(text: string, start: number, end: number, add: AddSentence): void {
		const paragraph = this.#paragraph;
		paragraph.open(text, start, end);
		while (paragraph.next()) {
			this.#splitParagraph(add);
		}
	}

	/** The gaps of `[start, end)` where a sentence may end, and what decided over each. */
	trace(text: string, start: number, end: number): TracedGap[] {
		const paragraph = this.#paragraph;
		const { pieces } = paragraph;
		const gaps: TracedGap[] = [];
		paragraph.open(text, start, end);
		while (paragraph.next()) {
			this.#features.begin();
			for (let gap = 0; gap < paragraph.gapCount; gap++) {
				this.#features.describe(paragraph, gap);
				const { keys } = this.#features;
				const piece = paragraph.gapPieces[gap];
				const isItem = paragraph.gapBreaks[gap] === LineBreak.Item;
				gaps.push({
					start: pieces.starts[piece],
					end: pieces.ends[piece],
					next: { start: pieces.starts[piece + 1], end: pieces.ends[piece + 1] },
					weights: this.#model.weights(keys),
					isItem,
					ends: isItem || this.#model.ends(keys),
				});
			}
		}
		return gaps;
	}

	#splitParagraph(add: AddSentence): void {
		const paragraph = this.#paragraph;
		const { pieces, gapCount, gapPieces, gapBreaks } = paragraph;
		this.#features.begin();
		let from = 0;
		for (let gap = 0; gap < gapCount; gap++) {
			this.#features.describe(paragraph, gap);
			if (gapBreaks[gap] === LineBreak.Item || this.#model.ends(this.#features.keys)) {
				add(pieces.starts[from], pieces.ends[gapPieces[gap]]);
				from = gapPieces[gap] + 1;
			}
		}
		add(pieces.starts[from], pieces.ends[pieces.count - 1]);
	}
}
