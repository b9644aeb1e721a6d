import { redact as redactText } from '../../core/tasks/redaction/redact';
import { formatOfName } from '../../core/text/formatOfName';
import { openNlp } from '../openNlp';
import { checkOutput, writeOutput } from '../outputFile';
import type { RedactLine } from '../redaction/redactionCommandLine';
import { parseRedactLine, REDACT_HELP } from '../redaction/redactionCommandLine';
import { readAll, readText } from '../textInput';
import { readUserWords } from '../userWords';
import type { CommandGroup, GroupContext } from './groupContext';

/** `redact`: a text with placeholders where entities stand, and the map that brings them back. */
export const redact: CommandGroup = {
	help: REDACT_HELP,
	run: async (args, context) => {
		const line = parseRedactLine(args);
		return line === 'help' ? line : writeRedacted(line, context);
	},
};

async function writeRedacted(line: RedactLine, context: GroupContext): Promise<ReadonlySet<string>> {
	const { file, labels, kept, map, language, standard } = line;
	const { warn } = context;
	if (map !== undefined) await checkOutput(map, file === undefined ? [] : [file]);
	const userWords = await readUserWords(line.dictionary, warn);
	const text = await readAll(readText(file, warn));
	const format = formatOfName(file ?? '');
	const nlp = openNlp(context.models);
	const settings = { format, language, standard, userWords };
	const { entities, tokens, failures } = await nlp.analyze(text, settings, ['entities', 'tokens']);
	// A text of which a model has not been looked for is not written as if nothing of it were to be hidden.
	if (failures.length > 0) return new Set(failures.map(({ message }) => message));
	const options = { labels: new Set(labels), kept: new Set(kept), ...(tokens && { tokens }) };
	const { text: redacted, entities: hidden, edits } = redactText(text, entities ?? [], options);
	if (map !== undefined) {
		const made = { created: new Date().toISOString(), entities: hidden };
		await writeOutput(map, `${JSON.stringify(made, null, '\t')}\n`);
	}
	await context.output.write(redacted);
	warn(`${edits.length} places are hidden; look the text through for what the models do not find`);
	return new Set();
}
