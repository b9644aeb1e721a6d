import { FeatureList } from '../../../src/core/tasks/answering/reading/featureList';
import {
	addEndFeatures,
	addSentenceFeatures,
	addStartFeatures,
} from '../../../src/core/tasks/answering/reading/borderFeatures';
import type { ReadingCase } from '../../../src/core/tasks/answering/reading/readingCase';
import { readingCandidates } from '../../../src/core/tasks/answering/reading/readingCandidates';
import { overlap } from '../../../src/core/tasks/answering/reading/spanChoice';
import { addSpanFeatures } from '../../../src/core/tasks/answering/reading/spanFeatures';
import type { Span } from '../../../src/core/text/span';

/** The candidates of one question with their features, and how good each is. */
export interface SpanExample {
	readonly reading: ReadingCase;
	readonly firsts: readonly number[];
	readonly lasts: readonly number[];
	/** Of candidate `n` the groups (sentence, start, end) that it shares with others: `groups[3 * n + 0..2]`. */
	readonly groups: Int32Array;
	readonly groupStarts: Int32Array;
	readonly groupPlaces: Int32Array;
	readonly ownStarts: Int32Array;
	readonly ownPlaces: Int32Array;
	/** In [0, 1], 1 for what people marked. */
	readonly rewards: Float32Array;
}

/** Features that candidates share, by the number of the sentence or token that they belong to. */
class Groups {
	readonly starts: number[] = [0];
	readonly places: number[] = [];
	readonly #list = new FeatureList();

	/** Numbers of groups by what they belong to, to be given to {@link Groups.number}. */
	static numbers(length: number): Int32Array {
		return new Int32Array(length).fill(-1);
	}

	number(numbers: Int32Array, at: number, add: (list: FeatureList, at: number) => void): number {
		if (numbers[at] < 0) {
			numbers[at] = this.starts.length - 1;
			this.#list.clear();
			add(this.#list, at);
			for (let i = 0; i < this.#list.length; i++) this.places.push(this.#list.places[i]);
			this.starts.push(this.places.length);
		}
		return numbers[at];
	}
}

/** All candidates of the sentences with their features. */
export function makeExample(
	reading: ReadingCase,
	sentences: ReadonlySet<number>,
	answers: readonly Span[],
): SpanExample {
	const { passage } = reading;
	const { firsts, lasts } = readingCandidates(reading, sentences);
	const shared = new Groups();
	const groups = new Int32Array(3 * firsts.length);
	const ownStarts = new Int32Array(firsts.length + 1);
	const list = new FeatureList();
	const sentenceNumbers = Groups.numbers(passage.length);
	const startNumbers = Groups.numbers(passage.length);
	const endNumbers = Groups.numbers(passage.length);
	const ofSentence = (to: FeatureList, at: number): void => addSentenceFeatures(to, reading, at);
	const ofStart = (to: FeatureList, at: number): void => addStartFeatures(to, reading, at);
	const ofEnd = (to: FeatureList, at: number): void => addEndFeatures(to, reading, at);
	for (let n = 0; n < firsts.length; n++) {
		groups[3 * n] = shared.number(sentenceNumbers, passage.sentences[firsts[n]], ofSentence);
		groups[3 * n + 1] = shared.number(startNumbers, firsts[n], ofStart);
		groups[3 * n + 2] = shared.number(endNumbers, lasts[n], ofEnd);
		addSpanFeatures(list, reading, firsts[n], lasts[n]);
		ownStarts[n + 1] = list.length;
	}
	const texts = new Set(answers.map(({ start, end }) => plain(passage.text.slice(start, end))));
	const rewards = Float32Array.from(firsts, (first, n) => {
		const span = { start: passage.starts[first], end: passage.ends[lasts[n]] };
		if (texts.has(plain(passage.text.slice(span.start, span.end)))) return 1;
		return Math.max(0, ...answers.map(answer => overlap(span, answer)));
	});
	return {
		reading,
		firsts,
		lasts,
		groups,
		groupStarts: Int32Array.from(shared.starts),
		groupPlaces: Int32Array.from(shared.places),
		ownStarts,
		ownPlaces: list.places.slice(0, list.length),
		rewards,
	};
}

function plain(text: string): string {
	return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
