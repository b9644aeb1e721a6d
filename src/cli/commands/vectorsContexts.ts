import { ElmoModels } from '../../core/contextual/elmoModels';
import type { EmbeddedWords } from '../../core/contextual/embeddedWords';
import { chosenAt, embedOccurrences } from '../../core/contextual/embeddedWords';
import { nearestContexts } from '../../core/contextual/nearestContexts';
import type { NearestContexts } from '../../core/contextual/contextual';
import { wordContexts } from '../../core/contextual/wordContexts';
import { occurrencesAt, offsetOfWord } from '../../core/contextual/wordOccurrences';
import { formatOfName } from '../../core/text/formatOfName';
import { OnnxRuntime } from '../../onnx/onnxRuntime';
import { openNlp } from '../openNlp';
import { readAll, readText } from '../textInput';
import { UsageError } from '../usageError';
import type { ContextLine } from '../vectors/contextOptions';
import { CONTEXTS_HELP, parseContextLine } from '../vectors/contextOptions';
import { contextsAsJson, contextsAsText, nearestAsText } from '../vectors/contextReport';
import type { GroupContext } from './groupContext';
import type { VectorsAction } from './vectorsAction';

const NO_FAILURES: ReadonlySet<string> = new Set();

/** `vectors contexts`: the occurrences of a word by what they mean in their sentences. */
export const vectorsContexts: VectorsAction = {
	summary: 'the occurrences of a word by what they mean in their sentences (ELMo)',
	help: CONTEXTS_HELP,
	run: async (args, context) => {
		const line = parseContextLine(args);
		if (line === 'help') return line;
		await writeContexts(line, context);
		return NO_FAILURES;
	},
};

async function writeContexts(line: ContextLine, context: GroupContext): Promise<void> {
	const { output, progress, warn } = context;
	const text = await readAll(readText(line.file, warn));
	const embedded = await read(line, text, context);
	const contexts = await wordContexts(embedded, line.layer, {});
	progress.clear();
	const near = line.nearest === undefined ? undefined : nearestTo(embedded, line, line.nearest);
	if (line.isJson) {
		await output.write(contextsAsJson(contexts, near, text));
		return;
	}
	await output.write(contextsAsText(contexts, text, line.isEach));
	if (near !== undefined) await output.write(nearestAsText(near, text));
}

async function read(line: ContextLine, text: string, { models, progress }: GroupContext): Promise<EmbeddedWords> {
	const nlp = openNlp(models);
	const words = await nlp.words(text, line.file === undefined ? 'plain' : formatOfName(line.file));
	const offset = offsetOfWord(words, line.word);
	if (offset === undefined) {
		const where = line.file ?? 'standard input';
		throw new UsageError(
			`"${line.word}" is no word of ${where}; nlp-lens segment shows how its text is cut into words`,
		);
	}
	const occurrences = occurrencesAt(words, offset, line.limit, { start: 0, end: text.length });
	const elmo = new ElmoModels(nlp.models, new OnnxRuntime(models));
	const embedder = await elmo.of(occurrences.language);
	try {
		return await embedOccurrences(embedder, words, occurrences, {
			onProgress: part => progress.show(() => `${line.word}: ${Math.round(part * 100)} % read`),
		});
	} finally {
		await elmo.close();
	}
}

function nearestTo(embedded: EmbeddedWords, { layer, top }: ContextLine, number: number): NearestContexts {
	const { words, occurrences } = embedded;
	const count = occurrences.words.length;
	const chosen = number <= count ? chosenAt(embedded, words.starts[occurrences.words[number - 1]]) : undefined;
	if (chosen === undefined)
		throw new UsageError(`--nearest is at most ${count}, the number of occurrences, not ${number}`);
	return nearestContexts(chosen, layer, top);
}
