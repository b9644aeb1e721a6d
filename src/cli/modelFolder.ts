import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { NlpError } from '../core/errors';
import type { ModelSource } from '../core/model/modelSource';

/** What names of files begin with that are made by the build. */
const BUILT = ['vocabularies/', 'onnx/'];

/**
 * The models beside the program, `../models` seen from `dist/cli.js` and `../../models` seen from its source; and
 * what the build makes of packages, in folders of `dist`.
 */
export function modelFolder(programFolder: string): ModelSource {
	const models = firstFolder(programFolder, ['../models', '../../models']);
	const built = firstFolder(programFolder, ['.', '../../dist'], BUILT[0]);
	return {
		async read(name) {
			const file = path.join(BUILT.some(folder => name.startsWith(folder)) ? built : models, name);
			try {
				return await readFile(file);
			} catch (error) {
				throw new NlpError('model-missing', `The model file ${file} cannot be read. Reinstall the program.`, {
					cause: error,
				});
			}
		},
	};
}

/** The first of some folders that exists and has a folder in it, else the first of all. */
function firstFolder(base: string, candidates: readonly string[], inside = ''): string {
	const folders = candidates.map(each => path.resolve(base, each));
	return folders.find(each => existsSync(path.join(each, inside))) ?? folders[0];
}
