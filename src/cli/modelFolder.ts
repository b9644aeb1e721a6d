import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { NlpError } from '../core/errors';
import type { ModelSource } from '../core/model/modelSource';

/** The models beside the program: `../models` seen from `dist/cli.js`, `../../models` seen from its source. */
export function modelFolder(programFolder: string): ModelSource {
	const candidates = ['../models', '../../models'].map(each => path.resolve(programFolder, each));
	const folder = candidates.find(each => existsSync(each)) ?? candidates[0];
	return {
		async read(name) {
			const file = path.join(folder, name);
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
