import { Writable } from 'node:stream';
import { NlpError } from '../../src/core/errors';
import type { ModelSource } from '../../src/core/model/modelSource';
import { runProgram } from '../../src/cli/program';

/** What a run of the program left. */
export interface Outcome {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
}

/** Models of which there is none. */
export const noModels: ModelSource = {
	read: path => Promise.reject(new NlpError('model-missing', `The model file ${path} is missing.`)),
};

/**
 * Runs the command line in this process, by default without models: English needs none for its words.
 * @param isTerminal whether standard error takes itself for one.
 */
export async function run(
	args: readonly string[],
	models: ModelSource = noModels,
	isTerminal = false,
): Promise<Outcome> {
	const stdout = new Collector();
	const stderr = Object.assign(new Collector(), { isTTY: isTerminal });
	const code = await runProgram(args, { models, stdout, stderr });
	return { code, stdout: stdout.text(), stderr: stderr.text() };
}

class Collector extends Writable {
	readonly #chunks: Buffer[] = [];

	override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
		this.#chunks.push(chunk);
		done();
	}

	text(): string {
		return Buffer.concat(this.#chunks).toString('utf8');
	}
}
