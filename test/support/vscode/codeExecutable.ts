import { existsSync } from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { fetchStableVersions } from '@vscode/test-electron/out/download';
import { withTimeLimit } from '../process/waitUntil';
import { cacheFolder } from './cacheFolder';
import { standInExecutable } from './standInExecutable';

/** Milliseconds to wait for a sign of life of the download's host. */
const probeLimit = 5000;

/**
 * The VS Code that runs extension suites: the executable that NLP_LENS_VSCODE names, else test-electron's own download
 * where it can be reached and a display is there, else the stand-in over VS Code's server build.
 * @returns its absolute path, for `runTests`.
 * @throws Error when NLP_LENS_VSCODE names no file.
 */
export async function codeExecutable(): Promise<string> {
	const named = process.env['NLP_LENS_VSCODE'];
	if (named !== undefined && named !== '') {
		if (!existsSync(named)) throw new Error(`NLP_LENS_VSCODE names ${named}, which is no file.`);
		return path.resolve(named);
	}
	return (await downloadedExecutable()) ?? standInExecutable();
}

/** VS Code's desktop build, if a window can be opened and the download answers. */
async function downloadedExecutable(): Promise<string | undefined> {
	const display = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
	if (!display) return undefined;
	try {
		await withTimeLimit('the download to answer', probeLimit, fetchStableVersions(true, probeLimit));
		return await downloadAndUnzipVSCode({ cachePath: path.join(cacheFolder(), 'desktop'), timeout: probeLimit });
	} catch (error) {
		console.log(`No download of VS Code (${error instanceof Error ? error.message : String(error)}).`);
		return undefined;
	}
}
