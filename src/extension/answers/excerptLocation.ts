import { Location, Uri, workspace } from 'vscode';
import { findExcerpt } from '../../core/text/findExcerpt';
import type { Excerpt } from '../../protocol/answers';
import { rangeOfSpan } from '../text/ranges';

/** Where an excerpt stands now; undefined where its file cannot be read, or has these words no more. */
export async function excerptLocation(excerpt: Excerpt): Promise<Location | undefined> {
	try {
		const uri = Uri.parse(excerpt.file, true);
		const open = workspace.textDocuments.find(
			document => !document.isClosed && document.uri.toString() === excerpt.file,
		);
		const document = open ?? (await workspace.openTextDocument(uri));
		const span = findExcerpt(document.getText(), excerpt);
		return span && new Location(document.uri, rangeOfSpan(document, span));
	} catch {
		return undefined;
	}
}

/** What readers call the file of an excerpt; names that are no addresses stay as they are. */
export function fileTitle(file: string): string {
	try {
		const uri = Uri.parse(file, true);
		return uri.scheme === 'untitled' ? uri.path : workspace.asRelativePath(uri);
	} catch {
		return workspace.asRelativePath(file);
	}
}
