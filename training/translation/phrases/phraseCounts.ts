import { growTypedArray } from '../../../src/core/collections/growTypedArray';
import type { AlignmentGrid } from '../align/symmetrize';
import { PairNumbers } from '../align/pairNumbers';
import type { TextDomain } from '../corpus/parallelSources';
import { LinkPattern } from './linkPattern';
import { ORIENTATION, PhraseCorners } from './orientation';
import { NO_PHRASE, PhraseNumbers } from './phraseNumbers';
import type { PhraseLimits } from './phraseSpans';
import { PhraseSpans } from './phraseSpans';

/** The domains in the order of the columns of counts. */
export const DOMAINS = ['everyday', 'documentation'] as const;

/** Kinds of orientation that are counted: before and after, monotone and swap. */
export const ORIENTATION_COLUMNS = 4;

const FIRST_ROOM = 1 << 16;

/** A sentence and its translation as numbers of words, with the words that are aligned. */
export interface AlignedSentence {
	readonly zh: Int32Array;
	readonly en: Int32Array;
	readonly grid: AlignmentGrid;
	readonly domain: TextDomain;
}

/** Counts phrase pairs of aligned sentences. */
export class PhraseCounts {
	readonly zh = new PhraseNumbers();
	readonly en = new PhraseNumbers();
	/** The Chinese and the English phrase of each pair. */
	readonly pairs = new PairNumbers();
	/** How often each pair was seen: `[pair * 2 + domain]`. */
	counts = new Uint32Array(DOMAINS.length * FIRST_ROOM);
	/** How often each pair lay so to its neighbours: `[pair * 4 + k]`, as the orientations of the core's phrase pairs. */
	orientations = new Uint32Array(ORIENTATION_COLUMNS * FIRST_ROOM);
	/** How the words of each pair are aligned, most often or nearly so. */
	readonly links = new LinkPattern();
	#patterns = new Int32Array(FIRST_ROOM);
	#votes = new Int32Array(FIRST_ROOM);
	readonly #spans: Readonly<Record<TextDomain, PhraseSpans>>;
	readonly #corners = new PhraseCorners();
	/** Numbers of the phrases of a sentence: `[start * (longest + 1) + length]`. */
	#zhPhrases = new Int32Array(0);
	#enPhrases = new Int32Array(0);
	readonly #longest: number;

	constructor(limits: Readonly<Record<TextDomain, PhraseLimits>>) {
		this.#spans = {
			everyday: new PhraseSpans(limits.everyday),
			documentation: new PhraseSpans(limits.documentation),
		};
		this.#longest = Math.max(...DOMAINS.flatMap(domain => [limits[domain].zh, limits[domain].en]));
	}

	/** Counts all pairs of a sentence. */
	add({ zh, en, grid, domain }: AlignedSentence): void {
		const found = this.#spans[domain];
		found.read(grid);
		this.#corners.read(found, zh.length, en.length);
		this.#zhPhrases = this.#reserve(this.#zhPhrases, zh.length);
		this.#enPhrases = this.#reserve(this.#enPhrases, en.length);
		const column = DOMAINS.indexOf(domain);
		for (let at = 0; at < 4 * found.size; at += 4) {
			const { spans } = found;
			const [zhStart, zhEnd] = [spans[at], spans[at + 1]];
			const [enStart, enEnd] = [spans[at + 2], spans[at + 3]];
			const pair = this.pairs.number(
				this.#phrase(this.zh, this.#zhPhrases, zh, zhStart, zhEnd),
				this.#phrase(this.en, this.#enPhrases, en, enStart, enEnd),
			);
			this.#grow();
			this.counts[pair * DOMAINS.length + column]++;
			this.#vote(pair, this.links.number(grid, zhStart, zhEnd, enStart, enEnd));
			this.#orient(pair, 0, this.#corners.previous(zhStart, zhEnd, enStart));
			this.#orient(pair, 2, this.#corners.next(zhStart, zhEnd, enEnd));
		}
	}

	/** How the words of a pair are aligned. */
	linksOf(pair: number): readonly (readonly [zh: number, en: number])[] {
		return this.links.links(this.#patterns[pair]);
	}

	#orient(pair: number, first: number, orientation: number): void {
		if (orientation !== ORIENTATION.discontinuous) {
			this.orientations[pair * ORIENTATION_COLUMNS + first + orientation]++;
		}
	}

	/** The majority vote of Boyer and Moore (1981): one candidate a pair, without counts of all. */
	#vote(pair: number, pattern: number): void {
		if (this.#votes[pair] === 0) this.#patterns[pair] = pattern;
		this.#votes[pair] += this.#patterns[pair] === pattern ? 1 : -1;
	}

	#phrase(numbers: PhraseNumbers, cache: Int32Array, words: Int32Array, start: number, end: number): number {
		const row = start * (this.#longest + 1);
		let phrase = cache[row + end - start];
		if (phrase !== NO_PHRASE) return phrase;
		for (let length = 1; length <= end - start; length++) {
			phrase = cache[row + length] = numbers.extend(phrase, words[start + length - 1]);
		}
		return phrase;
	}

	#reserve(cache: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
		const cells = length * (this.#longest + 1);
		if (cache.length < cells) return new Int32Array(2 * cells);
		return cache.fill(NO_PHRASE, 0, cells);
	}

	#grow(): void {
		const { size } = this.pairs;
		this.counts = growTypedArray(this.counts, DOMAINS.length * size);
		this.orientations = growTypedArray(this.orientations, ORIENTATION_COLUMNS * size);
		this.#patterns = growTypedArray(this.#patterns, size);
		this.#votes = growTypedArray(this.#votes, size);
	}
}
