import { LANE_UNIT } from '../../linear/lanes';
import type { ModelFile } from '../../model/modelFile';
import { bestWords, cutMargins } from './bmesViterbi';
import { LabelScorer } from './labelScorer';
import type { SegmentationTrace } from './segmentationTrace';
import type { SegmenterTables } from './segmenterTables';
import { readSegmenterTables } from './segmenterTables';
import { traceStretch } from './traceStretch';
import type { UserDictionary } from './userDictionary';

export { CHINESE_SEGMENTER_KIND } from './segmenterTables';

/**
 * Cuts Chinese text into words: a linear-chain model over B M E S labels of atoms (Xue 2003; Lafferty et al. 2001) with
 * n-grams, the words of a dictionary around an atom, and the cheapest path through these words as features.
 */
export class ChineseSegmenter {
	readonly #tables: SegmenterTables;
	readonly #scorer: LabelScorer;
	readonly #labels: Uint8Array;

	private constructor(tables: SegmenterTables, user?: UserDictionary) {
		this.#tables = tables;
		this.#scorer = new LabelScorer(tables, user);
		this.#labels = new Uint8Array(this.#scorer.atoms.capacity);
	}

	/**
	 * The segmenter of a model file.
	 * @throws NlpError `model-version` or `model-malformed` when it holds no such model.
	 */
	static from(file: ModelFile): ChineseSegmenter {
		return new ChineseSegmenter(readSegmenterTables(file));
	}

	/** A segmenter with the same tables that heeds a user's dictionary, too. */
	withUserDictionary(user: UserDictionary): ChineseSegmenter {
		return new ChineseSegmenter(this.#tables, user);
	}

	/**
	 * Calls `add` with each word of `[start, end)` in order, in offsets of `text`. White space belongs to no word and always
	 * ends one. Takes time in proportion to the length.
	 * @throws RangeError when the range lies outside the text.
	 */
	segment(text: string, start: number, end: number, add: (start: number, end: number) => void): void {
		this.#forEachStretch(text, start, end, used => {
			const { starts, ends } = this.#scorer.atoms;
			let first = 0;
			for (let i = 0; i < used; i++) {
				if (this.#labels[i] >= 2) {
					add(starts[first], ends[i]);
					first = i + 1;
				}
			}
			return false;
		});
	}

	/**
	 * How clear it is for each gap between two code units of `[start, end)` whether a word ends there: the score of the best
	 * way to cut the text that has a cut in the gap less that of the best one that has none. Above 0 the segmenter cuts; near 0
	 * it was in doubt. The gap after the unit at start + i is at i; beside white space it is Infinity, inside a number or
	 * another unit that is never cut -Infinity.
	 * @throws RangeError when the range lies outside the text.
	 */
	margins(text: string, start: number, end: number): Float32Array {
		const margins = new Float32Array(Math.max(0, end - start - 1)).fill(Infinity);
		const gaps = new Float32Array(this.#scorer.atoms.capacity);
		this.#forEachStretch(text, start, end, used => {
			const { starts, ends, length } = this.#scorer.atoms;
			cutMargins(this.#scorer.scores, length, this.#tables.moves, gaps);
			for (let i = 0; i < used; i++) {
				margins.fill(-Infinity, starts[i] - start, ends[i] - 1 - start);
				if (i + 1 < length) {
					margins[ends[i] - 1 - start] = gaps[i] / LANE_UNIT;
				}
			}
			return false;
		});
		return margins;
	}

	/**
	 * Why the text around a place of `[start, end)` is cut as it is: the trace of the stretch without white space, of at most
	 * some 2,000 characters, in which the place is; nothing where it stands in white space. Its alternative decides otherwise in
	 * the gap at the place.
	 * @param count how many of the best ways to cut are told, at most
	 * @throws RangeError when the range lies outside the text.
	 */
	trace(text: string, start: number, end: number, at: number, count: number): SegmentationTrace | undefined {
		let trace: SegmentationTrace | undefined;
		this.#forEachStretch(text, start, end, used => {
			const { starts, ends } = this.#scorer.atoms;
			if (trace === undefined && at >= starts[0] && at < ends[used - 1]) {
				trace = traceStretch(text, this.#scorer, this.#tables, this.#labels, { at, count });
			}
			return trace !== undefined || starts[0] > at;
		});
		return trace;
	}

	/**
	 * Labels one stretch of the text after the other, and calls with each and the number of its atoms that count: a stretch
	 * that had to end within running text leaves its last word to the next one.
	 * @param call returns whether that is enough
	 */
	#forEachStretch(text: string, start: number, end: number, call: (used: number) => boolean): void {
		if (start < 0 || start > end || end > text.length) {
			throw new RangeError(`The range [${start}, ${end}) lies outside a text of ${text.length} code units.`);
		}
		const atoms = this.#scorer.atoms;
		let at = start;
		while (at < end) {
			const stop = atoms.scan(text, at, end);
			if (atoms.length === 0) {
				at++;
				continue;
			}
			this.#scorer.score(text);
			bestWords(this.#scorer.scores, atoms.length, this.#tables.moves, this.#labels);
			const used = atoms.length < atoms.capacity || stop === end ? atoms.length : this.#lastWord();
			if (call(used)) return;
			at = atoms.ends[used - 1];
		}
	}

	/** Where the last word of a full stretch begins; its end where it is the only one. */
	#lastWord(): number {
		const { length } = this.#scorer.atoms;
		let cut = length - 2;
		while (cut >= 0 && this.#labels[cut] < 2) {
			cut--;
		}
		return cut < 0 ? length : cut + 1;
	}
}
