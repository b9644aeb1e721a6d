import type { CharacterCorpus } from './characterCorpus';
import type { LearningPace } from './learningPace';

/**
 * The places of a corpus in the order of what follows them: a suffix array that looks only so many characters ahead and not past
 * gaps, by prefix doubling with counting sorts (Manber and Myers 1993). Time: n times the logarithm of the depth, whatever the text.
 */
export class SuffixOrder {
	/** The places that are no gaps, in order. */
	readonly places: Int32Array;
	/** How many characters from each place to the next gap. */
	readonly rests: Int32Array;

	private constructor(places: Int32Array, rests: Int32Array) {
		this.places = places;
		this.rests = rests;
	}

	/**
	 * @param depth how many characters ahead are looked at, at least; a power of two is best
	 */
	static async of({ points, alphabet }: CharacterCorpus, depth: number, pace: LearningPace): Promise<SuffixOrder> {
		const rests = new Int32Array(points.length);
		for (let at = points.length - 1; at >= 0; at--) {
			rests[at] = points[at] < 0 ? 0 : 1 + (at + 1 < points.length ? rests[at + 1] : 0);
		}
		const sort = new DoublingSort(rests, pace);
		await sort.begin(points, alphabet);
		for (let ahead = 1; ahead < depth; ahead *= 2) {
			await sort.double(ahead);
		}
		return new SuffixOrder(sort.places, rests);
	}

	/** How many characters the suffixes of places `i - 1` and `i` of the order share, at most `longest`. */
	sharedLength(points: Int32Array, i: number, longest: number): number {
		const a = this.places[i - 1];
		const b = this.places[i];
		const most = Math.min(this.rests[a], this.rests[b], longest);
		let length = 0;
		while (length < most && points[a + length] === points[b + length]) {
			length++;
		}
		return length;
	}
}

/** Sorts places by a number of characters, then by twice as many. */
class DoublingSort {
	places = new Int32Array(0);
	readonly #rests: Int32Array;
	readonly #pace: LearningPace;
	/** Ranks of the characters ahead from 0 on, an entry a place. */
	#ranks: Int32Array;
	#newRanks: Int32Array;
	#bySecond: Int32Array;

	constructor(rests: Int32Array, pace: LearningPace) {
		this.#rests = rests;
		this.#pace = pace;
		this.#ranks = new Int32Array(rests.length);
		this.#newRanks = new Int32Array(rests.length);
		this.#bySecond = new Int32Array(rests.length);
	}

	/** Sorts by the first character. */
	async begin(points: Int32Array, alphabet: ReadonlyMap<number, number>): Promise<void> {
		const numbers = new Map([...alphabet.keys()].sort((a, b) => a - b).map((point, i) => [point, i]));
		let size = 0;
		await this.#slices(points.length, (from, until) => {
			for (let at = from; at < until; at++) {
				if (points[at] >= 0) {
					this.#ranks[at] = numbers.get(points[at]) ?? 0;
					this.#bySecond[size++] = at;
				}
			}
		});
		this.#bySecond = this.#bySecond.subarray(0, size);
		this.places = new Int32Array(size);
		await this.#sortByRank(alphabet.size);
	}

	/** Sorts by twice as many characters as `ahead`, by which the places are sorted. */
	async double(ahead: number): Promise<void> {
		await this.#sortBySecond(ahead);
		await this.#sortByRank(this.#ranks[this.places[this.places.length - 1]] + 1);
		await this.#rankAnew(ahead);
	}

	#slices(size: number, work: (from: number, until: number) => void): Promise<void> {
		return this.#pace.inSlices('seeding', size, work);
	}

	/** Orders places by the characters that follow after `ahead` others; those that end before come first. */
	async #sortBySecond(ahead: number): Promise<void> {
		const { places } = this;
		let size = 0;
		await this.#slices(places.length, (from, until) => {
			for (let i = from; i < until; i++) {
				if (this.#rests[places[i]] <= ahead) {
					this.#bySecond[size++] = places[i];
				}
			}
		});
		await this.#slices(places.length, (from, until) => {
			for (let i = from; i < until; i++) {
				const first = places[i] - ahead;
				if (first >= 0 && this.#rests[first] > ahead) {
					this.#bySecond[size++] = first;
				}
			}
		});
	}

	/** Orders places by rank; equal ones stay in their order. */
	async #sortByRank(rankCount: number): Promise<void> {
		const starts = new Int32Array(rankCount + 1);
		await this.#slices(this.#bySecond.length, (from, until) => {
			for (let i = from; i < until; i++) {
				starts[this.#ranks[this.#bySecond[i]] + 1]++;
			}
		});
		for (let rank = 0; rank < rankCount; rank++) {
			starts[rank + 1] += starts[rank];
		}
		await this.#slices(this.#bySecond.length, (from, until) => {
			for (let i = from; i < until; i++) {
				const place = this.#bySecond[i];
				this.places[starts[this.#ranks[place]]++] = place;
			}
		});
	}

	async #rankAnew(ahead: number): Promise<void> {
		let rank = 0;
		const second = (place: number): number => (this.#rests[place] > ahead ? this.#ranks[place + ahead] : -1);
		await this.#slices(this.places.length, (from, until) => {
			for (let i = from; i < until; i++) {
				const place = this.places[i];
				const before = this.places[i - 1];
				if (i > 0 && (this.#ranks[place] !== this.#ranks[before] || second(place) !== second(before))) {
					rank++;
				}
				this.#newRanks[place] = rank;
			}
		});
		[this.#ranks, this.#newRanks] = [this.#newRanks, this.#ranks];
	}
}
