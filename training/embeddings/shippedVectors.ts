import type { CharacterNgrams } from '../../src/core/embeddings/embedding';
import type { NgramRows } from '../../src/core/embeddings/training/learnedRows';
import { ngramVectors } from './ngramVectors';
import type { VectorsRecipe } from './recipes';
import { reduceVectors } from './reduceVectors';
import type { WordRows } from './reduceVectors';

/** Vectors as they ship, before they are packed. */
export interface ShippedVectors extends WordRows {
	readonly ngrams: NgramRows & { readonly options: CharacterNgrams };
}

/**
 * What ships of learned vectors: the most frequent words, with vectors of fewer numbers, and n-grams for all other words, which are
 * learned from the rarer words, too.
 */
export function shippedVectors(learned: WordRows, recipe: VectorsRecipe): ShippedVectors {
	const words = chosen(learned, word => recipe.pattern.test(word));
	const { dimensions, rows } = reduceVectors(words, recipe.dimensions, recipe.whitening, recipe.words);
	const kept = words.words.slice(0, recipe.words);
	return {
		words: kept,
		dimensions,
		rows: rows.slice(0, kept.length * dimensions),
		ngrams: ngramVectors(words.words, rows, dimensions, recipe.ngrams),
	};
}

function chosen({ words, dimensions, rows }: WordRows, isChosen: (word: string) => boolean): WordRows {
	const places = words.flatMap((word, place) => (isChosen(word) ? [place] : []));
	const chosenRows = new Float32Array(places.length * dimensions);
	places.forEach((place, at) => {
		chosenRows.set(rows.subarray(place * dimensions, (place + 1) * dimensions), at * dimensions);
	});
	return { words: places.map(place => words[place]), dimensions, rows: chosenRows };
}
