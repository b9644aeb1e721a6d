import type { WordVectors } from '../../core/embeddings/wordVectors';
import { NlpError } from '../../core/errors';
import type { LearningControl } from '../../core/linear/learningControl';
import { project } from '../../core/vectors/projection';
import type { AskMap, MappedWords, WordMap } from '../../protocol/embeddings';

/** The most words of a map. */
const MOST_WORDS = 5000;

const ENGINES = { pca: 'PCA', umap: 'UMAP' } as const;

/**
 * Places words in a plane by their vectors.
 * @throws NlpError `input-malformed` where none of the words has a vector; `cancelled`.
 */
export async function mapWords(
	vectors: WordVectors,
	{ selection, projection, seed }: AskMap,
	control: LearningControl,
): Promise<WordMap> {
	const asked = [...new Set(chosenWords(vectors, selection))].slice(0, MOST_WORDS);
	const found = asked.flatMap(word => {
		const unit = vectors.unitVector(word);
		return unit === undefined ? [] : [{ asked: vectors.look(word), unit }];
	});
	if (found.length === 0) {
		throw new NlpError(
			'input-malformed',
			'None of these words has a vector. Choose others, or vectors of their language.',
		);
	}
	const values = new Float32Array(found.length * vectors.dimensions);
	found.forEach(({ unit }, row) => values.set(unit, row * vectors.dimensions));
	const matrix = { rows: found.length, columns: vectors.dimensions, values };
	const { method, points } = await project(
		matrix,
		{ method: projection, ...(seed === undefined ? {} : { seed }) },
		control,
	);
	const ranks = Int32Array.from(found, word => word.asked.rank);
	return {
		engine: ENGINES[method],
		words: found.map(word => word.asked.word),
		...inSquare(points),
		counts: Float64Array.from(ranks, rank => (rank < 0 ? 0 : (vectors.content.counts?.[rank] ?? 0))),
		ranks,
		missing: asked.filter(word => vectors.look(word).standing === 'none'),
	};
}

function chosenWords(vectors: WordVectors, selection: MappedWords): readonly string[] {
	if ('words' in selection) return selection.words;
	if ('mostFrequent' in selection) return vectors.content.words.slice(0, Math.max(0, selection.mostFrequent));
	const { asked, neighbours } = vectors.neighbours(selection.around, Math.min(selection.count, MOST_WORDS));
	return [asked.word, ...neighbours.words];
}

/** Brings points into [-1, 1] around their middle, with one scale for both directions. */
function inSquare(points: Float32Array): { readonly x: Float32Array; readonly y: Float32Array } {
	const x = points.filter((_, i) => i % 2 === 0);
	const y = points.filter((_, i) => i % 2 === 1);
	const [across, up] = [x, y].map(extent);
	const half = Math.max(across.half, up.half) || 1;
	return { x: x.map(value => (value - across.middle) / half), y: y.map(value => (value - up.middle) / half) };
}

function extent(values: Float32Array): { readonly middle: number; readonly half: number } {
	const least = values.reduce((a, b) => Math.min(a, b), Infinity);
	const most = values.reduce((a, b) => Math.max(a, b), -Infinity);
	return { middle: (least + most) / 2, half: (most - least) / 2 };
}
