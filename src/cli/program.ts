import type { Writable } from 'node:stream';
import { NlpError } from '../core/errors';
import type { ModelSource } from '../core/model/modelSource';
import { Nlp } from '../core/nlp';
import type { CommandLine } from './commandLine';
import { HELP, parseCommandLine } from './commandLine';
import { analyze } from './commands/analyze';
import { analyzePretokenized } from './commands/analyzePretokenized';
import type { Command } from './commands/commandContext';
import { entities } from './commands/entities';
import { segment } from './commands/segment';
import { summarize } from './commands/summarize';
import { runSubword } from './commands/subword';
import type { SubwordContext } from './commands/subwordContext';
import { ProgressLine } from './subword/progressLine';
import { SUBWORD_HELP, parseSubwordLine } from './subword/subwordCommandLine';
import { TextOutput } from './textOutput';
import { UsageError } from './usageError';
import { readUserWords } from './userWords';

/** Estimated bytes of block results that are kept: text that streams by seldom repeats. */
const CACHE_BYTES = 4 * 1024 * 1024;

/** Where a program reads its models and writes to. */
export interface ProgramPorts {
	readonly models: ModelSource;
	readonly stdout: Writable;
	readonly stderr: Writable & { readonly isTTY?: boolean };
}

/**
 * Runs the command line.
 * @returns the exit code: 0, 1 when a model is missing or the program failed, 2 for bad usage or unreadable input
 */
export async function runProgram(args: readonly string[], ports: ProgramPorts): Promise<number> {
	const output = new TextOutput(ports.stdout);
	const progress = new ProgressLine(ports.stderr);
	const complain = (message: string): void => {
		progress.clear();
		ports.stderr.write(`nlp-lens: ${message.replace(/\s*\n\s*/gu, ' ')}\n`);
	};
	try {
		const [command, ...rest] = args;
		const failures =
			command === 'subword'
				? await runSubwordLine(rest, { models: ports.models, output, progress, warn: complain })
				: await runAnalysis(args, ports, output, complain);
		await output.flush();
		for (const message of failures) complain(message);
		return failures.size === 0 ? 0 : 1;
	} catch (error) {
		await output.flush();
		complain(error instanceof Error ? error.message : String(error));
		return isBadInput(error) ? 2 : 1;
	}
}

const NO_FAILURES: ReadonlySet<string> = new Set();

async function runSubwordLine(args: readonly string[], context: SubwordContext): Promise<ReadonlySet<string>> {
	const line = parseSubwordLine(args);
	if (line === 'help') await context.output.write(SUBWORD_HELP);
	else await runSubword(line, context);
	return NO_FAILURES;
}

async function runAnalysis(
	args: readonly string[],
	{ models }: ProgramPorts,
	output: TextOutput,
	warn: (message: string) => void,
): Promise<ReadonlySet<string>> {
	const commandLine = parseCommandLine(args);
	if (commandLine === 'help') {
		await output.write(HELP);
		return NO_FAILURES;
	}
	const nlp = new Nlp(models, CACHE_BYTES);
	const userWords = await readUserWords(commandLine.dictionary, warn);
	return commandOf(commandLine)({ commandLine, nlp, userWords, output, warn });
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
