import * as vscode from 'vscode';

const { fs } = vscode.workspace;

/** The first folder that is open in the window of the tests. */
export function openedFolder(): vscode.Uri {
	const root = vscode.workspace.workspaceFolders?.[0].uri;
	if (!root) throw new Error('No folder is open.');
	return root;
}

/** A folder with the files of a test, in the one that is open. */
export class TestFolder {
	readonly #name: string;

	constructor(name: string) {
		this.#name = name;
	}

	get uri(): vscode.Uri {
		return vscode.Uri.joinPath(openedFolder(), this.#name);
	}

	/** A file of the folder, whether it is there or not. @param name its path from the folder */
	file(name: string): vscode.Uri {
		return vscode.Uri.joinPath(this.uri, name);
	}

	async create(): Promise<void> {
		await fs.createDirectory(this.uri);
	}

	/** Writes a file, with the folders that it lies in. */
	async put(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
		const file = this.file(name);
		await fs.createDirectory(vscode.Uri.joinPath(file, '..'));
		await fs.writeFile(file, typeof content === 'string' ? new TextEncoder().encode(content) : content);
		return file;
	}

	async read(name: string): Promise<string> {
		return new TextDecoder().decode(await fs.readFile(this.file(name)));
	}

	/** Deletes a file, or the whole folder; one that is not there is gone already. */
	async remove(name = ''): Promise<void> {
		await fs.delete(this.file(name), { recursive: true }).then(undefined, () => undefined);
	}
}
