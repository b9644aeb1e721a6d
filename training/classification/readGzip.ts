import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { dataFolder } from '../support/dataFolder';

/** The lines of a compressed corpus file without their line ends. */
export function readGzipLines(path: string): string[] {
	const lines = gunzipSync(readFileSync(join(dataFolder(), path)))
		.toString('utf8')
		.split(/\r?\n/u);
	if (lines.at(-1) === '') lines.pop();
	return lines;
}
