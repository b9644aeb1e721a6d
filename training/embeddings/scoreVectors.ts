import type { WordVectors } from '../../src/core/embeddings/wordVectors';
import { rankCorrelation } from '../metrics/rankCorrelation';
import { readPairs, readQuestions } from './wordTests';
import type { AnalogyQuestion, SimilarPair, WordTest } from './wordTests';

/** How vectors did on a set. */
export interface VectorsScore {
	readonly test: WordTest;
	/** In percent: of analogies the share of right answers, of similarity Spearman's correlation times 100. */
	readonly score: number;
	/** How many items were scored, of all. */
	readonly scored: number;
	readonly items: number;
	/** Pairs with a word that has its vector of n-grams alone. */
	readonly unseen: number;
}

/** An answer is one of so many most frequent words, and so are the words of a question, as is usual. */
const MOST_FREQUENT = 30_000;

/** Cosines with all words that are kept at a time: a hundred megabytes. */
const KEPT_ROWS = 800;

/** Scores vectors on a set. */
export function scoreVectors(vectors: WordVectors, test: WordTest): VectorsScore {
	return test.kind === 'analogy'
		? scoreAnalogies(vectors, test, readQuestions(test))
		: scoreSimilarity(vectors, test, readPairs(test));
}

/** Words that have no vector at all leave their pair out. */
function scoreSimilarity(vectors: WordVectors, test: WordTest, pairs: readonly SimilarPair[]): VectorsScore {
	const cosines: number[] = [];
	const scores: number[] = [];
	let unseen = 0;
	for (const { words, score } of pairs) {
		const { asked, cosines: table } = vectors.similarities(words);
		if (asked.some(({ standing }) => standing === 'none')) continue;
		if (asked.some(({ standing }) => standing === 'unseen')) unseen++;
		cosines.push(table[1]);
		scores.push(score);
	}
	return { test, score: 100 * rankCorrelation(cosines, scores), scored: scores.length, items: pairs.length, unseen };
}

/** By 3CosAdd, without the words of the question; questions with a word that is not in the vocabulary are left out. */
function scoreAnalogies(vectors: WordVectors, test: WordTest, questions: readonly AnalogyQuestion[]): VectorsScore {
	const cosines = new CosineRows(vectors);
	const scored = questions.filter(question => question.every(word => cosines.has(word)));
	const right = scored.filter(question => isRight(question, cosines)).length;
	const score = scored.length === 0 ? 0 : (100 * right) / scored.length;
	return { test, score, scored: scored.length, items: questions.length, unseen: 0 };
}

function isRight([a, b, c, d]: AnalogyQuestion, cosines: CosineRows): boolean {
	const asked = [a, b, c].map(word => cosines.rank(word));
	const [minus, plus, also] = [a, b, c].map(word => cosines.row(word));
	let best = -1;
	let most = -Infinity;
	for (let rank = 0; rank < minus.length; rank++) {
		const score = plus[rank] - minus[rank] + also[rank];
		if (score <= most || asked.includes(rank)) continue;
		most = score;
		best = rank;
	}
	return best === cosines.rank(d);
}

/** The cosines of words with the most frequent ones; questions ask the same words again and again. */
class CosineRows {
	readonly #vectors: WordVectors;
	readonly #rows = new Map<string, Float32Array>();
	readonly #ranks = new Map<string, number>();
	readonly #size: number;

	constructor(vectors: WordVectors) {
		this.#vectors = vectors;
		this.#size = Math.min(MOST_FREQUENT, vectors.size);
	}

	has(word: string): boolean {
		const rank = this.rank(word);
		return rank >= 0 && rank < this.#size;
	}

	rank(word: string): number {
		const known = this.#ranks.get(word);
		if (known !== undefined) return known;
		const { rank } = this.#vectors.look(word);
		this.#ranks.set(word, rank);
		return rank;
	}

	row(word: string): Float32Array {
		const known = this.#rows.get(word);
		if (known !== undefined) return known;
		const row = new Float32Array(this.#size);
		const unit = this.#vectors.unitVector(word);
		if (unit !== undefined) this.#vectors.content.table.cosines(unit, row);
		if (this.#rows.size >= KEPT_ROWS) this.#rows.clear();
		this.#rows.set(word, row);
		return row;
	}
}
