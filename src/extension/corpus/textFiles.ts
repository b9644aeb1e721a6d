import { FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { CancellationToken } from 'vscode';
import { matchesPattern } from '../../core/text/namePattern';

/** The file systems that VS Code itself can search. A search in another waits, without end, for an extension that can. */
const SEARCHABLE = new Set(['file', 'vscode-remote']);

/**
 * The files below a folder that `files.exclude` and `search.exclude` let through, in the order of their paths.
 * @returns those found by then when `token` is cancelled.
 */
export async function filesBelow(folder: Uri, token: CancellationToken): Promise<readonly Uri[]> {
	const excluded = excludedPatterns(folder);
	const files = SEARCHABLE.has(folder.scheme)
		? await search(folder, excluded, token)
		: await walk(folder, excluded, token);
	return [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether `files.exclude` or `search.exclude` holds back a file, or a folder that it lies in. @param path from the folder */
export function isExcluded(folder: Uri, path: string): boolean {
	const excluded = excludedPatterns(folder);
	const names = path.split('/');
	return names.some((_, index) => {
		const inside = names.slice(0, index + 1).join('/');
		return excluded.some(pattern => matchesPattern(inside, pattern));
	});
}

function search(folder: Uri, excluded: readonly string[], token: CancellationToken): Thenable<readonly Uri[]> {
	const exclude = excluded.length === 0 ? null : `{${excluded.join(',')}}`;
	return workspace.findFiles(new RelativePattern(folder, '**/*'), exclude, undefined, token);
}

/** The patterns that are on in both settings; those that depend on a sibling hold for derived files and are left alone. */
function excludedPatterns(folder: Uri): readonly string[] {
	const patterns = ['files', 'search'].flatMap(section => {
		const value: unknown = workspace.getConfiguration(section, folder).get('exclude');
		return typeof value === 'object' && value !== null ? Object.entries(value) : [];
	});
	return [...new Set(patterns.filter(([, on]) => on === true).map(([pattern]) => pattern))];
}

async function walk(folder: Uri, excluded: readonly string[], token: CancellationToken): Promise<readonly Uri[]> {
	const files: Uri[] = [];
	const waiting = [''];
	for (let inner = waiting.pop(); inner !== undefined && !token.isCancellationRequested; inner = waiting.pop()) {
		for (const [name, type] of await entriesOf(Uri.joinPath(folder, inner))) {
			const inside = inner === '' ? name : `${inner}/${name}`;
			if (excluded.some(pattern => matchesPattern(inside, pattern))) continue;
			if (type === FileType.File) files.push(Uri.joinPath(folder, inside));
			else if (type === FileType.Directory) waiting.push(inside);
		}
	}
	return files;
}

async function entriesOf(folder: Uri): Promise<readonly [string, FileType][]> {
	try {
		return await workspace.fs.readDirectory(folder);
	} catch {
		return [];
	}
}
