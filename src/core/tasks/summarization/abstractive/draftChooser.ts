import type { RangeAnnotation } from '../../../doc/rangeAnnotation';
import type { DocumentText } from '../../../text/documentText';
import { visibleText } from '../../../text/documentText';
import type { Steps } from '../../../steps';
import { AlikeRows } from '../../../vectors/alikeRows';
import { TermMatrix } from '../../../vectors/termMatrix';
import { chooseDiverse } from '../chooseDiverse';
import { contentTerms } from '../contentTerms';
import type { SummaryLength } from '../summary';
import { SummaryRoom } from '../summaryRoom';
import { SUMMARY_WEIGHTS } from '../summaryWeights';
import type { Draft, DraftWriter } from './draftWriter';
import { MOST_ALIKE } from './fuseAlike';

/** How much of a draft's words may stand in another one. */
const MOST_SHARED = 0.7;
/** From this cosine on two sentences say much the same. */
const ALIKE = 0.4;

/** More sentences no one reads as a summary; each is compared with all of the text, which may have tens of thousands. */
export const MOST_DRAFTS = 200;

/** Chooses the sentences of a text that a summary is written from, and the drafts that it is made of. */
export class DraftChooser {
	readonly #taken: Draft[] = [];
	readonly #used = new Set<number>();

	constructor(
		private readonly writer: DraftWriter,
		private readonly source: Pick<DocumentText, 'text' | 'prose'>,
		private readonly annotation: RangeAnnotation,
	) {}

	/**
	 * As many drafts as have room, {@link MOST_DRAFTS} at most, in the order of the text. To be called once.
	 * @param scores of the sentences, in [0, 1]
	 */
	*choose(length: SummaryLength, scores: Float64Array): Steps<readonly Draft[]> {
		const terms = yield* contentTerms(this.source.prose, this.annotation);
		if (terms.length === 0) return [];
		const room = yield* SummaryRoom.of(length, this.#sentences());
		const matrix = yield* TermMatrix.of(terms);
		const ordered: number[] = [];
		const most = Math.min(room.candidates, 2 * MOST_DRAFTS);
		const take = (sentence: number): boolean => ordered.push(sentence) > 0;
		yield* chooseDiverse(matrix, scores, SUMMARY_WEIGHTS.relevance, take, () => ordered.length >= most);
		const alike = yield* AlikeRows.of(matrix);
		// Headings and sentences that hang on others are for when nothing else is left.
		for (const isLastResort of [false, true]) {
			for (const sentence of ordered) {
				if (this.#used.has(sentence) || room.isFull || this.#taken.length >= MOST_DRAFTS) continue;
				const draft = this.writer.write(sentence, scores, this.#used, this.#alike(alike, sentence));
				if (draft !== undefined && (draft.isWhole || isLastResort)) this.#take(draft, room);
				yield;
			}
		}
		return this.#taken.sort((a, b) => a.sentence.start - b.sentence.start);
	}

	/** The sentences of the text as they stand. */
	*#sentences(): Generator<string> {
		const { sentences } = this.annotation;
		if (sentences === undefined) return;
		for (const [at, start] of sentences.starts.entries()) yield visibleText(this.source, start, sentences.ends[at]);
	}

	#take(draft: Draft, room: SummaryRoom): void {
		if (this.#repeats(draft) || !room.take(draft.sentence.text)) return;
		for (const number of draft.numbers) this.#used.add(number);
		this.#taken.push(draft);
	}

	#repeats(draft: Draft): boolean {
		return this.#taken.some(({ content }) => {
			let shared = 0;
			for (const term of draft.content) if (content.has(term)) shared++;
			return shared > MOST_SHARED * Math.min(content.size, draft.content.size);
		});
	}

	/** The free sentences that say much the same as one, the most alike first. */
	#alike(rows: AlikeRows, sentence: number): number[] {
		return rows
			.find(sentence, ALIKE)
			.filter(({ row }) => !this.#used.has(row))
			.sort((a, b) => b.cosine - a.cosine || a.row - b.row)
			.slice(0, MOST_ALIKE - 1)
			.map(({ row }) => row);
	}
}
