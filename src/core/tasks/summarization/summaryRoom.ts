import { countCodePoints } from '../../text/codePoints';
import type { SummaryLength } from './summary';

/** Fewer characters than a sentence has as a rule. */
const SHORT_SENTENCE = 15;

/** How much more a summary can take. */
export class SummaryRoom {
	#left: number;

	private constructor(
		private readonly isSentences: boolean,
		left: number,
	) {
		this.#left = left;
	}

	/** The room for a summary of a text. */
	static of({ unit, value }: SummaryLength, text: string): SummaryRoom {
		const left = unit === 'percent' ? Math.floor((countCodePoints(text) * value) / 100) : value;
		return new SummaryRoom(unit === 'sentences', left);
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
