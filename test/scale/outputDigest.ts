import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** What tells outputs apart. */
export interface OutputDigest {
	readonly lines: number;
	readonly errors: number;
	/** SHA-256 of the lines, in hexadecimal; without the line numbers of errors, which each job counts for itself. */
	readonly hash: string;
}

/** The number of a line in an error's object. */
const LINE_NUMBER = /^(\{"id":.*?),"line":\d+,"error":/u;

/** Digests files of JSON lines as if they were one. */
export async function outputDigest(files: readonly string[]): Promise<OutputDigest> {
	const hash = createHash('sha256');
	let [lines, errors] = [0, 0];
	for (const file of files) {
		for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
			const isError = LINE_NUMBER.test(line.slice(0, 200));
			lines++;
			if (isError) errors++;
			hash.update(isError ? line.replace(LINE_NUMBER, '$1,"error":') : line).update('\n');
		}
	}
	return { lines, errors, hash: hash.digest('hex') };
}
