import type { AnswerFile } from '../answerFile';
import { readJsonPairs } from './jsonPairs';
import { readMarkdownPairs } from './markdownPairs';
import type { ReadPairs } from './questionPair';
import { isPairTable, readTablePairs } from './tablePairs';

/**
 * The questions and answers of a file: by its name's ending a table (CSV, TSV), JSON lines, or a text with questions in it, Markdown
 * or plain; where the name says nothing, by what the text begins with.
 */
export function readPairs({ name, text }: Pick<AnswerFile, 'name' | 'text'>): ReadPairs {
	if (/\.(?:csv|tsv|tab)$/iu.test(name)) return readTablePairs(text);
	if (/\.(?:jsonl|ndjson|json)$/iu.test(name)) return readJsonPairs(text);
	if (/\.(?:md|markdown|mdx)$/iu.test(name)) return readMarkdownPairs(text);
	if (/^\ufeff?\s*\{/u.test(text)) return readJsonPairs(text);
	return isPairTable(text) ? readTablePairs(text) : readMarkdownPairs(text);
}
