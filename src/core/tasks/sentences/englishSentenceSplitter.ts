import { FeatureSequence } from '../../linear/featureSequence';
import { SequenceTagger } from '../../linear/sequenceTagger';
import type { ModelFile } from '../../model/modelFile';
import { BoundaryFeatures } from './boundaryFeatures';
import type { AddSentence } from './addSentence';
import { forEachParagraph, LineBreak } from './textPieces';
import type { Paragraph } from './textPieces';

/** The kind of model file that holds one. */
export const SENTENCE_MODEL_KIND = 'sentence-boundaries/1';

/** The prefix of its tensors. */
export const SENTENCE_MODEL_PREFIX = 'chain';

/** The label of a gap within a sentence, and of one between two. */
export const GAP_LABELS = ['inside', 'boundary'] as const;

/**
 * Ends English sentences at white space, by a linear chain over the gaps of a paragraph where one may end: after a mark, or
 * before what is not a small letter. Addresses, numbers and contractions have no white space inside and stay whole.
 */
export class EnglishSentenceSplitter {
	readonly #tagger: SequenceTagger;
	readonly #boundaryFeatures = new BoundaryFeatures();
	readonly #features = new FeatureSequence();
	#path = new Uint8Array(64);

	private constructor(tagger: SequenceTagger) {
		this.#tagger = tagger;
	}

	/**
	 * The splitter of a model file.
	 * @throws NlpError `model-version` or `model-malformed`.
	 */
	static from(model: ModelFile): EnglishSentenceSplitter {
		model.expectKind(SENTENCE_MODEL_KIND);
		const tagger = SequenceTagger.from(model, SENTENCE_MODEL_PREFIX);
		if (tagger.labels.length !== 2 || tagger.labels[1] !== GAP_LABELS[1]) {
			throw model.malformed('its labels are not those of sentence boundaries');
		}
		return new EnglishSentenceSplitter(tagger);
	}

	/** Adds the sentences of `[start, end)`. */
	split(text: string, start: number, end: number, add: AddSentence): void {
		forEachParagraph(text, start, end, paragraph => {
			this.#splitParagraph(text, paragraph, add);
		});
	}

	#splitParagraph(text: string, { pieces, gaps }: Paragraph, add: AddSentence): void {
		this.#features.clear();
		this.#boundaryFeatures.begin(text, pieces);
		for (const gap of gaps) {
			this.#boundaryFeatures.add(gap, this.#features);
		}
		if (this.#path.length < gaps.length) {
			this.#path = new Uint8Array(gaps.length * 2);
		}
		this.#tagger.tag(this.#features, this.#path);
		let from = 0;
		for (const [position, { index, lineBreak }] of gaps.entries()) {
			if (this.#path[position] === 1 || lineBreak === LineBreak.Item) {
				add(pieces[from].start, pieces[index].end);
				from = index + 1;
			}
		}
		add(pieces[from].start, pieces[pieces.length - 1].end);
	}
}
