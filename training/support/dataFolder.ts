import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the corpora lie: the environment variable NLP_LENS_DATA, or `~/.cache/nlp-lens/data`. */
export function dataFolder(): string {
	return process.env['NLP_LENS_DATA'] ?? join(homedir(), '.cache', 'nlp-lens', 'data');
}

/**
 * The text of a corpus file, given by its path in the data folder, for example `zh/ud_gsdsimp/zh_gsdsimp-ud-dev.conllu`.
 * @throws Error that says where the file was looked for.
 */
export function readData(path: string): string {
	const file = join(dataFolder(), path);
	if (path.startsWith('derived/') && !existsSync(file)) {
		throw new Error(`There is no file ${file}. training/README.md names the command that makes it.`);
	}
	if (existsSync(`${file}.xz`) && !existsSync(file)) {
		throw new Error(`Unpack a file first: xz -dk ${file}.xz`);
	}
	if (!existsSync(file)) {
		throw new Error(`There is no corpus file ${file}. Unpack the corpora and let NLP_LENS_DATA name their folder.`);
	}
	return readFileSync(file, 'utf8');
}

/** The lines of a corpus file without their line ends; the empty one after the last line end is left out. */
export function readDataLines(path: string): string[] {
	const lines = readData(path).split(/\r?\n/);
	if (lines.at(-1) === '') {
		lines.pop();
	}
	return lines;
}
