import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelSource } from '../../src/core/model/modelSource';
import { MODELS_FOLDER } from '../support/modelWriter';

/** The shipped models. */
export const modelsFromFolder: ModelSource = { read: name => readFile(join(MODELS_FOLDER, name)) };
