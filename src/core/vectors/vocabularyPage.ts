import { MAX_VECTOR_WORDS } from './vectorSpace';
import type { VocabularyPage } from './vectorSpace';
import type { VectorSpace } from './vectorSpaceModel';

/** The words of a vocabulary that have names, by their scores, the highest first: so many from the place `first` on. */
export function vocabularyPage(space: VectorSpace, first: number, count: number): VocabularyPage {
	const { vocabulary, totals, texts, rarities, scores } = space;
	const order = [...vocabulary.terms.keys()].sort((a, b) => scores[b] - scores[a] || a - b);
	const start = Math.max(0, first);
	const page = order.slice(start, start + Math.min(Math.max(0, count), MAX_VECTOR_WORDS));
	return {
		total: order.length,
		terms: page.map(dimension => vocabulary.terms[dimension].term),
		dimensions: Int32Array.from(page),
		counts: Int32Array.from(page, dimension => totals[dimension]),
		texts: Int32Array.from(page, dimension => texts[dimension]),
		idf: Float32Array.from(page, dimension => rarities[dimension].idf),
		scores: Float32Array.from(page, dimension => scores[dimension]),
	};
}
