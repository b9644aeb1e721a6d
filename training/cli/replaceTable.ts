import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Puts a table between the two marks `<!-- NAME:START -->` and `<!-- NAME:END -->` of a Markdown file; a file that is not
 * there is left alone.
 * @throws Error when the file has no such marks
 */
export function replaceTable(file: string, name: string, table: string): void {
	if (!existsSync(file)) {
		return;
	}
	const [start, end] = [`<!-- ${name}:START -->`, `<!-- ${name}:END -->`];
	const text = readFileSync(file, 'utf8');
	const from = text.indexOf(start);
	const to = text.indexOf(end);
	if (from < 0 || to < from) {
		throw new Error(`${file} has no ${start} … ${end}.`);
	}
	writeFileSync(file, `${text.slice(0, from + start.length)}\n\n${table}\n\n${text.slice(to)}`);
}
