import type { Uri } from 'vscode';

const PROSE = /\.(?:txt|text|md|markdown|mdx|rst|adoc|org|tex|srt|vtt)$/iu;

/** Whether a file holds prose, by its name; all others would give figures of code and data. */
export function isProse({ path }: Uri): boolean {
	return PROSE.test(path);
}
