import { UMAP } from 'umap-js';
import { NlpError } from '../errors';
import type { LearningControl } from '../linear/learningControl';
import { partOf } from '../linear/learningControl';
import { principalComponents } from '../numeric/principalComponents';
import { withUnitRows } from '../numeric/rowMatrix';
import type { RowMatrix } from '../numeric/rowMatrix';
import { SeededRandom } from '../numeric/seededRandom';
import { inSteps, rest } from '../steps';
import { nearestRows } from './nearestRows';
import type { NearestRows } from './nearestRows';

/**
 * How rows become points of a plane: `pca` keeps as much of their differences as a plane can; `umap` keeps near rows near
 * (McInnes, Healy and Melville, "UMAP", 2018), and distances between groups mean little.
 */
export type ProjectionMethod = 'pca' | 'umap';

/** How rows are projected. */
export interface ProjectionOptions {
	readonly method: ProjectionMethod;
	/** Whether a row counts by its direction alone, as vectors of words and texts do (the default). */
	readonly byDirection?: boolean;
	/** Of UMAP: how many rows are near to a row, from 2 on; more show more of the whole. */
	readonly neighbours?: number;
	/** Of UMAP: how near points may come, from 0 to 1. */
	readonly minDistance?: number;
	/** The same rows, options and seed give the same points. */
	readonly seed?: number;
}

/** Rows as points. */
export interface Projection {
	/** What was done: `pca` instead of `umap` where there are too few rows for it. */
	readonly method: ProjectionMethod;
	/** x and y of each row. */
	readonly points: Float32Array;
	/** Of PCA: what share of the rows' differences each axis shows. */
	readonly explained?: readonly [number, number];
}

/** The most rows of a UMAP: beyond, it takes minutes. */
export const MOST_UMAP_ROWS = 10_000;

/** Rows below which there are no neighbourhoods to keep. */
const FEWEST_UMAP_ROWS = 6;

/** Components that UMAP sees of rows with more columns than the next: what lies beyond is mostly noise, and costs time. */
const UMAP_COMPONENTS = 50;
const MOST_COLUMNS = 128;

const NEIGHBOURS = 15;
const MIN_DISTANCE = 0.1;
const SEED = 1;

/** Parts of the progress: after the components, and after the neighbours. */
const COMPONENTS_UNTIL = 0.1;
const NEIGHBOURS_UNTIL = 0.3;

const WORK = 'The map';

/**
 * Rows as points of a plane.
 * @throws NlpError `cancelled`; `input-malformed` on a row that holds NaN; `requirement-unmet` for UMAP of too many rows.
 */
export async function project(
	matrix: RowMatrix,
	options: ProjectionOptions,
	control: LearningControl = {},
): Promise<Projection> {
	const rows = options.byDirection === false ? matrix : withUnitRows(matrix);
	const { method } = options;
	if (method === 'umap' && matrix.rows > MOST_UMAP_ROWS) {
		throw new NlpError(
			'requirement-unmet',
			`A map by UMAP takes at most ${MOST_UMAP_ROWS} points, and there are ${matrix.rows}: take fewer, or the map by PCA.`,
		);
	}
	return method === 'umap' && matrix.rows >= FEWEST_UMAP_ROWS
		? projectByUmap(rows, options, control)
		: projectByComponents(rows, options, control);
}

async function projectByComponents(
	rows: RowMatrix,
	{ seed = SEED }: ProjectionOptions,
	control: LearningControl,
): Promise<Projection> {
	const { count, scores, explained } = await inSteps(principalComponents(rows, { components: 2, seed }), control, WORK);
	const points = new Float32Array(rows.rows * 2);
	for (let row = 0; row < rows.rows; row++) {
		for (let axis = 0; axis < count; axis++) points[row * 2 + axis] = scores[row * count + axis];
	}
	control.onProgress?.(1);
	return { method: 'pca', points, explained: [explained.at(0) ?? 0, explained.at(1) ?? 0] };
}

async function projectByUmap(
	rows: RowMatrix,
	options: ProjectionOptions,
	control: LearningControl,
): Promise<Projection> {
	const { seed = SEED, neighbours = NEIGHBOURS, minDistance = MIN_DISTANCE } = options;
	const { values, columns } = await withFewColumns(rows, seed, control);
	control.onProgress?.(COMPONENTS_UNTIL);
	// The library wants fewer neighbours than there are rows.
	const near = Math.max(2, Math.min(Math.floor(neighbours), rows.rows - 1));
	const nearest = await inSteps(nearestRows(values, columns, near), control, WORK);
	control.onProgress?.(NEIGHBOURS_UNTIL);
	const random = new SeededRandom(seed);
	const umap = new UMAP({ nNeighbors: near, minDist: clamp(minDistance), random: () => random.next() });
	const lists = neighbourLists(nearest, near);
	umap.setPrecomputedKNN(lists.rows, lists.distances);
	// Neighbours are known, so that the library looks at no more than how many rows there are.
	const epochs = umap.initializeFit(Array.from({ length: rows.rows }, () => []));
	const laying = partOf(control, NEIGHBOURS_UNTIL, 1);
	for (let epoch = 1; epoch <= epochs; epoch++) {
		umap.step();
		laying.onProgress?.(epoch / epochs);
		await rest(control, WORK);
	}
	return { method: 'umap', points: Float32Array.from(umap.getEmbedding().flat()) };
}

/** The rows themselves, or where they are sparse or long, their first components. */
async function withFewColumns(
	rows: RowMatrix,
	seed: number,
	control: LearningControl,
): Promise<{ readonly values: Float64Array; readonly columns: number }> {
	if ('values' in rows && rows.columns <= MOST_COLUMNS) {
		return { values: Float64Array.from(rows.values), columns: rows.columns };
	}
	const steps = principalComponents(rows, { components: UMAP_COMPONENTS, seed });
	const { scores, count } = await inSteps(steps, control, WORK);
	return { values: scores, columns: count };
}

function clamp(distance: number): number {
	return Math.min(1, Math.max(0, distance));
}

/** A distance that counts as none: the library spends long on rows that have no neighbour at a distance. */
const NEARLY_NONE = 1e-9;

function neighbourLists(
	{ rows, distances }: NearestRows,
	near: number,
): { readonly rows: number[][]; readonly distances: number[][] } {
	const height = rows.length / near;
	const slices = (column: Int32Array | Float64Array) =>
		Array.from({ length: height }, (_, row) => Array.from(column.subarray(row * near, (row + 1) * near)));
	const apart = distances.map((distance, at) => (at % near === 0 ? 0 : Math.max(distance, NEARLY_NONE)));
	return { rows: slices(rows), distances: slices(apart) };
}
