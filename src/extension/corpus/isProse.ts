import type { Uri } from 'vscode';

/** Names of files that hold prose. Words of all others would be those of code and data. */
const PROSE = /\.(?:txt|text|md|mdx|markdown|rst|adoc|asciidoc|org|tex|typ|srt|vtt)$/iu;

/** Whether a file holds prose, by its name. */
export function isProse({ path }: Uri): boolean {
	return PROSE.test(path);
}
