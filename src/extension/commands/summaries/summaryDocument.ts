import { l10n } from 'vscode';
import type { FolderSummarySentence, SummarySentence } from '../../../protocol/summaries';
import { escaped } from '../../markdown';

/** A summary as a Markdown document: a title, the sentences as a list, and how they were made. */
export function summaryAsMarkdown(title: string, sentences: readonly SummarySentence[], engine: string): string {
	return `${heading(title)}${list(sentences)}${note(engine)}`;
}

/** A summary of a folder: the sentences below the names of their files. */
export function folderSummaryAsMarkdown(
	title: string,
	sentences: readonly FolderSummarySentence[],
	engine: string,
	notes: readonly string[],
): string {
	const byFile = new Map<string, FolderSummarySentence[]>();
	for (const sentence of sentences) {
		const known = byFile.get(sentence.name);
		if (known === undefined) byFile.set(sentence.name, [sentence]);
		else known.push(sentence);
	}
	const files = Array.from(byFile, ([name, own]) => `## ${escaped(name)}\n\n${list(own)}`);
	return [heading(title), ...files, note(engine), ...notes.map(each => `${escaped(each)}\n\n`)].join('');
}

function heading(title: string): string {
	return `# ${escaped(title)}\n\n`;
}

function list(sentences: readonly SummarySentence[]): string {
	return `${sentences.map(({ text }) => `- ${escaped(text)}\n`).join('')}\n`;
}

function note(engine: string): string {
	return `${l10n.t('Made by: {0}', engine)}\n\n`;
}
