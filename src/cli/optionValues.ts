import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { UsageError } from './usageError';

/** The options that a command line may have, as `parseArgs` takes them. */
export type Options = NonNullable<ParseArgsConfig['options']>;

/** What the arguments say under a table of options. */
type Parsed<T extends Options> = ReturnType<typeof parseArgs<Configuration<T>>>;

interface Configuration<T extends Options> extends ParseArgsConfig {
	options: T;
	allowPositionals: true;
	strict: true;
	tokens: true;
}

/**
 * Reads arguments by a table of options.
 * @throws UsageError that names what is unknown or lacks a value.
 */
export function parseOptions<T extends Options>(args: readonly string[], options: T): Parsed<T> {
	try {
		return parseArgs({ args: [...args], options, allowPositionals: true, strict: true, tokens: true });
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		throw new UsageError(`${message.split('. ')[0].replace(/\n[^]*/u, '')} (see --help)`);
	}
}

/** @throws UsageError for a value that is not among the choices. */
export function oneOf<T extends string>(option: string, value: string, choices: readonly T[]): T {
	const choice = choices.find(each => each === value);
	if (choice === undefined) {
		throw new UsageError(`--${option} is one of ${choices.join(', ')}, not "${value}" (see --help)`);
	}
	return choice;
}

/** @throws UsageError for a value that is no whole number from 1 to 999,999,999. */
export function positiveInteger(option: string, value: string): number {
	if (!/^[1-9]\d{0,8}$/u.test(value)) {
		throw new UsageError(`--${option} is a number from 1, not "${value}" (see --help)`);
	}
	return Number(value);
}

/** @throws UsageError for a value that is no number above 0 and at most 1. */
export function share(option: string, value: string): number {
	const number = Number(value);
	if (!/^[\d.]+$/u.test(value) || !(number > 0 && number <= 1)) {
		throw new UsageError(`--${option} is a number above 0 and at most 1, not "${value}" (see --help)`);
	}
	return number;
}

/** @throws UsageError for an option that has to be there. @param command what wants it */
export function required(command: string, option: string, value: string | undefined): string {
	if (value === undefined || value === '') throw new UsageError(`"${command}" wants --${option} (see --help)`);
	return value;
}
