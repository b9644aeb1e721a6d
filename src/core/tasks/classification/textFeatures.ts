import { firstIndex } from '../../collections/firstIndex';
import { growTypedArray } from '../../collections/growTypedArray';
import type { SpanColumn } from '../../doc/spanColumn';
import { featureKey, hashStep, hashTemplate } from '../../linear/featureHash';
import type { Span } from '../../text/span';
import { markChineseDenial } from './chineseDenial';
import { markDenied } from './negationScope';
import { hashFolded, TextUnits, UnitKind } from './textUnits';

/** Which features a classifier looks at. */
export interface FeatureOptions {
	/** The longest n-grams of units: Han characters, words of letters, numbers, marks. */
	readonly grams: number;
	/** The longest n-grams of the words that a segmenter cut; 0 for none, so that no segmenter is needed. */
	readonly words: number;
	/** The longest n-grams of letters inside a word, from three on; 0 for none. */
	readonly letters: number;
	/** Whether pairs of units with one or two others between them count, too: not … good. */
	readonly skips: boolean;
	/** Whether marks are parts of n-grams; otherwise they count by themselves, and n-grams go on behind them. */
	readonly marks: boolean;
	/** Whether a unit under a negation counts as a second feature, too: not … good; absent means no. */
	readonly negation?: boolean;
	/**
	 * How much an n-gram that begins under a negation counts against what it counts for elsewhere, in parts of that: 不难吃 (as
	 * Kennedy and Inkpen 2006 shift valences); absent and 0 mean that it counts as elsewhere.
	 */
	readonly reversal?: number;
}

/** Templates of keys: n-grams of n units have the number n. */
const Template = { Word: 16, Letters: 32, Skip: 48, Denied: 64 } as const;

const SHORTEST_LETTERS = 3;
/** The unit that stands before and after the letters of a word. */
const WORD_EDGE = 0x5f;
/** Letters of a word that n-grams are made of. */
const MOST_LETTERS = 24;
/** How far the second unit of a pair may be from the first. */
const WIDEST_SKIP = 3;

/** The features of a stretch of text, each occurrence with its place: a key, and the span it was read from. */
export class TextFeatures {
	keys = new Int32Array(1024);
	starts = new Int32Array(1024);
	ends = new Int32Array(1024);
	length = 0;
	readonly #options: FeatureOptions;
	readonly #units = new TextUnits();
	#denied = new Uint8Array(256);
	/** For each code unit of what is read whether it stands under a negation, and where that begins in the text. */
	#reversed = new Uint8Array(256);
	#start = 0;

	constructor(options: FeatureOptions) {
		this.#options = options;
	}

	/** How much features count the other way round whose key has the lowest bit; 0 where that bit means nothing. */
	get reversal(): number {
		return this.#options.reversal ?? 0;
	}

	/**
	 * Reads a stretch of a text, in place of what was read before.
	 * @param words the words of the text, of which those inside the stretch count; needed where the options want words
	 */
	read(text: string, span: Span, words?: SpanColumn): void {
		this.length = 0;
		this.#units.read(text, span);
		if (this.#options.negation === true || this.reversal > 0) this.#findDenied(text, span, words);
		if (this.#options.negation === true) this.#addDenied();
		if (!this.#options.marks) this.#addMarks();
		this.#addGrams();
		if (this.#options.skips) this.#addSkips();
		if (this.#options.letters > 0) this.#addLetters(text);
		if (this.#options.words > 0 && words !== undefined) this.#addWords(text, span, words);
	}

	/** Finds what stands under a negation: by Chinese words where the classifier looks at words, else by English ones. */
	#findDenied(text: string, span: Span, words?: SpanColumn): void {
		const { starts, ends, length } = this.#units;
		if (this.#denied.length < length) this.#denied = new Uint8Array(length);
		if (this.#reversed.length < span.end - span.start) this.#reversed = new Uint8Array(span.end - span.start);
		this.#start = span.start;
		if (this.#options.words > 0 && words !== undefined) {
			markChineseDenial(text, span, words, this.#units, this.#reversed);
			for (let unit = 0; unit < length; unit++) this.#denied[unit] = this.#reversed[starts[unit] - span.start];
			return;
		}
		markDenied(this.#units, text, this.#denied);
		this.#reversed.fill(0, 0, span.end - span.start);
		for (let unit = 0; unit < length; unit++) {
			if (this.#denied[unit] === 1) this.#reversed.fill(1, starts[unit] - span.start, ends[unit] - span.start);
		}
	}

	/** Units under a negation, and each with the one before, beside what they are without it. */
	#addDenied(): void {
		const { starts, ends, hashes, length } = this.#units;
		for (let unit = 0; unit < length; unit++) {
			if (this.#denied[unit] === 0) continue;
			const hash = hashStep(hashTemplate(Template.Denied), hashes[unit]);
			this.#add(featureKey(hash), starts[unit], ends[unit]);
			if (unit > 0 && this.#denied[unit - 1] === 1) {
				this.#add(featureKey(hashStep(hash, hashes[unit - 1])), starts[unit - 1], ends[unit]);
			}
		}
	}

	/** Takes the marks out of the units, each by itself. */
	#addMarks(): void {
		const { starts, ends, hashes, kinds, length } = this.#units;
		for (let unit = 0; unit < length; unit++) {
			if (kinds[unit] !== UnitKind.Mark) continue;
			this.#add(featureKey(hashStep(0, hashes[unit]) ^ hashTemplate(1)), starts[unit], ends[unit]);
		}
		this.#units.removeMarks();
	}

	#addGrams(): void {
		const { starts, ends, hashes, length } = this.#units;
		const { grams } = this.#options;
		for (let first = 0; first < length; first++) {
			let hash = 0;
			for (let size = 1; size <= grams && first + size <= length; size++) {
				hash = hashStep(hash, hashes[first + size - 1]);
				this.#add(featureKey(hash ^ hashTemplate(size)), starts[first], ends[first + size - 1]);
			}
		}
	}

	#addSkips(): void {
		const { starts, ends, hashes, kinds, length } = this.#units;
		for (let first = 0; first < length; first++) {
			if (kinds[first] !== UnitKind.Word) continue;
			const hash = hashStep(hashTemplate(Template.Skip), hashes[first]);
			for (let second = first + 2; second < length && second <= first + WIDEST_SKIP; second++) {
				if (kinds[second] !== UnitKind.Word) continue;
				this.#add(featureKey(hashStep(hash, hashes[second])), starts[first], ends[second]);
			}
		}
	}

	#addLetters(text: string): void {
		const { starts, ends, kinds, length } = this.#units;
		for (let unit = 0; unit < length; unit++) {
			if (kinds[unit] !== UnitKind.Word) continue;
			const word = text.slice(starts[unit], Math.min(ends[unit], starts[unit] + MOST_LETTERS)).toLowerCase();
			this.#addLettersOf(word, starts[unit], ends[unit]);
		}
	}

	/** The n-grams of the letters of a word and its two edges. */
	#addLettersOf(word: string, start: number, end: number): void {
		const edged = word.length + 2;
		for (let first = 0; first + SHORTEST_LETTERS <= edged; first++) {
			let hash = hashTemplate(Template.Letters);
			for (let at = first; at < edged && at < first + this.#options.letters; at++) {
				hash = hashStep(hash, at === 0 || at === edged - 1 ? WORD_EDGE : word.charCodeAt(at - 1));
				if (at - first + 1 >= SHORTEST_LETTERS) this.#add(featureKey(hash), start, end);
			}
		}
	}

	#addWords(text: string, { start, end }: Span, words: SpanColumn): void {
		for (
			let first = firstIndex(0, words.starts.length, i => words.starts[i] >= start);
			first < words.starts.length;
			first++
		) {
			if (words.ends[first] > end) break;
			let hash = 0;
			for (let size = 1; size <= this.#options.words; size++) {
				const last = first + size - 1;
				if (last >= words.starts.length || words.ends[last] > end) break;
				hash = hashStep(hash, hashFolded(text, words.starts[last], words.ends[last]));
				this.#add(featureKey(hash ^ hashTemplate(Template.Word + size)), words.starts[first], words.ends[last]);
			}
		}
	}

	#add(key: number, start: number, end: number): void {
		const index = this.length++;
		if (index === this.keys.length) {
			this.keys = growTypedArray(this.keys, index + 1);
			this.starts = growTypedArray(this.starts, index + 1);
			this.ends = growTypedArray(this.ends, index + 1);
		}
		this.keys[index] = this.reversal > 0 ? signedKey(key, this.#reversed[start - this.#start]) : key;
		this.starts[index] = start;
		this.ends[index] = end;
	}
}

/** A key, never 0, whose lowest bit says whether its feature counts the other way round. */
function signedKey(key: number, isReversed: number): number {
	return (unsignedKey(key) || 2) | isReversed;
}

/** The key of the weights of a feature, whichever way round it counts. */
export function unsignedKey(key: number): number {
	return key & ~1;
}
