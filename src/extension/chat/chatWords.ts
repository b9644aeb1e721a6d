import { Location, env, l10n, workspace } from 'vscode';
import type { ChatResponseStream, TextDocument } from 'vscode';
import type { Span } from '../../core/text/span';
import type { TagName } from '../../protocol/analysis';
import { escaped } from '../markdown';
import { rangeOfSpan } from '../text/ranges';
import type { ChatSubject } from './chatSubject';

/** A place of a document that opens it, named by its line. */
export function writePlace(stream: ChatResponseStream, document: TextDocument, span: Span): void {
	const range = rangeOfSpan(document, span);
	stream.anchor(new Location(document.uri, range), l10n.t('line {0}', range.start.line + 1));
}

/** The last line of an answer: what made it. */
export function writeEngine(stream: ChatResponseStream, engine: string): void {
	stream.markdown(`\n\n*${l10n.t('Engine: {0}', escaped(engine))}*`);
}

/** What could not be done, or is to be known of an answer. */
export function writeNotes(stream: ChatResponseStream, notes: readonly string[]): void {
	for (const note of notes) stream.markdown(`\n\n> ${escaped(note)}`);
}

/** What an answer calls what it is about, in Markdown. */
export function subjectName({ document, kind }: ChatSubject): string {
	const name = `**${escaped(document.isUntitled ? document.uri.path : workspace.asRelativePath(document.uri))}**`;
	return kind === 'selection' ? l10n.t('the selection of {0}', name) : name;
}

/** The name of a tag in the language of the interface. */
export function tagName(name: TagName | undefined, tag: string): string {
	if (!name) return tag;
	return env.language.startsWith('zh') ? name.zh : name.en;
}
