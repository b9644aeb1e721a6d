import { jsonEntities } from '../../core/formats/jsonWriter';
import type { CommandContext } from './commandContext';
import { analysisOf, inputBlocks, mapLines } from './commandContext';

/** `entities`: each entity of the input as one JSON object a line, or all entities of a line as one object. */
export async function entities(context: CommandContext): Promise<ReadonlySet<string>> {
	const analysis = analysisOf(context, ['entities']);
	if (context.commandLine.lines) {
		await mapLines(context, analysis, blocks => ({
			entities: blocks.flatMap(({ text, annotation, origin }) => jsonEntities(text, annotation, origin)),
		}));
		return analysis.failures;
	}
	for await (const { text, annotation, origin } of inputBlocks(context, analysis)) {
		for (const entity of jsonEntities(text, annotation, origin)) {
			await context.output.write(`${JSON.stringify(entity)}\n`);
		}
	}
	return analysis.failures;
}
