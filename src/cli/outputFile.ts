import { constants } from 'node:fs';
import { access, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { reasonOf } from './textInput';
import { UsageError } from './usageError';

/**
 * Looks before any work is done for a file whether it can be written in the end.
 * @param inputs files that are read for it
 * @throws UsageError where its folder cannot be written to, or it is one of the inputs, which would be lost.
 */
export async function checkOutput(file: string, inputs: readonly string[]): Promise<void> {
	if (inputs.some(input => path.resolve(input) === path.resolve(file))) {
		throw new UsageError(`cannot write ${file}: it is read, too; give the output another name`);
	}
	const folder = path.dirname(file);
	try {
		await access(folder, constants.W_OK);
	} catch (error) {
		throw new UsageError(`cannot write ${file}: the folder ${folder}: ${reasonOf(error)}`, { cause: error });
	}
}

/** @throws UsageError where the file cannot be written. */
export async function writeOutput(file: string, content: Uint8Array | string): Promise<void> {
	try {
		await writeFile(file, content);
	} catch (error) {
		throw new UsageError(`cannot write ${file}: ${reasonOf(error)}`, { cause: error });
	}
}
