import type { Uri } from 'vscode';
import { csvRecord } from '../../core/text/csv';
import type { GlossaryTerm } from '../../protocol/translation';
import { appendToUserFile, createUserFile } from '../userFile';

/** What a new glossary begins with: it says itself what may stand in it. */
const BEGINNING = 'source,target\n# term,translation 术语,译文\n';

/** Makes an empty glossary where there is none. */
export async function createGlossaryFile(file: Uri): Promise<void> {
	await createUserFile(file, BEGINNING);
}

/** Writes a term at the end of a glossary, in the manner of the file. */
export async function addToGlossaryFile(file: Uri, { source, target }: GlossaryTerm): Promise<void> {
	await createGlossaryFile(file);
	await appendToUserFile(file, text =>
		usesSemicolons(text) ? [source, target].map(quotedForSemicolons).join(';') : csvRecord([source, target]),
	);
}

/** As spreadsheets of some countries write. */
function usesSemicolons(text: string): boolean {
	const first = text.split(/\r\n?|\n/u, 100).find(line => /^\s*[^#\s]/u.test(line)) ?? '';
	return first.includes(';') && !first.includes(',');
}

function quotedForSemicolons(field: string): string {
	return /[";\r\n]/u.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
