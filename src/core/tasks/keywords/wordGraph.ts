import type { Steps } from '../../steps';
import type { TextWords } from './textWords';
import { isWord } from './textWords';

/** Words at most so far apart support each other. */
const WINDOW = 4;

/** In a text of so many words, words that occur less often than so are left out of the graph. */
const LONG_TEXT = 20_000;
const FEWEST = 3;

const ITERATIONS = 50;
const DAMPING = 0.85;
/** Ranks that change by less than this in sum have settled. */
const SETTLED = 1e-6;

/** Tokens, or pairs of the graph, that are seen in one step. */
const STEP = 4000;
const PAIR_STEP = 100_000;

/**
 * TextRank of words (Mihalcea and Tarau, "TextRank: Bringing Order into Texts", EMNLP 2004): PageRank on the graph whose edges weigh
 * how often two words of a phrase's parts of speech stand within a window of one sentence.
 * @param onRound sees the ranks that an iteration begins with, and those that are left in the end
 * @returns one rank a term, sum 1; 0 for those that no phrase can have
 */
export function* rankWords(words: TextWords, onRound?: (ranks: Float64Array) => void): Steps<Float64Array> {
	const pairs = yield* pairsOf(words);
	const { counts } = words;
	const nodes = counts.length;
	const total = counts.reduce((sum, count) => sum + count, 0);
	const prior = counts.reduce((sum, count) => sum + Number(count > 0), 0);
	let ranks: Float64Array = Float64Array.from(counts, count => (total > 0 ? count / total : 0));
	for (let iteration = 0; iteration < ITERATIONS; iteration++) {
		onRound?.(ranks);
		const { received, lost } = yield* passOn(ranks, pairs);
		const jump = (1 - DAMPING + DAMPING * lost) / Math.max(1, prior);
		let change = 0;
		for (let term = 0; term < nodes; term++) {
			received[term] = DAMPING * received[term] + (counts[term] > 0 ? jump : 0);
			change += Math.abs(received[term] - ranks[term]);
		}
		ranks = received;
		if (change < SETTLED) break;
	}
	onRound?.(ranks);
	return ranks;
}

/** The undirected graph of words that stand together: an edge is in the list as often as the two do. */
export interface WordPairs {
	readonly length: number;
	readonly one: Int32Array;
	readonly other: Int32Array;
	/** In how many pairs each term is. */
	readonly degrees: Int32Array;
}

/** The words of a text that stand together. */
export function* pairsOf({ roles, sentences, termIds, terms, counts }: TextWords): Steps<WordPairs> {
	const fewest = roles.length > LONG_TEXT ? FEWEST : 1;
	const one = new Int32Array((WINDOW - 1) * roles.length);
	const other = new Int32Array(one.length);
	const degrees = new Int32Array(terms.length);
	let length = 0;
	const recent: number[] = [];
	for (let token = 0; token < roles.length; token++) {
		if (token % STEP === STEP - 1) yield;
		if (token > 0 && sentences[token] !== sentences[token - 1]) recent.length = 0;
		const term = termIds[token];
		if (!isWord(roles[token]) || counts[term] < fewest) continue;
		for (const before of recent) {
			if (before === term) continue;
			one[length] = before;
			other[length++] = term;
			degrees[before]++;
			degrees[term]++;
		}
		recent.push(term);
		if (recent.length >= WINDOW) recent.shift();
	}
	return { length, one, other, degrees };
}

/** Each term shares its rank among those that it stands with; what terms have that stand alone is lost. */
function* passOn(
	ranks: Float64Array,
	{ length, one, other, degrees }: WordPairs,
): Steps<{ received: Float64Array; lost: number }> {
	let lost = 0;
	const shares = ranks.map((rank, term) => {
		if (degrees[term] > 0) return rank / degrees[term];
		lost += rank;
		return 0;
	});
	const received = new Float64Array(ranks.length);
	for (let pair = 0; pair < length; pair++) {
		if (pair % PAIR_STEP === PAIR_STEP - 1) yield;
		received[other[pair]] += shares[one[pair]];
		received[one[pair]] += shares[other[pair]];
	}
	yield;
	return { received, lost };
}
