import type { Uri } from 'vscode';

/** The name of a file or folder without those that it lies in. */
export function lastName(uri: Uri): string {
	return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
