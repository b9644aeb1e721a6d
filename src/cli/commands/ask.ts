import { readFile } from 'node:fs/promises';
import { AnswerLibrary } from '../../core/tasks/answering/answerLibrary';
import type { AnswerSet } from '../../core/tasks/answering/answers';
import { answersAsJson, answersAsText } from '../answering/answerReport';
import type { AskLine } from '../answering/askCommandLine';
import { ASK_HELP, parseAskLine } from '../answering/askCommandLine';
import { fillLibrary } from '../answering/fillLibrary';
import { LineFinder } from '../answering/lineFinder';
import { openNlp } from '../openNlp';
import { reasonOf } from '../textInput';
import { UsageError } from '../usageError';
import type { CommandGroup, GroupContext } from './groupContext';

/** `ask`: answers a question from files or from a library that `index` wrote. */
export const ask: CommandGroup = {
	help: ASK_HELP,
	run: async (args, context) => {
		const line = parseAskLine(args);
		return line === 'help' ? line : writeAnswers(line, context);
	},
};

async function writeAnswers(line: AskLine, context: GroupContext): Promise<ReadonlySet<string>> {
	const { answering } = openNlp(context.models);
	const library =
		line.index === undefined
			? await AnswerLibrary.empty(answering)
			: await AnswerLibrary.from(await readIndex(line.index), line.index, answering);
	const isFilled = line.index === undefined || line.paths.length > 0 || line.faqs.length > 0;
	const texts = isFilled ? await fillLibrary(library, line, context) : new Map<string, string>();
	const { question, source, limit } = line;
	const answers = await library.ask(question, source === undefined ? { limit } : { source, limit });
	const lines = new LineFinder(texts, library.content.stamps);
	await context.output.write(
		line.isJson ? await answersAsJson(question, answers, lines) : await answersAsText(answers, lines),
	);
	return failuresOf(answers);
}

async function readIndex(file: string): Promise<Uint8Array> {
	try {
		return await readFile(file);
	} catch (error) {
		throw new UsageError(`cannot read ${file}: ${reasonOf(error)}`, { cause: error });
	}
}

function failuresOf({ documents, knowledge, questions }: AnswerSet): Set<string> {
	return new Set([documents, knowledge, questions].flatMap(source => source?.failures ?? []));
}
