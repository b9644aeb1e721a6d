import type { LearningControl } from '../linear/learningControl';
import { principalComponents } from '../numeric/principalComponents';
import type { PrincipalComponents } from '../numeric/principalComponents';
import type { SparseRows } from '../numeric/rowMatrix';
import { inSteps } from '../steps';
import { spread } from './similarTexts';
import { MAX_MAP_POINTS } from './vectorSpace';
import { project } from './projection';
import type { SpaceMap, SpaceMapMethod } from './vectorSpace';
import type { VectorSpace } from './vectorSpaceModel';

const ENGINES: Readonly<Record<SpaceMapMethod, string>> = {
	pca: 'latent semantic analysis (2 principal components)',
	umap: 'UMAP',
};

/** Terms that are told of an end of a direction. */
const POLE_TERMS = 6;

/** What is cancelled, for the message. */
const WORK = 'The map';

/**
 * The texts of a space as points of a plane, each a row of length 1.
 * @throws NlpError `cancelled`.
 */
export async function spaceMap(
	space: VectorSpace,
	method: SpaceMapMethod = 'pca',
	control: LearningControl = {},
): Promise<SpaceMap> {
	const { height } = space.matrix;
	const rows = spread(height, Math.min(height, MAX_MAP_POINTS));
	const matrix = unitRows(space, rows);
	const points = method === 'umap' ? await byNearness(matrix, control) : await byComponents(space, matrix, control);
	return { engine: ENGINES[points.method], rows, ...points, isSample: rows.length < height };
}

type Points = Pick<SpaceMap, 'x' | 'y' | 'variance' | 'poles'> & { readonly method: SpaceMapMethod };

async function byNearness(matrix: SparseRows, control: LearningControl): Promise<Points> {
	const { method, points, explained = [0, 0] } = await project(matrix, { method: 'umap', byDirection: false }, control);
	const axis = (which: number) => Float32Array.from({ length: matrix.rows }, (_, at) => points[2 * at + which]);
	return { method, x: axis(0), y: axis(1), variance: explained, poles: [] };
}

async function byComponents(space: VectorSpace, matrix: SparseRows, control: LearningControl): Promise<Points> {
	const components = await inSteps(principalComponents(matrix, { components: 2 }), control, WORK);
	const { count, scores, explained } = components;
	const axis = (which: number) =>
		Float32Array.from({ length: matrix.rows }, (_, at) => (which < count ? scores[at * count + which] : 0));
	control.onProgress?.(1);
	return {
		method: 'pca',
		x: axis(0),
		y: axis(1),
		variance: [explained.at(0) ?? 0, explained.at(1) ?? 0],
		poles: [0, 1].map(which => polesOf(space, components, which)),
	};
}

/** Some rows, each of length 1 but for those without a term, in the dimensions that have a name. */
function unitRows({ matrix, vocabulary }: VectorSpace, rows: Int32Array): SparseRows {
	const rowStarts = new Int32Array(rows.length + 1);
	rows.forEach((row, at) => {
		rowStarts[at + 1] = rowStarts[at] + matrix.rowStarts[row + 1] - matrix.rowStarts[row];
	});
	const entryColumns = new Int32Array(rowStarts[rows.length]);
	const entryValues = new Float32Array(entryColumns.length);
	rows.forEach((row, at) => {
		const [start, end] = [matrix.rowStarts[row], matrix.rowStarts[row + 1]];
		entryColumns.set(matrix.columns.subarray(start, end), rowStarts[at]);
		const length = matrix.lengths[row];
		if (!(length > 0)) return;
		for (let entry = start; entry < end; entry++) {
			entryValues[rowStarts[at] + entry - start] = matrix.weights[entry] / length;
		}
	});
	return { rows: rows.length, columns: vocabulary.terms.length, rowStarts, entryColumns, entryValues };
}

function polesOf(
	{ vocabulary }: VectorSpace,
	{ count, directions }: PrincipalComponents,
	which: number,
): readonly [string[], string[]] {
	if (which >= count) return [[], []];
	const width = vocabulary.terms.length;
	const direction = directions.subarray(which * width, (which + 1) * width);
	const order = [...direction.keys()].filter(dimension => Math.abs(direction[dimension]) > 1e-6);
	order.sort((a, b) => direction[a] - direction[b] || a - b);
	const named = (dimensions: readonly number[]) => dimensions.map(dimension => vocabulary.terms[dimension].term);
	return [
		named(order.filter(dimension => direction[dimension] < 0).slice(0, POLE_TERMS)),
		named(
			order
				.filter(dimension => direction[dimension] > 0)
				.reverse()
				.slice(0, POLE_TERMS),
		),
	];
}
