import type { EmbeddingProgress } from '../../core/embeddings/embedding';
import { EmbeddingCorpus } from '../../core/embeddings/training/embeddingCorpus';
import { trainEmbeddings } from '../../core/embeddings/training/trainEmbeddings';
import type { TrainedEmbeddings } from '../../core/embeddings/training/trainEmbeddings';
import { formatOfName } from '../../core/text/formatOfName';
import { inputFiles } from '../inputFiles';
import { openNlp } from '../openNlp';
import { oneOf, parseOptions, required } from '../optionValues';
import { checkOutput } from '../outputFile';
import { rounded } from '../rounded';
import { portionsOf } from '../subword/textParts';
import { TRAIN_OPTIONS, TRAIN_OPTIONS_HELP, trainingOptions } from '../vectors/trainOptions';
import { FILE_FORMATS, formatOfFile, writeVectorsFile } from '../vectors/vectorsFile';
import type { GroupContext } from './groupContext';
import type { VectorsAction } from './vectorsAction';

const OPTIONS = {
	...TRAIN_OPTIONS,
	output: { type: 'string', short: 'o' },
	format: { type: 'string' },
	include: { type: 'string', multiple: true, default: [] as string[] },
	'keep-marks': { type: 'boolean', default: false },
	'keep-case': { type: 'boolean', default: false },
	tokenized: { type: 'boolean', default: false },
	json: { type: 'boolean', default: false },
	help: { type: 'boolean', short: 'h', default: false },
} as const;

/** What texts are read, and how. */
interface Sources {
	readonly paths: readonly string[];
	readonly include: readonly string[];
	readonly tokenized: boolean;
}

/** `vectors train`: learns vectors of words. */
export const vectorsTrain: VectorsAction = {
	summary: 'learns vectors of words from texts (Word2Vec: CBOW and Skip-gram)',
	help: `Usage: nlp-lens vectors train --output FILE [OPTIONS] [FILE|FOLDER|-]...

Learns a vector for each word of Chinese or English texts from the words around it, and writes them to a file.

Options
  -o, --output FILE         where the vectors go
  --format NAME             text or binary (word2vec's formats), or model (8-bit numbers, with counts and n-grams); by the file's
                            name: .bin binary, .nlpl model, else text
${TRAIN_OPTIONS_HELP}  --keep-marks              marks of punctuation get vectors, too
  --keep-case               words as they stand in the text, not in lower case
  --tokenized               the texts are words with spaces between them, a sentence a line
  --include PATTERN         in folders, only files whose names fit, as *.txt; may come more than once
  --json                    the report as JSON on standard output, with the curve of the loss
  -h, --help                this text
`,
	run: async (args, context) => {
		const { values, positionals } = parseOptions(args, OPTIONS);
		if (values.help) return 'help';
		const output = required('vectors train', 'output', values.output);
		const format = values.format === undefined ? formatOfFile(output) : oneOf('format', values.format, FILE_FORMATS);
		const options = trainingOptions(values);
		await checkOutput(output, positionals);
		const corpus = new EmbeddingCorpus({ keepMarks: values['keep-marks'], keepCase: values['keep-case'] });
		await gather(corpus, { paths: positionals, include: values.include, tokenized: values.tokenized }, context);
		if (corpus.isFull) context.warn(`the text is longer than ${corpus.words} words; its rest is left out`);
		const learned = await trainEmbeddings(corpus, options, { onProgress: shown(context) });
		context.progress.clear();
		if (learned.ngrams !== undefined && format !== 'model') {
			context.warn(
				"word2vec's formats have no n-grams: unseen words get no vectors from this file; --format model keeps them",
			);
		}
		await writeVectorsFile(output, format, { ...learned, engine: learned.report.engine });
		await context.output.write(values.json ? jsonReport(learned) : textReport(learned));
		return new Set();
	},
};

async function gather(corpus: EmbeddingCorpus, sources: Sources, context: GroupContext): Promise<void> {
	const { models, progress, warn } = context;
	const nlp = openNlp(models);
	for await (const file of inputFiles({ ...sources, warn })) {
		for await (const portion of portionsOf(file, warn)) {
			if (corpus.isFull) return;
			if (sources.tokenized) addLines(corpus, portion);
			else corpus.add(await nlp.words(portion, formatOfName(file.name)));
			progress.show(() => `reading ${file.name}: ${(corpus.words / 1e6).toFixed(2)} million words in all`);
		}
	}
}

function addLines(corpus: EmbeddingCorpus, text: string): void {
	for (const line of text.split('\n')) corpus.addSentence(line.split(/\s+/u));
}

/** Shows how far training is. */
function shown({ progress }: GroupContext): (state: EmbeddingProgress) => void {
	const begun = performance.now();
	return ({ epoch, epochs, part, words, learningRate, curve }) =>
		progress.show(() => {
			const speed = words / Math.max(1, performance.now() - begun);
			const loss = curve.loss.at(-1)?.toFixed(3) ?? '-';
			return `epoch ${epoch + 1} of ${epochs}, ${Math.floor(part * 100)} %, ${speed.toFixed(0)}k words/s, loss ${loss}, learning rate ${learningRate.toFixed(4)}`;
		});
}

function textReport({ report }: TrainedEmbeddings): string {
	const { engine, vocabulary, knownWords, allWords, options, epochs, curve } = report;
	const loss =
		curve.loss.length === 0 ? '' : `, loss ${curve.loss[0].toFixed(3)} to ${(curve.loss.at(-1) ?? NaN).toFixed(3)}`;
	return `${engine}: ${vocabulary} words of ${options.dimensions} dimensions, from ${knownWords} of ${allWords} words, ${epochs} epochs${loss}\n`;
}

function jsonReport({ report }: TrainedEmbeddings): string {
	const { curve, ...rest } = report;
	const points = { words: Array.from(curve.words), loss: Array.from(curve.loss, rounded) };
	return `${JSON.stringify({ ...rest, curve: points })}\n`;
}
