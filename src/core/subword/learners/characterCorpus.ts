import { coveringAlphabet } from './coveringAlphabet';
import type { LearningPace } from './learningPace';
import { readCodePoints } from './wordCharacters';
import { LONGEST_WORD } from './wordCounts';
import type { WordCounts } from './wordCounts';

/** Words as code points one after another, each followed by a gap, with how often each word occurs. */
export interface CharacterCorpus {
	/** Code points; -1 for a gap. It begins with a gap. */
	readonly points: Int32Array;
	/** How often the word of a place occurs, an entry a place. */
	readonly weights: Uint32Array;
	/** The characters of the alphabet with their counts, words weighted, most frequent first. */
	readonly alphabet: ReadonlyMap<number, number>;
}

const WORDS_A_SLICE = 256;

const GAP = -1;

/**
 * Writes words as characters; one outside the alphabet becomes a gap.
 * @param coverage share of the corpus's characters that the alphabet covers, in (0, 1]: the rarest are left out
 */
export async function characterCorpus(
	words: WordCounts,
	coverage: number,
	pace: LearningPace,
): Promise<CharacterCorpus> {
	let points = new Int32Array(words.length + words.size + 1);
	let weights = new Uint32Array(points.length);
	points[0] = GAP;
	let size = 1;
	const counts = new Map<number, number>();
	const characters = new Int32Array(LONGEST_WORD);
	for (let from = 0; from < words.size; from += WORDS_A_SLICE) {
		const before = size;
		words.forEach(
			(units, start, end, count) => {
				const length = readCodePoints(units, start, end, characters);
				for (let i = 0; i < length; i++) {
					counts.set(characters[i], (counts.get(characters[i]) ?? 0) + count);
				}
				points.set(characters.subarray(0, length), size);
				weights.fill(Math.min(count, 0xffffffff), size, size + length);
				size += length;
				points[size++] = GAP;
			},
			from,
			from + WORDS_A_SLICE,
		);
		if (pace.worked(2 * (size - before))) {
			await pace.rest('seeding', undefined);
		}
	}
	points = points.subarray(0, size);
	weights = weights.subarray(0, size);
	const alphabet = coveringAlphabet(counts, coverage);
	for (let at = 0; at < size; at++) {
		if (!alphabet.has(points[at])) {
			points[at] = GAP;
		}
	}
	return { points, weights, alphabet };
}
