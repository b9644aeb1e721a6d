import { PairNumbers } from '../align/pairNumbers';
import type { AlignedSentence } from './phraseCounts';

/** Stands for no word, where a word is linked with none. */
const NOTHING = -1;

/** What a pair of words that was never linked gets. */
const SMALLEST = 1e-7;

type Links = readonly (readonly [zh: number, en: number])[];

/** How probable words are as translations of each other, by how often they are linked (Koehn, Och and Marcu 2003, 4.4). */
export class LexicalWeights {
	readonly #pairs = new PairNumbers();
	readonly #counts: number[] = [];
	readonly #zh = new Map<number, number>();
	readonly #en = new Map<number, number>();

	/** Counts the links of a sentence, each so many times. */
	add({ zh, en, grid: { links, height, width } }: AlignedSentence, weight: number): void {
		const zhLinked = new Uint8Array(height);
		const enLinked = new Uint8Array(width);
		for (let z = 0, cell = 0; z < height; z++) {
			for (let e = 0; e < width; e++, cell++) {
				if (links[cell] === 0) continue;
				zhLinked[z] = enLinked[e] = 1;
				this.#count(zh[z], en[e], weight);
			}
		}
		zhLinked.forEach((linked, z) => linked === 0 && this.#count(zh[z], NOTHING, weight));
		enLinked.forEach((linked, e) => linked === 0 && this.#count(NOTHING, en[e], weight));
	}

	/** The natural logarithm of the weight of the English words for the Chinese ones. */
	enGivenZh(zh: readonly number[], en: readonly number[], links: Links): number {
		let sum = 0;
		for (const [e, word] of en.entries()) {
			const linked = links.filter(link => link[1] === e).map(link => zh[link[0]]);
			sum += mean(linked, from => this.#count2(from, word) / (this.#zh.get(from) ?? 1));
		}
		return sum;
	}

	/** The natural logarithm of the weight of the Chinese words for the English ones. */
	zhGivenEn(zh: readonly number[], en: readonly number[], links: Links): number {
		let sum = 0;
		for (const [z, word] of zh.entries()) {
			const linked = links.filter(link => link[0] === z).map(link => en[link[1]]);
			sum += mean(linked, from => this.#count2(word, from) / (this.#en.get(from) ?? 1));
		}
		return sum;
	}

	#count(zh: number, en: number, weight: number): void {
		const pair = this.#pairs.number(zh, en);
		this.#counts[pair] = (this.#counts[pair] ?? 0) + weight;
		this.#zh.set(zh, (this.#zh.get(zh) ?? 0) + weight);
		this.#en.set(en, (this.#en.get(en) ?? 0) + weight);
	}

	#count2(zh: number, en: number): number {
		const pair = this.#pairs.find(zh, en);
		return pair < 0 ? 0 : this.#counts[pair];
	}
}

/** The logarithm of the mean over the words that explain a word; nothing does where there are none. */
function mean(explaining: readonly number[], probability: (word: number) => number): number {
	const words = explaining.length === 0 ? [NOTHING] : explaining;
	const total = words.reduce((sum, word) => sum + probability(word), 0);
	return Math.log(Math.max(SMALLEST, total / words.length));
}
