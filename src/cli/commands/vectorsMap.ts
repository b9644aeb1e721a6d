import { csvRecord } from '../../core/text/csv';
import { spaceMap } from '../../core/vectors/spaceMap';
import type { SpaceMap } from '../../core/vectors/vectorSpace';
import { oneOf, parseOptions } from '../optionValues';
import { rounded } from '../rounded';
import type { NamedSpace } from '../vectors/openSpace';
import { openSpace } from '../vectors/openSpace';
import { SPACE_OPTIONS, SPACE_OPTIONS_HELP, spaceLine } from '../vectors/spaceOptions';
import { percent } from '../vectors/spaceReport';
import type { VectorsAction } from './vectorsAction';

const OPTIONS = {
	...SPACE_OPTIONS,
	method: { type: 'string', default: 'pca' },
	json: { type: 'boolean', default: false },
} as const;

/** `vectors map`: texts as points of a plane. */
export const vectorsMap: VectorsAction = {
	summary: 'sentences or files as points of a plane, by latent semantic analysis or UMAP',
	help: `Usage: nlp-lens vectors map [OPTIONS] [FILE|FOLDER|-]...

The files of a folder, or the sentences of a text, as points of a plane: those that share words lie near one another. Writes a CSV
table with number, name, label (the subfolder), x and y.

Options
  --method pca|umap         pca: the two directions in which the texts differ most; umap: near texts stay near (pca)
  --json                    one JSON object, with the words that pull to the ends of each direction
${SPACE_OPTIONS_HELP}`,
	run: async (args, context) => {
		const { values, positionals } = parseOptions(args, OPTIONS);
		if (values.help) return 'help';
		const method = oneOf('method', values.method, ['pca', 'umap'] as const);
		const named = await openSpace(spaceLine(values, positionals), context);
		const onProgress = (part: number) => context.progress.show(() => `laying out, ${Math.round(100 * part)} %`);
		const map = await spaceMap(named.space, method, { onProgress });
		context.progress.clear();
		if (map.isSample) context.warn(`the map has a sample of ${map.rows.length} of ${named.space.matrix.height} texts`);
		await context.output.write(values.json ? jsonOf(map, named) : csvOf(map, named));
		if (!values.json) tellDirections(map, context.warn);
		return named.failures;
	},
};

function csvOf({ rows, x, y }: SpaceMap, { nameOf, labelOf }: NamedSpace): string {
	const points = Array.from(rows, (row, at) => [row + 1, nameOf(row), labelOf(row), rounded(x[at]), rounded(y[at])]);
	return [['row', 'text', 'label', 'x', 'y'], ...points].map(point => `${csvRecord(point)}\r\n`).join('');
}

function jsonOf({ engine, rows, x, y, variance, poles, isSample }: SpaceMap, { nameOf, labelOf }: NamedSpace): string {
	const points = Array.from(rows, (row, at) => ({
		row: row + 1,
		text: nameOf(row),
		label: labelOf(row),
		x: rounded(x[at]),
		y: rounded(y[at]),
	}));
	return `${JSON.stringify({ engine, variance: variance.map(rounded), poles, isSample, points }, undefined, 1)}\n`;
}

/** What lies at the ends of the directions, beside the table. */
function tellDirections({ variance, poles }: SpaceMap, tell: (message: string) => void): void {
	for (const [axis, [lower, upper]] of poles.entries()) {
		const ends = `${lower.join(' ')} … ${upper.join(' ')}`;
		tell(`${'xy'[axis]} (${percent(variance[axis])} of the variance): ${ends}`);
	}
}
