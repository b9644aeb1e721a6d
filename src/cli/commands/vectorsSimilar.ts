import { finish } from '../../core/steps';
import { csvRecord } from '../../core/text/csv';
import { heatMap, similarPairs, similarTexts } from '../../core/vectors/similarTexts';
import { countedRow } from '../../core/vectors/spaceVectors';
import type { CountedText } from '../../core/vectors/spaceVectors';
import { MAX_HEAT_MAP } from '../../core/vectors/vectorSpace';
import { parseOptions, positiveInteger, share } from '../optionValues';
import { rounded } from '../rounded';
import { UsageError } from '../usageError';
import type { NamedSpace } from '../vectors/openSpace';
import { openSpace } from '../vectors/openSpace';
import { SPACE_OPTIONS, SPACE_OPTIONS_HELP, spaceLine } from '../vectors/spaceOptions';
import { sharedTerms } from '../vectors/spaceReport';
import type { GroupContext } from './groupContext';
import type { VectorsAction } from './vectorsAction';

const OPTIONS = {
	...SPACE_OPTIONS,
	to: { type: 'string' },
	row: { type: 'string' },
	matrix: { type: 'boolean', default: false },
	least: { type: 'string', default: '0.3' },
	top: { type: 'string', short: 'n', default: '10' },
	json: { type: 'boolean', default: false },
} as const;

/** What texts are compared with, and how the answer is written. */
interface Wanted {
	readonly top: number;
	readonly least: number;
	readonly json: boolean;
}

/** `vectors similar`: which texts are alike, and by which words. */
export const vectorsSimilar: VectorsAction = {
	summary: 'the sentences or files most like a text or like one another, and the words that make them so',
	help: `Usage: nlp-lens vectors similar [OPTIONS] [FILE|FOLDER|-]...

The sentences of a Chinese or English text, or the files of a folder, that are most alike: by the cosine of their vectors, each with
the words that make it. Without --to and --row, the pairs that are most alike.

Options
  --to TEXT                 the most similar to a text
  --row N                   the most similar to sentence or file number N, from 1
  --matrix                  the cosines of all with all, as CSV, of at most ${MAX_HEAT_MAP}: of more, a sample spread over all
  --least X                 pairs: only those with at least this cosine (0.3)
  -n, --top N               so many at most (10)
  --json                    one JSON object a line
${SPACE_OPTIONS_HELP}`,
	run: async (args, context) => {
		const { values, positionals } = parseOptions(args, OPTIONS);
		if (values.help) return 'help';
		const { to, row, matrix, json } = values;
		const given = [to !== undefined && 'to', row !== undefined && 'row', matrix && 'matrix'].filter(Boolean);
		if (given.length > 1) throw new UsageError(`give only one of --${given.join(' and --')} (see --help)`);
		const wanted = { top: positiveInteger('top', values.top), least: share('least', values.least), json };
		const number = row === undefined ? 0 : positiveInteger('row', row);
		const named = await openSpace(spaceLine(values, positionals), context);
		if (matrix) await writeMatrix(named, context);
		else if (to !== undefined) await writeSimilar(named, await named.count(to), -1, wanted, context);
		else if (number > 0) await writeSimilar(named, rowOf(named, number - 1), number - 1, wanted, context);
		else await writePairs(named, wanted, context);
		return named.failures;
	},
};

function rowOf({ space }: NamedSpace, row: number): CountedText {
	const { height } = space.matrix;
	if (row >= height) throw new UsageError(`--row is at most ${height}, the number of texts, not ${row + 1}`);
	return countedRow(space, row);
}

async function writeSimilar(
	{ space, nameOf }: NamedSpace,
	query: CountedText,
	without: number,
	{ top, json }: Wanted,
	{ output, warn }: GroupContext,
): Promise<void> {
	const { texts, measure } = finish(similarTexts(space, query, top, without));
	if (texts.length === 0) warn('no text shares a word with it that has a dimension and a weight');
	for (const { row, score, terms } of texts) {
		const [number, name] = [row + 1, nameOf(row)];
		await output.write(
			json
				? `${JSON.stringify({ row: number, text: name, [measure]: rounded(score), terms })}\n`
				: `${score.toFixed(4)}\t${number}\t${name}\t${sharedTerms(terms)}\n`,
		);
	}
}

async function writePairs(
	{ space, nameOf }: NamedSpace,
	{ top, least, json }: Wanted,
	{ output, warn }: GroupContext,
): Promise<void> {
	const { first, second, cosines } = finish(similarPairs(space, least, top));
	if (first.length === 0) warn(`no two texts have a cosine of at least ${least}; try a smaller --least`);
	for (const [at, cosine] of cosines.entries()) {
		const [one, other] = [first[at], second[at]];
		await output.write(
			json
				? `${JSON.stringify({ cosine: rounded(cosine), rows: [one + 1, other + 1], texts: [nameOf(one), nameOf(other)] })}\n`
				: `${cosine.toFixed(4)}\t${one + 1}\t${nameOf(one)}\t${other + 1}\t${nameOf(other)}\n`,
		);
	}
}

async function writeMatrix({ space, nameOf }: NamedSpace, { output, warn }: GroupContext): Promise<void> {
	const { rows, cosines, isSample } = finish(heatMap(space, { first: 0, count: MAX_HEAT_MAP, isSample: true }));
	if (isSample) warn(`the matrix has a sample of ${rows.length} of ${space.matrix.height} texts`);
	const names = Array.from(rows, row => `${row + 1} ${nameOf(row)}`);
	await output.write(`${csvRecord(['', ...names])}\r\n`);
	for (const [at, name] of names.entries()) {
		const own = cosines.subarray(at * rows.length, (at + 1) * rows.length);
		await output.write(`${csvRecord([name, ...Array.from(own, rounded)])}\r\n`);
	}
}
