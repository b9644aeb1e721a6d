import type { LayerName } from '../../core/doc/layers';
import { jsonEntities } from '../../core/formats/jsonWriter';
import type { AnnotatedBlock } from '../textAnalysis';
import type { CommandContext } from './commandContext';
import { analysisOf, answerByBlocks, answerEach, hasTextLines, inputBlocks } from './commandContext';

const LAYERS: readonly LayerName[] = ['entities'];

/** `entities`: each entity of the input as one JSON object a line, or all entities of a line as one object. */
export async function entities(context: CommandContext): Promise<ReadonlySet<string>> {
	if (hasTextLines(context.commandLine)) return answerEach(context, answerByBlocks(context, LAYERS, entitiesOf));
	const analysis = analysisOf(context, LAYERS);
	for await (const { text, annotation, origin } of inputBlocks(context, analysis)) {
		for (const entity of jsonEntities(text, annotation, origin)) {
			await context.output.write(`${JSON.stringify(entity)}\n`);
		}
	}
	return analysis.failures;
}

function entitiesOf(blocks: readonly AnnotatedBlock[]): object {
	return { entities: blocks.flatMap(({ text, annotation, origin }) => jsonEntities(text, annotation, origin)) };
}
