import { oneOf, parseOptions, positiveInteger, required } from '../optionValues';
import { checkOutput } from '../outputFile';
import { UsageError } from '../usageError';
import { readVectorsFile } from '../vectors/openVectors';
import { FILE_FORMATS, formatOfFile, writeVectorsFile } from '../vectors/vectorsFile';
import type { VectorsAction } from './vectorsAction';

const OPTIONS = {
	output: { type: 'string', short: 'o' },
	format: { type: 'string' },
	'max-words': { type: 'string' },
	help: { type: 'boolean', short: 'h', default: false },
} as const;

/** `vectors convert`: writes vectors in another format. */
export const vectorsConvert: VectorsAction = {
	summary: "writes word vectors in another format: word2vec's text and binary, or this program's own",
	help: `Usage: nlp-lens vectors convert --output FILE [OPTIONS] FILE

Reads word vectors in word2vec's text or binary format, in GloVe's, or as "vectors train --format model" wrote them, and writes them in
another format. Between text and binary the numbers stay exactly the same; a model file has 8-bit numbers.

Options
  -o, --output FILE         where the vectors go
  --format NAME             text, binary or model; by the file's name: .bin binary, .nlpl model, else text
  --max-words N             only the first N words, the most frequent ones
  -h, --help                this text
`,
	run: async (args, context) => {
		const { values, positionals } = parseOptions(args, OPTIONS);
		if (values.help) return 'help';
		if (positionals.length !== 1) {
			throw new UsageError(`"vectors convert" wants one file, not ${positionals.length} (see --help)`);
		}
		const output = required('vectors convert', 'output', values.output);
		const format = values.format === undefined ? formatOfFile(output) : oneOf('format', values.format, FILE_FORMATS);
		const maxWords = values['max-words'];
		await checkOutput(output, positionals);
		const limit = maxWords === undefined ? undefined : positiveInteger('max-words', maxWords);
		const { content, format: from } = await readVectorsFile(positionals[0], limit, context);
		if (content.ngrams !== undefined && format !== 'model') {
			context.warn("word2vec's formats have no n-grams: unseen words get no vectors from the new file");
		}
		await writeVectorsFile(output, format, content);
		const { words, dimensions } = content;
		await context.output.write(`${words.length} words of ${dimensions} dimensions, from ${from}\n`);
		return new Set();
	},
};
