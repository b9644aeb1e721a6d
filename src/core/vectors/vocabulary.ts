import type { Background } from './background';
import type { TextCounts, TextTerm } from './textCounts';
import type { SpaceSettings } from './vectorSpace';

/** What the words of a vocabulary are chosen from. */
export interface VocabularyMaterial {
	readonly counts: TextCounts;
	/** One a term of the counts. */
	readonly scores: Float64Array;
	/** What fills a vocabulary of the source `background`. */
	readonly background: Background;
}

/**
 * The words that have a dimension. Those with names come first; behind them, where a background fills the vocabulary, words that
 * are known by their ranks alone.
 */
export class Vocabulary {
	/** The dimensions with names, in order, and the ids of their terms in the counts, -1 for a word that is in no text. */
	readonly terms: readonly TextTerm[];
	readonly ids: Int32Array;
	/** The dimension of each term of the counts, or -1. */
	readonly dimensionOf: Int32Array;
	/** All dimensions. */
	readonly size: number;
	/** How many of them have a word that is in the texts. */
	readonly own: number;
	readonly #numbers: ReadonlyMap<string, number>;
	readonly #background: Background | undefined;
	/** The background's ranks of words that have a name here, in order. */
	readonly #taken: Int32Array;

	constructor(
		named: readonly { readonly term: TextTerm; readonly id: number }[],
		types: number,
		filling?: { readonly background: Background; readonly size: number },
	) {
		this.terms = named.map(({ term }) => term);
		this.ids = Int32Array.from(named, ({ id }) => id);
		this.own = named.filter(({ id }) => id >= 0).length;
		this.dimensionOf = new Int32Array(types).fill(-1);
		this.ids.forEach((id, dimension) => {
			if (id >= 0) this.dimensionOf[id] = dimension;
		});
		this.#numbers = new Map(named.map(({ term }, dimension) => [term.term, dimension]));
		this.#background = filling?.background;
		this.#taken = filling === undefined ? new Int32Array() : ranksOf(this.terms, filling.background);
		const spare = filling === undefined ? 0 : filling.background.size - this.#taken.length;
		this.size = filling === undefined ? named.length : Math.min(filling.size, named.length + spare);
	}

	/** The dimension of a term, or -1. */
	find(term: TextTerm): number {
		const number = this.#numbers.get(term.term);
		if (number !== undefined) return number;
		const rank = this.#background?.rank(term) ?? -1;
		if (rank < 0) return -1;
		const place = lowerBound(this.#taken, rank);
		// A word whose lemma has a name here by another of its forms has no dimension of its own.
		if (this.#taken[place] === rank) return -1;
		const dimension = this.terms.length + rank - place;
		return dimension < this.size ? dimension : -1;
	}
}

/** Chooses the words of a vocabulary as settings say. */
export function chooseVocabulary(material: VocabularyMaterial, settings: SpaceSettings): Vocabulary {
	const { counts, background } = material;
	const types = counts.terms.length;
	if (settings.vocabulary === 'given') return new Vocabulary(givenTerms(counts, settings), types);
	const chosen = bestTerms(material, settings).map(id => ({ term: counts.terms[id], id }));
	const filling = settings.vocabulary === 'background' ? { background, size: settings.size } : undefined;
	return new Vocabulary(chosen, types, filling);
}

/** The ids of the terms with the best scores, the best first; among equals those that came first. */
function bestTerms({ counts, scores }: VocabularyMaterial, settings: SpaceSettings): number[] {
	const { fewestTexts, largestShare, size } = settings;
	const most = largestShare * counts.rows;
	const ids = [...counts.terms.keys()].filter(id => counts.texts[id] >= fewestTexts && counts.texts[id] <= most);
	return ids.sort((a, b) => scores[b] - scores[a] || a - b).slice(0, size);
}

function givenTerms(counts: TextCounts, settings: SpaceSettings): { term: TextTerm; id: number }[] {
	const idOf = new Map(counts.terms.map(({ term }, id) => [term, id]));
	const isLower = settings.foldCase || settings.terms === 'lemmas';
	const words = settings.givenWords.map(word => (isLower ? word.toLowerCase() : word));
	return [...new Set(words)].slice(0, settings.size).map(word => {
		const id = idOf.get(word) ?? -1;
		const unseen: TextTerm = { term: word, lookup: word.toLowerCase(), language: HAN.test(word) ? 'zh' : 'en' };
		return { term: id < 0 ? unseen : counts.terms[id], id };
	});
}

const HAN = /\p{Script=Han}/u;

/** The different ranks of terms that a background has, in order. */
function ranksOf(terms: readonly TextTerm[], background: Background): Int32Array {
	const ranks = new Set(terms.map(term => background.rank(term)));
	ranks.delete(-1);
	return Int32Array.from(ranks).sort();
}

/** How many numbers of an ascending list are less than one. */
function lowerBound(numbers: Int32Array, least: number): number {
	let low = 0;
	let high = numbers.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (numbers[middle] < least) low = middle + 1;
		else high = middle;
	}
	return low;
}
