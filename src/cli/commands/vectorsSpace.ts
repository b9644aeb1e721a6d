import { exportPiece } from '../../core/vectors/spaceExport';
import { countedWhole, spaceVector } from '../../core/vectors/spaceVectors';
import { SPACE_FORMATS } from '../../core/vectors/vectorSpace';
import { oneOf, parseOptions, positiveInteger } from '../optionValues';
import type { NamedSpace } from '../vectors/openSpace';
import { openSpace } from '../vectors/openSpace';
import { SPACE_OPTIONS, SPACE_OPTIONS_HELP, spaceLine } from '../vectors/spaceOptions';
import { summaryLines, vectorTable } from '../vectors/spaceReport';
import type { GroupContext } from './groupContext';
import type { VectorsAction } from './vectorsAction';

const FORMATS = ['table', ...SPACE_FORMATS] as const;

const OPTIONS = {
	...SPACE_OPTIONS,
	format: { type: 'string', default: 'table' },
	top: { type: 'string', short: 'n', default: '20' },
} as const;

/** `vectors space`: texts as sparse vectors. */
export const vectorsSpace: VectorsAction = {
	summary: 'texts as sparse vectors of their words: one-hot, TF, TF-IDF; how large and how full the space is',
	help: `Usage: nlp-lens vectors space [OPTIONS] [FILE|FOLDER|-]...

Chinese and English texts, in UTF-8, as vectors with one dimension a word (vector space model).

Options
  --format table|csv|libsvm|json
                            table: the space and the vector of all texts as one; csv: a row for each word of each text; libsvm: a
                            line for each text, dimensions from 1; json: one object (table)
  -n, --top N               rows of the table, the heaviest words (20)
${SPACE_OPTIONS_HELP}`,
	run: async (args, context) => {
		const { values, positionals } = parseOptions(args, OPTIONS);
		if (values.help) return 'help';
		const format = oneOf('format', values.format, FORMATS);
		const top = positiveInteger('top', values.top);
		const named = await openSpace(spaceLine(values, positionals), context);
		if (format === 'table') await writeTable(named, top, context);
		else await writeVectors(named, format, context);
		return named.failures;
	},
};

async function writeTable({ space }: NamedSpace, top: number, { output }: GroupContext): Promise<void> {
	// A single sentence is read as it stands; of more, the heaviest words come first.
	const vector = spaceVector(space, countedWhole(space), space.summary.texts > 1);
	await output.write(`${summaryLines(space)}\n${vectorTable(vector, top)}`);
}

async function writeVectors(
	named: NamedSpace,
	format: (typeof SPACE_FORMATS)[number],
	{ output }: GroupContext,
): Promise<void> {
	for (let first: number | undefined = 0; first !== undefined;) {
		const { text, next } = exportPiece(named.space, named, format, first);
		await output.write(text);
		first = next;
	}
}
