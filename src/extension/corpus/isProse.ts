import type { Uri } from 'vscode';

/** Files that hold prose, by their names; others hold code and data. */
const PROSE = /\.(?:txt|text|md|mdx|markdown|rst|adoc|asciidoc|org|tex|typ|srt|vtt)$/iu;

/** Whether a file holds prose, by its name. */
export function isProse(file: Uri): boolean {
	return PROSE.test(file.path);
}
