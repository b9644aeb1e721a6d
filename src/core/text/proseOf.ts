import type { TextFormat } from './documentText';
import { MarkdownText } from './markdownText';

/** The prose of a text: equally long, with spaces in place of what a reader would not read (see {@link MarkdownText}). */
export function proseOf(text: string, format: TextFormat): string {
	return format === 'markdown' ? MarkdownText.of(text).prose : text;
}
