import type { ContributionsPicture, ExplanationStep, FormulaPicture, TablePicture } from '../explanation/explanation';
import { PAPERS } from '../explanation/papers';
import { say } from '../explanation/say';
import type { Span } from '../text/span';
import type { SimilarText, SpaceVector } from './vectorSpace';

/** So many terms and sentences are listed. */
const TERMS = 16;
const SENTENCES = 8;

/** So much of a sentence is written, in UTF-16 code units. */
const BEGINNING = 40;

/** A sentence as a vector, and the sentences most like it. */
export interface SpaceTrace {
	/** What the places are of. */
	readonly text: string;
	readonly vector: SpaceVector;
	readonly similar: readonly SimilarText[];
	/** Where each text of the space stands. */
	readonly placeOf: (row: number) => Span;
}

/** The steps from a sentence to its vector, and to the sentences most like it. */
export function explainSpace(trace: SpaceTrace): ExplanationStep[] {
	return [weightStep(trace), likenessStep(trace)];
}

function weightStep({ vector }: SpaceTrace): ExplanationStep {
	const { terms, counts, idf, weights, dimension, nonZeros } = vector;
	const order = [...terms.keys()].sort((a, b) => weights[b] - weights[a]).slice(0, TERMS);
	const formula: FormulaPicture = {
		kind: 'formula',
		caption: say('vectors.weights.formula'),
		formula: 'w(t, d) = (1 + ln tf(t, d)) · ln(N / df(t)),  d⃗ = w / ‖w‖',
		symbols: [
			{ symbol: 'tf', meaning: say('vectors.tf') },
			{ symbol: 'ln(N / df)', meaning: say('vectors.idf') },
		],
	};
	const table: TablePicture = {
		kind: 'table',
		caption: say('vectors.weights'),
		columns: [
			{ title: say('vectors.term'), type: 'text' },
			{ title: 'tf', type: 'count' },
			{ title: 'idf', type: 'number' },
			{ title: say('vectors.weight'), type: 'number' },
		],
		rows: order.map(at => ({ cells: [terms[at], counts[at], idf[at], weights[at]] })),
	};
	return {
		title: say('vectors.weights.title'),
		words: [say('vectors.weights.words', dimension, nonZeros)],
		pictures: [formula, table],
		papers: [PAPERS.vectorSpace, PAPERS.idf, PAPERS.tfIdf],
	};
}

function likenessStep({ text, similar, placeOf }: SpaceTrace): ExplanationStep {
	const writing = (row: number): string => {
		const { start, end } = placeOf(row);
		const line = text.slice(start, end).trim().replace(/\s+/gu, ' ');
		return line.length > BEGINNING ? `${line.slice(0, BEGINNING).trimEnd()}…` : line;
	};
	const table: TablePicture = {
		kind: 'table',
		caption: say('vectors.similar'),
		columns: [
			{ title: say('vectors.sentence'), type: 'text' },
			{ title: 'cos', type: 'share' },
		],
		rows: similar.slice(0, SENTENCES).map(({ row, score }) => ({ cells: [writing(row), score], place: placeOf(row) })),
	};
	const [best] = similar;
	const shared: ContributionsPicture | undefined =
		similar.length === 0
			? undefined
			: {
					kind: 'contributions',
					caption: say('vectors.shared', writing(best.row)),
					note: say('vectors.shared.note'),
					answers: ['cos'],
					rows: best.terms.map(({ term, part }) => ({ feature: term, values: [part] })),
					totals: [best.score],
				};
	const formula: FormulaPicture = {
		kind: 'formula',
		caption: say('vectors.cosine'),
		formula: 'cos(a, b) = Σₜ a(t) · b(t) / (‖a‖ · ‖b‖)',
		symbols: [{ symbol: 'a(t)', meaning: say('vectors.component') }],
	};
	return {
		title: say('vectors.similar.title'),
		words: [say(similar.length === 0 ? 'vectors.similar.none' : 'vectors.similar.words')],
		pictures: shared === undefined ? [formula] : [formula, table, shared],
		papers: [PAPERS.vectorSpace],
	};
}
