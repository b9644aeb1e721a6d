import type { Steps } from '../../steps';
import type { TextWords } from './textWords';
import { rankWords } from './wordGraph';

/** How much words weigh under a method, one number a term, each column relative to its largest. */
export interface WordWeights {
	/** How much the word matters in the text. */
	readonly importance: Float64Array;
	/** How rare the word is elsewhere; all 0 for a method that does not know. */
	readonly rarity: Float64Array;
}

/** Terms that are looked up in one step. */
const STEP = 2000;

/** TextRank: words that stand beside many words that do the same; nothing but the text is known. */
export function* graphWeights(words: TextWords): Steps<WordWeights> {
	return { importance: relative(yield* rankWords(words)), rarity: new Float64Array(words.terms.length) };
}

/** TF-IDF: words that are frequent in the text and rare in a background. @param idf the inverse document frequency of a term */
export function* tfIdfWeights({ terms, counts }: TextWords, idf: (term: string) => number): Steps<WordWeights> {
	const idfs = new Float64Array(terms.length);
	for (const [id, term] of terms.entries()) {
		if (id % STEP === STEP - 1) yield;
		if (counts[id] > 0) idfs[id] = idf(term);
	}
	return { importance: relative(idfs.map((value, id) => value * counts[id])), rarity: relative(idfs) };
}

/** Words by their weight in the topics of the text. @param weightOf of a term, at least 0 */
export function givenWeights({ terms }: TextWords, weightOf: (term: number) => number): WordWeights {
	return {
		importance: relative(Float64Array.from(terms, (_, id) => weightOf(id))),
		rarity: new Float64Array(terms.length),
	};
}

function relative(weights: Float64Array): Float64Array {
	const most = weights.reduce((largest, weight) => Math.max(largest, weight), 0);
	return most > 0 ? weights.map(weight => weight / most) : weights;
}
