import type { ComparedQuestion } from './comparedQuestion';

/** How rare terms are among the questions that are compared; see `QuestionIndex.idf`. */
export interface TermRarity {
	readonly size: number;
	idf(key: number): number;
}

/** How rare the terms of both kinds are. */
export interface QuestionRarity {
	readonly words: TermRarity;
	readonly grams: TermRarity;
}

/** What is seen of two questions side by side; a model has a weight for each. */
export const SIMILARITY_FEATURES = [
	...['wordCosine', 'gramCosine', 'cosineProduct'],
	...['newCovered', 'askedCovered', 'leastCovered', 'shared', 'newRarestLeft', 'askedRarestLeft', 'replaced'],
	...['newWords', 'askedWords', 'newContent', 'askedContent', 'newGrams', 'askedGrams', 'leastGrams'],
	...['lengths', 'newOrder', 'askedOrder', 'leastOrder', 'sameFirst', 'sameLast'],
	...['sameAsking', 'sameKind', 'otherKind', 'oneKind', 'otherNumbers', 'otherNegation', 'otherLetters'],
] as const;

/** The likeness of a new question and one that was asked before, feature by feature in the order of their names. */
export function similarityFeatures(
	fresh: ComparedQuestion,
	asked: ComparedQuestion,
	rarity: QuestionRarity,
): Float64Array {
	const words = overlap(fresh.words, asked.words, rarity.words);
	const content = overlap(withoutAsking(fresh), withoutAsking(asked), rarity.words);
	const grams = overlap(fresh.grams, asked.grams, rarity.grams);
	const common = longestCommon(fresh.sequence, asked.sequence);
	const [newOrder, askedOrder] = [common / (fresh.sequence.length || 1), common / (asked.sequence.length || 1)];
	return Float64Array.from([
		...[words.cosine, grams.cosine, words.cosine * grams.cosine],
		...[words.first, words.second, Math.min(words.first, words.second), words.shared],
		...[words.firstRarest, words.secondRarest, Math.min(1 - words.first, 1 - words.second)],
		...[words.firstCount, words.secondCount, content.first, content.second],
		...[grams.first, grams.second, Math.min(grams.first, grams.second)],
		Math.min(fresh.words.length, asked.words.length) / Math.max(fresh.words.length, asked.words.length, 1),
		...[newOrder, askedOrder, Math.min(newOrder, askedOrder)],
		Number(fresh.words[0] === asked.words[0]),
		Number(fresh.words.at(-1) === asked.words.at(-1)),
		...kindFeatures(fresh, asked),
		Number(fresh.numbers !== asked.numbers),
		Number(fresh.isNegated !== asked.isNegated),
		Number(fresh.letters !== asked.letters),
	]);
}

function kindFeatures(fresh: ComparedQuestion, asked: ComparedQuestion): number[] {
	const isSame = fresh.kind === asked.kind;
	const hasVague = fresh.kind === 'thing' || asked.kind === 'thing';
	return [
		Number(fresh.askingText === asked.askingText && fresh.askingText !== ''),
		Number(isSame && !hasVague),
		Number(!isSame && !hasVague),
		Number(!isSame && hasVague),
	];
}

function withoutAsking({ words, asking }: ComparedQuestion): Int32Array {
	return words.filter(word => !asking.has(word));
}

/** What two lists of terms have in common, terms weighed by how rare they are. */
interface Overlap {
	readonly cosine: number;
	/** The part of each list that the other has as well. */
	readonly first: number;
	readonly second: number;
	/** The part of both together that both have. */
	readonly shared: number;
	/** The same part of each list, each term counting the same. */
	readonly firstCount: number;
	readonly secondCount: number;
	/** How rare the rarest term is that the other list lacks, from 0 to 1. */
	readonly firstRarest: number;
	readonly secondRarest: number;
}

function overlap(first: Int32Array, second: Int32Array, rarity: TermRarity): Overlap {
	const a = countTerms(first);
	const b = countTerms(second);
	const one = compareWith(a, b, rarity);
	const other = compareWith(b, a, rarity);
	return {
		cosine: one.product / (Math.sqrt(one.squares * other.squares) || 1),
		first: one.shared / (one.total || 1),
		second: other.shared / (other.total || 1),
		shared: one.shared / (one.total + other.total - one.shared || 1),
		firstCount: one.sharedCount / (a.size || 1),
		secondCount: other.sharedCount / (b.size || 1),
		firstRarest: one.rarest / Math.log(1 + Math.max(1, rarity.size)),
		secondRarest: other.rarest / Math.log(1 + Math.max(1, rarity.size)),
	};
}

/** Sums over the terms of one list, of all and of those that the other has. */
function compareWith(terms: ReadonlyMap<number, number>, others: ReadonlyMap<number, number>, rarity: TermRarity) {
	const sums = { product: 0, squares: 0, total: 0, shared: 0, sharedCount: 0, rarest: 0 };
	for (const [key, count] of terms) {
		const idf = rarity.idf(key);
		const weight = (1 + Math.log(count)) * idf;
		const other = others.get(key);
		sums.total += idf;
		sums.squares += weight * weight;
		if (other === undefined) {
			sums.rarest = Math.max(sums.rarest, idf);
		} else {
			sums.shared += idf;
			sums.sharedCount++;
			sums.product += weight * (1 + Math.log(other)) * idf;
		}
	}
	return sums;
}

function countTerms(keys: Int32Array): Map<number, number> {
	const counts = new Map<number, number>();
	for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	return counts;
}

/** The length of the longest common subsequence. */
function longestCommon(first: Int32Array, second: Int32Array): number {
	let above = new Uint16Array(second.length + 1);
	let row = new Uint16Array(second.length + 1);
	for (const unit of first) {
		for (let at = 0; at < second.length; at++) {
			row[at + 1] = unit === second[at] ? above[at] + 1 : Math.max(above[at + 1], row[at]);
		}
		[above, row] = [row, above];
	}
	return above[second.length];
}
