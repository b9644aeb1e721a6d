import type { TextFormat } from './documentText';

/** How the prose of a file is found, by the ending of its name. */
export function formatOfName(name: string): TextFormat {
	return /\.(?:md|markdown|mdx)$/iu.test(name) ? 'markdown' : 'plain';
}
