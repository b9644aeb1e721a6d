import * as vscode from 'vscode';

/** A file system of files in memory that cannot be searched, as those of extensions often are. */
export class MemoryFolder implements vscode.FileSystemProvider {
	readonly #files: ReadonlyMap<string, Uint8Array>;
	readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	readonly onDidChangeFile = this.#changed.event;

	/** @param files contents by path, which begins with a slash. */
	constructor(files: Readonly<Record<string, string | Uint8Array>>) {
		const encoder = new TextEncoder();
		this.#files = new Map(
			Object.entries(files).map(([path, content]) => [
				path,
				typeof content === 'string' ? encoder.encode(content) : content,
			]),
		);
	}

	watch(): vscode.Disposable {
		return new vscode.Disposable(() => undefined);
	}

	stat(uri: vscode.Uri): vscode.FileStat {
		const bytes = this.#files.get(uri.path);
		if (!bytes && this.readDirectory(uri).length === 0) throw vscode.FileSystemError.FileNotFound(uri);
		const type = bytes ? vscode.FileType.File : vscode.FileType.Directory;
		return { type, ctime: 0, mtime: 0, size: bytes?.length ?? 0 };
	}

	readFile(uri: vscode.Uri): Uint8Array {
		const bytes = this.#files.get(uri.path);
		if (!bytes) throw vscode.FileSystemError.FileNotFound(uri);
		return bytes;
	}

	readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
		const folder = uri.path.replace(/\/?$/u, '/');
		const entries = new Map<string, vscode.FileType>();
		for (const path of this.#files.keys()) {
			if (!path.startsWith(folder)) continue;
			const [name, ...rest] = path.slice(folder.length).split('/');
			entries.set(name, rest.length === 0 ? vscode.FileType.File : vscode.FileType.Directory);
		}
		return [...entries];
	}

	createDirectory(): void {
		throw vscode.FileSystemError.NoPermissions();
	}

	writeFile(): void {
		throw vscode.FileSystemError.NoPermissions();
	}

	delete(): void {
		throw vscode.FileSystemError.NoPermissions();
	}

	rename(): void {
		throw vscode.FileSystemError.NoPermissions();
	}
}
