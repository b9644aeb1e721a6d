import { AnswerLibrary } from '../../core/tasks/answering/answerLibrary';
import type { IndexLine } from '../answering/askCommandLine';
import { INDEX_HELP, parseIndexLine } from '../answering/askCommandLine';
import { fillLibrary } from '../answering/fillLibrary';
import { openNlp } from '../openNlp';
import { checkOutput, writeOutput } from '../outputFile';
import type { CommandGroup, GroupContext } from './groupContext';

/** `index`: reads files once, for many questions. */
export const indexFiles: CommandGroup = {
	help: INDEX_HELP,
	run: async (args, context) => {
		const line = parseIndexLine(args);
		return line === 'help' ? line : writeLibrary(line, context);
	},
};

async function writeLibrary(line: IndexLine, context: GroupContext): Promise<ReadonlySet<string>> {
	await checkOutput(line.output, [...line.paths, ...line.faqs]);
	const library = await AnswerLibrary.empty(openNlp(context.models).answering);
	await fillLibrary(library, line, context);
	await writeOutput(line.output, library.toBytes());
	const { passages, statements, pairs, stamps } = library.content;
	const counts = `${passages} passages, ${statements} statements, ${pairs} questions of ${Object.keys(stamps).length} files`;
	await context.output.write(`${line.output}: ${counts}\n`);
	return new Set();
}
