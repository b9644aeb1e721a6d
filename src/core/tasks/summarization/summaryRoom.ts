import type { Steps } from '../../steps';
import { countCodePoints } from '../../text/codePoints';
import type { SummaryLength } from './summary';

/** Fewer characters than a sentence has as a rule. */
const SHORT_SENTENCE = 15;

/** Sentences that are counted in one step. */
const STEP = 200;

/** How much more a summary can take. */
export class SummaryRoom {
	#left: number;

	private constructor(
		private readonly isSentences: boolean,
		left: number,
	) {
		this.#left = left;
	}

	/**
	 * The room for a summary of sentences.
	 * @param sentences their texts as a summary would have them; percents are of these, since nothing else can be taken
	 */
	static *of({ unit, value }: SummaryLength, sentences: Iterable<string>): Steps<SummaryRoom> {
		if (unit !== 'percent') return new SummaryRoom(unit === 'sentences', value);
		let characters = 0;
		let counted = 0;
		for (const sentence of sentences) {
			if (++counted % STEP === 0) yield;
			characters += countCodePoints(sentence);
		}
		return new SummaryRoom(false, Math.floor((characters * value) / 100));
	}

	/** How many sentences are worth a look: more than fit, since some are joined and some left. */
	get candidates(): number {
		return this.isSentences ? 2 * this.#left + 2 : Math.ceil(this.#left / SHORT_SENTENCE) + 2;
	}

	get isFull(): boolean {
		return this.#left <= 0;
	}

	/** Takes room for a sentence; false where it does not fit. */
	take(sentence: string): boolean {
		const needed = this.isSentences ? 1 : countCodePoints(sentence);
		if (needed > this.#left) return false;
		this.#left -= needed;
		return true;
	}
}
