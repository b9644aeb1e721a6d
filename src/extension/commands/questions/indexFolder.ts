import { Uri } from 'vscode';
import type { CancellationToken } from 'vscode';
import { workspaceFolders } from '../../answers/libraryPlan';
import { pickFolder } from '../../corpus/pickFolder';
import type { Command } from '../command';
import type { LibraryPorts } from './libraryPorts';
import { watchedIndexing } from './watchedIndexing';

/** Indexes a folder, or the folders that are open, so that they can be asked. */
export function indexFolder(ports: LibraryPorts): Command {
	return {
		id: 'nlpLens.answers.index',
		run: async (given, asked) => {
			const folders = await foldersOf(given);
			if (folders.length === 0) return undefined;
			const index = (token: CancellationToken) => ports.library.build(folders, token);
			return (await watchedIndexing(ports, index, tokenOf(asked))) ? ports.library.info : undefined;
		},
	};
}

async function foldersOf(given: unknown): Promise<readonly Uri[]> {
	const open = workspaceFolders();
	if (!(given instanceof Uri) && open.length > 0) return open;
	const folder = await pickFolder(given);
	return folder ? [folder] : [];
}

/** The explorer's menu gives other things as the second argument. */
function tokenOf(asked: unknown): CancellationToken | undefined {
	if (typeof asked !== 'object' || asked === null || !('token' in asked)) return undefined;
	return asked.token as CancellationToken;
}
