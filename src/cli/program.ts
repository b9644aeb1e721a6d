import type { Writable } from 'node:stream';
import { NlpError } from '../core/errors';
import type { ModelSource } from '../core/model/modelSource';
import type { CommandLine, GroupName } from './commandLine';
import { GROUP_NAMES, HELP, parseCommandLine } from './commandLine';
import { analyze } from './commands/analyze';
import { analyzePretokenized } from './commands/analyzePretokenized';
import type { Command } from './commands/commandContext';
import { annotations } from './commands/annotations';
import { ask } from './commands/ask';
import { classify } from './commands/classify';
import { corpus } from './commands/corpus';
import { convert } from './commands/convert';
import { dict } from './commands/dict';
import { entities } from './commands/entities';
import { evaluate } from './commands/evaluate';
import { indexFiles } from './commands/indexFiles';
import { keywords } from './commands/keywords';
import { lm } from './commands/lm';
import { pinyin } from './commands/pinyin';
import { redact } from './commands/redact';
import { relations } from './commands/relations';
import { restore } from './commands/restore';
import { segment } from './commands/segment';
import { summarize } from './commands/summarize';
import { stats } from './commands/stats';
import { subword } from './commands/subword';
import { topics } from './commands/topics';
import { translate } from './commands/translate';
import { vectors } from './commands/vectors';
import type { CommandGroup, GroupContext } from './commands/groupContext';
import { ExitError } from './exitError';
import type { DocumentContext } from './jsonLines/answerDocuments';
import { openNlp } from './openNlp';
import { ProgressLine } from './progressLine';
import { TextOutput } from './textOutput';
import { UsageError } from './usageError';
import { readUserWords } from './userWords';

/** The commands with a command line of their own. */
const GROUPS: Readonly<Record<GroupName, CommandGroup>> = {
	annotations,
	ask,
	classify,
	corpus,
	convert,
	dict,
	evaluate,
	index: indexFiles,
	keywords,
	lm,
	pinyin,
	redact,
	relations,
	restore,
	stats,
	subword,
	topics,
	translate,
	vectors,
};

/** Where a program reads its models and writes to. */
export interface ProgramPorts {
	readonly models: ModelSource;
	readonly stdout: Writable;
	readonly stderr: Writable & { readonly isTTY?: boolean };
	/** Asks to be told of SIGTERM rather than ended by it; without, nothing is told. */
	readonly onTermination?: () => AbortSignal;
}

/**
 * Runs the command line.
 * @returns the exit code: 0, 1 when a model is missing or the program failed, 2 for bad usage or unreadable input, 3 when
 * documents of JSON lines could not be answered, 143 when it was told to end before all were
 */
export async function runProgram(args: readonly string[], ports: ProgramPorts): Promise<number> {
	const output = new TextOutput(ports.stdout);
	const progress = new ProgressLine(ports.stderr);
	const complain = (message: string): void => {
		progress.clear();
		ports.stderr.write(`nlp-lens: ${message.replace(/\s*\n\s*/gu, ' ')}\n`);
	};
	const { onTermination = () => new AbortController().signal } = ports;
	const documents: DocumentContext = { output, warn: complain, onTermination };
	try {
		const [command, ...rest] = args;
		const name = GROUP_NAMES.find(each => each === command);
		const failures =
			name === undefined
				? await runAnalysis(args, ports.models, documents)
				: await runGroup(GROUPS[name], rest, { ...documents, models: ports.models, progress });
		await output.flush();
		for (const message of failures) complain(message);
		return failures.size === 0 ? 0 : 1;
	} catch (error) {
		await output.flush();
		complain(error instanceof Error ? error.message : String(error));
		if (error instanceof ExitError) return error.code;
		return isBadInput(error) ? 2 : 1;
	}
}

const NO_FAILURES: ReadonlySet<string> = new Set();

async function runGroup(
	group: CommandGroup,
	args: readonly string[],
	context: GroupContext,
): Promise<ReadonlySet<string>> {
	const failures = await group.run(args, context);
	if (failures !== 'help') return failures;
	await context.output.write(group.help);
	return NO_FAILURES;
}

async function runAnalysis(
	args: readonly string[],
	models: ModelSource,
	context: DocumentContext,
): Promise<ReadonlySet<string>> {
	const commandLine = parseCommandLine(args);
	if (commandLine === 'help') {
		await context.output.write(HELP);
		return NO_FAILURES;
	}
	const nlp = openNlp(models);
	const userWords = await readUserWords(commandLine.dictionary, context.warn);
	return commandOf(commandLine)({ ...context, commandLine, nlp, userWords });
}

function commandOf({ command, pretokenized }: CommandLine): Command {
	switch (command) {
		case 'segment':
			return segment;
		case 'analyze':
			return pretokenized ? analyzePretokenized : analyze;
		case 'entities':
			return entities;
		case 'summarize':
			return summarize;
	}
}

function isBadInput(error: unknown): boolean {
	return error instanceof UsageError || (error instanceof NlpError && error.code === 'input-malformed');
}
