import type { LayerName } from '../../core/doc/layers';
import { writeConllu } from '../../core/formats/conlluWriter';
import { jsonSentences } from '../../core/formats/jsonWriter';
import type { CommandContext } from './commandContext';
import { ALL_LAYERS, analysisOf, inputBlocks, mapLines } from './commandContext';

/** `analyze`: all layers of each sentence, as CoNLL-U or as one JSON object a line. */
export async function analyze(context: CommandContext): Promise<ReadonlySet<string>> {
	const { commandLine, output } = context;
	const layers: readonly LayerName[] = commandLine.dependencies ? [...ALL_LAYERS, 'dependencies'] : ALL_LAYERS;
	const analysis = analysisOf(context, layers);
	let nextId = 1;
	if (commandLine.lines) {
		await mapLines(context, analysis, blocks => {
			nextId = 1;
			const sentences = blocks.flatMap(({ text, annotation, origin }) => {
				const part = jsonSentences(text, annotation, nextId, origin);
				nextId += part.length;
				return part;
			});
			return { sentences };
		});
		return analysis.failures;
	}
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
