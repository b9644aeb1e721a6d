import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import path from 'node:path';
import { encodeModel } from '../../core/model/binaryFormat';
import { writeArpa } from '../../core/ngram/arpaWriter';
import { packNgramModel } from '../../core/ngram/ngramFile';
import type { NgramModel } from '../../core/ngram/ngramModel';
import { learningReport } from '../lm/learningReport';
import type { ConvertLine, TrainLine } from '../lm/lmCommandLine';
import { cuttingOf, learnFrom, readModelFile } from '../lm/openLanguageModel';
import { checkOutput, writeOutput } from '../outputFile';
import { reasonOf } from '../textInput';
import { UsageError } from '../usageError';
import type { GroupContext } from './groupContext';

/** `lm train`: learns a model of texts and writes it to a file. */
export async function lmTrain(line: TrainLine, context: GroupContext): Promise<void> {
	await checkOutput(line.output, line.paths);
	const { model, report } = await learnFrom(line, line.options, context, cuttingOf(context, line));
	await writeModel(model, { ...line, levels: 0 });
	await context.output.write(line.isJson ? `${JSON.stringify(report)}\n` : learningReport(report));
}

/** `lm convert`: writes a model in another format. */
export async function lmConvert(line: ConvertLine, { output }: GroupContext): Promise<void> {
	await checkOutput(line.output, [line.input]);
	const model = await readModelFile(line.input);
	await writeModel(model, line);
	const { ngrams } = model.info;
	await output.write(ngrams.map((count, i) => `${i + 1}-grams: ${count.toLocaleString('en')}\n`).join(''));
}

type OutputLine = Pick<ConvertLine, 'output' | 'isArpa' | 'levels'>;

async function writeModel(model: NgramModel, { output, isArpa, levels }: OutputLine): Promise<void> {
	if (isArpa) {
		await writePieces(output, writeArpa(model));
		return;
	}
	const name = path.basename(output).replace(/\.[^.]*$/u, '');
	await writeOutput(output, encodeModel(packNgramModel(name, model, { levels })));
}

/** Writes a text that may be larger than a string can be. @throws UsageError where the file cannot be written. */
async function writePieces(file: string, pieces: Iterable<string>): Promise<void> {
	const stream = createWriteStream(file);
	const failed = once(stream, 'error').then(([error]) => {
		throw new UsageError(`cannot write ${file}: ${reasonOf(error)}`, { cause: error });
	});
	const write = async (): Promise<void> => {
		for (const piece of pieces) if (!stream.write(piece)) await once(stream, 'drain');
		stream.end();
		await finished(stream);
	};
	await Promise.race([write(), failed]);
}
