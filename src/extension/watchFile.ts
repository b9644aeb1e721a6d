import { Disposable, RelativePattern, Uri, workspace } from 'vscode';

/**
 * Tells when a file is made, changed or deleted, wherever it lies: also outside of the workspace, and where its folder is made or
 * deleted with it, of which VS Code tells the folder alone.
 */
export function watchFile(file: Uri, tell: () => void): Disposable {
	const watchers = patternsOf(file).map(pattern => {
		const watcher = workspace.createFileSystemWatcher(pattern);
		return Disposable.from(watcher, watcher.onDidCreate(tell), watcher.onDidChange(tell), watcher.onDidDelete(tell));
	});
	return Disposable.from(...watchers);
}

/** A file is watched from its place and, since that may come and go, from the folder of the workspace. */
function patternsOf(file: Uri): readonly RelativePattern[] {
	const names = file.path.split('/');
	const own = new RelativePattern(Uri.joinPath(file, '..'), escaped(names.slice(-1)));
	const folder = workspace.getWorkspaceFolder(file)?.uri;
	const below = folder === undefined ? [] : names.slice(folder.path.replace(/\/$/u, '').split('/').length);
	const parents = below.map((_, index) => below.slice(0, index + 1)).slice(below.length > 1 ? 0 : 1);
	return [own, ...parents.map(path => new RelativePattern(folder ?? file, escaped(path)))];
}

/** The path of a file or folder as a pattern for it alone. */
function escaped(path: readonly string[]): string {
	return path.join('/').replace(/[*?{}[\]]/gu, '[$&]');
}
