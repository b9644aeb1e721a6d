import type { Nlp } from '../../core/nlp';
import { redact as redactText } from '../../core/tasks/redaction/redact';
import type { Redaction } from '../../core/tasks/redaction/redaction';
import type { TextFormat } from '../../core/text/documentText';
import { formatOfName } from '../../core/text/formatOfName';
import { answerDocuments } from '../jsonLines/answerDocuments';
import type { AnswerText } from '../jsonLines/textAnswer';
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
	const { map, jsonl, withMap } = line;
	const { warn } = context;
	const file = line.paths.at(0) === '-' ? undefined : line.paths.at(0);
	if (map !== undefined) await checkOutput(map, file === undefined ? [] : [file]);
	const redactor = new Redactor(openNlp(context.models), line, await readUserWords(line.dictionary, warn));
	if (jsonl) {
		const answer: AnswerText = async text => {
			const { redaction, failures } = await redactor.redact(text, 'plain');
			return { value: { text: redaction?.text, ...(withMap && { entities: redaction?.entities }) }, failures };
		};
		return answerDocuments({ settings: jsonl, sources: line, answer }, context);
	}
	const { redaction, failures } = await redactor.redact(await readAll(readText(file, warn)), formatOfName(file ?? ''));
	if (redaction === undefined) return new Set(failures);
	if (map !== undefined) {
		const made = { created: new Date().toISOString(), entities: redaction.entities };
		await writeOutput(map, `${JSON.stringify(made, null, '\t')}\n`);
	}
	await context.output.write(redaction.text);
	warn(`${redaction.edits.length} places are hidden; look the text through for what the models do not find`);
	return new Set();
}

/** A redaction, or why there is none. */
interface RedactionAttempt {
	readonly redaction: Redaction | undefined;
	readonly failures: readonly string[];
}

/** Redacts texts as a command line asks for. */
class Redactor {
	readonly #nlp: Nlp;
	readonly #line: RedactLine;
	readonly #userWords: readonly string[];

	constructor(nlp: Nlp, line: RedactLine, userWords: readonly string[]) {
		this.#nlp = nlp;
		this.#line = line;
		this.#userWords = userWords;
	}

	async redact(text: string, format: TextFormat): Promise<RedactionAttempt> {
		const { labels, kept, language, standard } = this.#line;
		const settings = { format, language, standard, userWords: this.#userWords };
		const { entities, tokens, failures } = await this.#nlp.analyze(text, settings, ['entities', 'tokens']);
		// A text of which a model has not been looked for is not written as if nothing of it were to be hidden.
		if (failures.length > 0) return { redaction: undefined, failures: failures.map(({ message }) => message) };
		const options = { labels: new Set(labels), kept: new Set(kept), ...(tokens && { tokens }) };
		return { redaction: redactText(text, entities ?? [], options), failures: [] };
	}
}
