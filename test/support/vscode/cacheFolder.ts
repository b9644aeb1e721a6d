import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { atExit } from '../process/atExit';

/** Where downloads that several checkouts share are kept: NLP_LENS_CACHE, else a folder in the user's cache. */
export function cacheFolder(): string {
	return process.env['NLP_LENS_CACHE'] ?? path.join(homedir(), '.cache', 'nlp-lens', 'vscode');
}

/**
 * The cache's folder `name`, filled by `fill` the first time. It appears at its name only when `fill` is done, so a
 * run that was broken off leaves nothing that looks complete, and of two that fill it at once the first one wins.
 * @param fill gets an empty folder; what it leaves there must stay right when the folder is renamed.
 * @returns its absolute path.
 */
export async function cachedFolder(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
	const folder = path.join(cacheFolder(), name);
	if (existsSync(folder)) return folder;
	await mkdir(cacheFolder(), { recursive: true });
	const partial = await mkdtemp(`${folder}.partial-`);
	const forget = atExit(() => rmSync(partial, { recursive: true, force: true }));
	try {
		await fill(partial);
		await rename(partial, folder).catch((error: unknown) => {
			if (!existsSync(folder)) throw error;
		});
	} finally {
		forget();
		await rm(partial, { recursive: true, force: true });
	}
	return folder;
}
