import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeModel } from '../../src/core/model/binaryFormat';
import type { ModelFile } from '../../src/core/model/modelFile';
import { MODELS_FOLDER } from './modelWriter';

/**
 * A trained model, by its name.
 * @param folder where it lies, `models/` by default
 * @throws Error that says where the file was looked for
 */
export function readModel(name: string, folder: string = MODELS_FOLDER): ModelFile {
	const file = join(folder, `${name}.bin`);
	if (!existsSync(file)) {
		throw new Error(`There is no model ${file}. training/README.md says in what order models are trained.`);
	}
	return decodeModel(readFileSync(file), file);
}
