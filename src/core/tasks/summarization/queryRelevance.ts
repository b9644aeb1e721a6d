import type { Steps } from '../../steps';
import type { TermMatrix } from '../../vectors/termMatrix';

/** How much a sentence counts that is only like those which name what is asked for. */
const BY_LIKENESS = 0.25;

/** Sentences that are looked at in one step. */
const STEP = 200;

/** What a summary is to be about. */
export interface SummaryQuery {
	readonly text: string;
	/** Its content words, see `contentTerms`. */
	readonly terms: readonly string[];
}

/**
 * How much each sentence has to do with a query, in [0, 1]: the share of the query's terms that it has, rare terms counting
 * more, and its likeness to the sentences that have them (after Otterbacher et al., "Biased LexRank", 2009). A sentence that has
 * the query as it is written has all of it; sentences that have none of the terms get 0.
 * @param terms content words of each sentence
 * @param texts what each sentence says
 */
export function* queryRelevance(
	terms: readonly (readonly string[])[],
	texts: readonly string[],
	matrix: TermMatrix,
	query: SummaryQuery,
): Steps<Float64Array> {
	const wanted = new Set(query.terms);
	const literal = query.text.toLowerCase();
	const having: ReadonlySet<string>[] = [];
	const isLiteral = new Uint8Array(terms.length);
	for (const [index, sentence] of terms.entries()) {
		if (index % STEP === STEP - 1) yield;
		having.push(new Set(sentence.filter(term => wanted.has(term))));
		isLiteral[index] = Number(texts[index].toLowerCase().includes(literal));
	}
	const weights = new Map<string, number>();
	for (const term of wanted) {
		const frequency = having.filter(found => found.has(term)).length;
		weights.set(term, Math.log(1 + terms.length / Math.max(1, frequency)));
	}
	let total = 0;
	for (const weight of weights.values()) total += weight;
	const shares = Float64Array.from(having, (found, index) => {
		if (isLiteral[index] === 1) return 1;
		let sum = 0;
		for (const term of found) sum += weights.get(term) ?? 0;
		return total === 0 ? 0 : sum / total;
	});
	const likeness = matrix.times(matrix.transposedTimes(shares));
	const most = likeness.reduce((best, value) => Math.max(best, value), 1e-9);
	return shares.map((share, index) =>
		share === 0 ? 0 : (1 - BY_LIKENESS) * share + (BY_LIKENESS * likeness[index]) / most,
	);
}
