import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelSource } from '../../src/core/model/modelSource';
import { MODELS_FOLDER } from './modelWriter';

/** The models that ship. */
export const shippedModels: ModelSource = { read: file => readFile(join(MODELS_FOLDER, file)) };
