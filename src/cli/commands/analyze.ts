import type { LayerName } from '../../core/doc/layers';
import { writeConllu } from '../../core/formats/conlluWriter';
import { jsonSentences } from '../../core/formats/jsonWriter';
import type { JsonSentence } from '../../core/formats/jsonWriter';
import type { AnnotatedBlock } from '../textAnalysis';
import type { CommandContext } from './commandContext';
import { ALL_LAYERS, analysisOf, answerByBlocks, answerEach, hasTextLines, inputBlocks } from './commandContext';

/** `analyze`: all layers of each sentence, as CoNLL-U or as one JSON object a line. */
export async function analyze(context: CommandContext): Promise<ReadonlySet<string>> {
	const { commandLine, output } = context;
	const layers: readonly LayerName[] = commandLine.dependencies ? [...ALL_LAYERS, 'dependencies'] : ALL_LAYERS;
	if (hasTextLines(commandLine)) return answerEach(context, answerByBlocks(context, layers, sentencesOf));
	const analysis = analysisOf(context, layers);
	let nextId = 1;
	for await (const { text, annotation, origin } of inputBlocks(context, analysis)) {
		if (commandLine.format === 'conllu') {
			await output.write(writeConllu(text, annotation, nextId));
		} else {
			for (const sentence of jsonSentences(text, annotation, nextId, origin)) {
				await output.write(`${JSON.stringify(sentence)}\n`);
			}
		}
		nextId += annotation.sentences?.starts.length ?? 0;
	}
	return analysis.failures;
}

/** All sentences of a text, with ids from 1. */
function sentencesOf(blocks: readonly AnnotatedBlock[]): object {
	const sentences: JsonSentence[] = [];
	for (const { text, annotation, origin } of blocks) {
		sentences.push(...jsonSentences(text, annotation, sentences.length + 1, origin));
	}
	return { sentences };
}
