import type { CharacterCorpus } from './characterCorpus';
import type { LearningPace } from './learningPace';
import type { SeedPieces } from './seedList';
import type { SuffixOrder } from './suffixOrder';

const SLICE = 10_000;

/**
 * For every place of a corpus the pieces that begin there: the lattices of all words, found once from the suffix order and then
 * thinned out as pieces are dropped, so that no look-up of strings is needed.
 */
export class WordLattices {
	/** How often the word of a place occurs, an entry a place. */
	readonly weights: Uint32Array;
	/** Where words begin and end, two entries a word. */
	readonly words: Int32Array;
	/** The edges that begin at place `i` are `[edgeStarts[i], edgeStarts[i + 1])`. */
	readonly edgeStarts: Int32Array;
	/** Number of the piece of each edge. */
	readonly edges: Int32Array;
	/** A place where each piece occurs. */
	examples: Int32Array;

	private constructor(weights: Uint32Array, words: Int32Array, edgeStarts: Int32Array, examples: Int32Array) {
		this.weights = weights;
		this.words = words;
		this.edgeStarts = edgeStarts;
		this.edges = new Int32Array(edgeStarts[edgeStarts.length - 1]);
		this.examples = examples;
	}

	/** @throws NlpError `cancelled` */
	static async of(
		{ points, weights }: CharacterCorpus,
		{ places, rests }: SuffixOrder,
		seeds: SeedPieces,
		pace: LearningPace,
	): Promise<WordLattices> {
		const edgeStarts = new Int32Array(points.length + 2);
		await eachOccurrence(places, seeds, pace, place => edgeStarts[place + 2]++);
		for (let at = 2; at < edgeStarts.length; at++) {
			edgeStarts[at] += edgeStarts[at - 1];
		}
		const examples = seeds.firsts.map(first => places[first]);
		const lattices = new WordLattices(weights, wordBounds(points, rests), edgeStarts, examples);
		const { edges } = lattices;
		// Filling moves each start to the start of the next place, which is why they stood one further.
		await eachOccurrence(places, seeds, pace, (place, piece) => {
			edges[edgeStarts[place + 1]++] = piece;
		});
		return lattices;
	}

	/** Drops the edges of pieces that are no longer numbered, and numbers the others anew. */
	renumber(numbers: Int32Array): void {
		let size = 0;
		let from = 0;
		for (let at = 0; at + 1 < this.edgeStarts.length; at++) {
			const until = this.edgeStarts[at + 1];
			this.edgeStarts[at] = size;
			for (; from < until; from++) {
				const piece = numbers[this.edges[from]];
				if (piece >= 0) {
					this.edges[size++] = piece;
				}
			}
		}
		this.edgeStarts[this.edgeStarts.length - 1] = size;
		this.examples = this.examples.filter((_, piece) => numbers[piece] >= 0);
	}
}

/** Calls with the places of each piece, the shorter pieces first. */
async function eachOccurrence(
	places: Int32Array,
	{ size, firsts, lasts }: SeedPieces,
	pace: LearningPace,
	call: (place: number, piece: number) => void,
): Promise<void> {
	for (let piece = 0; piece < size; piece++) {
		for (let from = firsts[piece]; from < lasts[piece]; from += SLICE) {
			const until = Math.min(lasts[piece], from + SLICE);
			for (let i = from; i < until; i++) {
				call(places[i], piece);
			}
			if (pace.worked(4 * (until - from))) {
				await pace.rest('seeding', piece / size);
			}
		}
	}
}

/** Starts and ends of the stretches without gaps. */
function wordBounds(points: Int32Array, rests: Int32Array): Int32Array {
	const bounds: number[] = [];
	for (let at = 0; at < points.length; at++) {
		if (rests[at] > 0) {
			bounds.push(at, at + rests[at]);
			at += rests[at];
		}
	}
	return Int32Array.from(bounds);
}
