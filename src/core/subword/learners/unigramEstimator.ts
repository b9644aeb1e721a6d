import { digamma } from '../../numeric/digamma';
import { BestPaths } from './bestPaths';
import { characterCorpus } from './characterCorpus';
import type { CharacterCorpus } from './characterCorpus';
import { ExpectedCounts } from './expectedCounts';
import { largestValues } from './largestValues';
import type { LearningPace } from './learningPace';
import { numbersOfKept, renumberedPieces } from './scoredPieces';
import type { ScoredPieces } from './scoredPieces';
import { seedPieces } from './seedPieces';
import { SuffixOrder } from './suffixOrder';
import type { WordCounts } from './wordCounts';
import { WordLattices } from './wordLattices';

export interface UnigramTraining {
	/** Share of the corpus's characters that get pieces, in (0, 1]. */
	readonly characterCoverage: number;
	/** How many substrings the estimation begins with. */
	readonly seedSize: number;
	/** Most characters of a piece. */
	readonly longestPiece: number;
	/** Which share of the pieces a round of pruning keeps. */
	readonly shrinkingFactor: number;
	/** Rounds of estimation between two prunings. */
	readonly rounds: number;
}

/** A piece with the natural logarithm of its probability. */
export type UnigramScore = readonly [piece: string, score: number];

/** Pieces that are expected less often than this are dropped, but no characters. */
const LEAST_EXPECTED = 0.5;

/** How many pieces more than wanted estimation goes down to; the rest falls by score. */
const SURPLUS = 1.1;

/**
 * Learns a unigram model of subwords (Kudo 2018, 3.2) as SentencePiece's trainer does: from many frequent substrings, by turns
 * estimates probabilities (EM with the digamma function in place of the logarithm, which holds rare pieces down) and drops
 * the pieces whose loss would cost the corpus the least likelihood.
 */
export class UnigramEstimator {
	readonly #corpus: CharacterCorpus;
	readonly #lattices: WordLattices;
	readonly #training: UnigramTraining;
	readonly #pace: LearningPace;
	readonly #expected: ExpectedCounts;
	#pieces: ScoredPieces;

	private constructor(
		corpus: CharacterCorpus,
		lattices: WordLattices,
		pieces: ScoredPieces,
		training: UnigramTraining,
		pace: LearningPace,
	) {
		this.#corpus = corpus;
		this.#lattices = lattices;
		this.#pieces = pieces;
		this.#training = training;
		this.#pace = pace;
		this.#expected = new ExpectedCounts(lattices);
	}

	static async of(words: WordCounts, training: UnigramTraining, pace: LearningPace): Promise<UnigramEstimator> {
		const corpus = await characterCorpus(words, training.characterCoverage, pace);
		const order = await SuffixOrder.of(corpus, training.longestPiece, pace);
		const limits = { longest: training.longestPiece, limit: training.seedSize };
		const seeds = await seedPieces(corpus, order, limits, pace);
		const logSum = Math.log(seeds.counts.reduce((sum, count, i) => sum + count * seeds.lengths[i], 0));
		const scores = seeds.counts.map((count, i) => Math.log(count * seeds.lengths[i]) - logSum);
		const lattices = await WordLattices.of(corpus, order, seeds, pace);
		return new UnigramEstimator(corpus, lattices, { lengths: seeds.lengths, scores }, training, pace);
	}

	/** How many characters have pieces: the smallest vocabulary that there can be. */
	get alphabetSize(): number {
		return this.#corpus.alphabet.size;
	}

	/**
	 * Estimates a vocabulary of `size` pieces, or fewer where the corpus gives fewer; best first, all characters among them.
	 * @throws NlpError `cancelled`
	 */
	async estimate(size: number): Promise<readonly UnigramScore[]> {
		const enough = Math.floor(size * SURPLUS);
		for (;;) {
			for (let round = 0; round < this.#training.rounds; round++) {
				await this.#estimateOnce();
			}
			if (this.#pieces.scores.length <= enough) {
				return this.#best(size);
			}
			await this.#prune(enough);
		}
	}

	async #estimateOnce(): Promise<void> {
		const counts = await this.#expected.of(this.#pieces, this.#pace);
		const { lengths } = this.#pieces;
		this.#keep(piece => counts[piece] >= LEAST_EXPECTED || lengths[piece] === 1);
		const kept = counts.filter((count, piece) => count >= LEAST_EXPECTED || lengths[piece] === 1);
		const whole = digamma(kept.reduce((sum, count) => sum + count, 0));
		const scores = kept.map(count => digamma(Math.max(count, LEAST_EXPECTED)) - whole);
		this.#pieces = { lengths: this.#pieces.lengths, scores };
	}

	async #prune(enough: number): Promise<void> {
		const size = this.#pieces.scores.length;
		const losses = await this.#losses();
		const wanted = Math.max(enough, Math.floor(this.#training.shrinkingFactor * size));
		const isKept = largestValues(losses, wanted);
		await this.#pace.rest('pruning', 1);
		this.#keep(piece => isKept[piece] === 1);
	}

	/** How much likelihood a word of the corpus loses on average without each piece; infinite for characters. */
	async #losses(): Promise<Float64Array> {
		const paths = new BestPaths(this.#lattices, this.#pieces);
		const counts = await paths.counts(this.#pace);
		const { lengths, scores } = this.#pieces;
		const total = counts.reduce((sum, count) => sum + count, 0);
		const losses = new Float64Array(scores.length).fill(Infinity);
		for (let piece = 0; piece < scores.length; piece++) {
			if (lengths[piece] > 1) {
				const parts = paths.alternative(piece);
				const isUnused = counts[piece] === 0;
				losses[piece] = isUnused
					? unusedLoss(paths.scoreOfAlternative(piece), scores[piece])
					: lossWithout(counts, piece, parts, total);
				if (this.#pace.worked(4 * lengths[piece])) {
					await this.#pace.rest('pruning', piece / scores.length);
				}
			}
		}
		return losses;
	}

	#keep(isKept: (piece: number) => boolean): void {
		const numbers = numbersOfKept(this.#pieces.scores.length, isKept);
		this.#lattices.renumber(numbers);
		this.#pieces = renumberedPieces(this.#pieces, numbers);
	}

	#best(size: number): readonly UnigramScore[] {
		const { lengths, scores } = this.#pieces;
		const isChosen = largestValues(
			scores.map((score, piece) => (lengths[piece] === 1 ? Infinity : score)),
			size,
		);
		const chosen = Int32Array.from(scores.keys()).filter(piece => isChosen[piece] === 1);
		chosen.sort((a, b) => scores[b] - scores[a] || a - b);
		return Array.from(chosen, piece => [this.#textOf(piece), scores[piece]] as const);
	}

	#textOf(piece: number): string {
		const place = this.#lattices.examples[piece];
		const points = this.#corpus.points.subarray(place, place + this.#pieces.lengths[piece]);
		return Array.from(points, point => String.fromCodePoint(point)).join('');
	}
}

/** A piece that no best path uses goes at once where its parts are likelier, otherwise before all that are used. */
function unusedLoss(scoreOfParts: number, score: number): number {
	return scoreOfParts >= score ? -Infinity : 0;
}

/** The loss where a piece's occurrences turn into those of its parts (as `PruneSentencePieces` of SentencePiece counts it). */
function lossWithout(counts: Float64Array, piece: number, parts: readonly number[], total: number): number {
	const count = counts[piece];
	const before = Math.log(count) - Math.log(total);
	const newTotal = Math.log(total + count * (parts.length - 1));
	const after = parts.reduce((sum, part) => sum + Math.log(counts[part] + count) - newTotal, 0);
	return (count / total) * (before - after);
}
