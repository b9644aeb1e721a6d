import type { ModelSource } from '../core/model/modelSource';
import { Nlp } from '../core/nlp';

/** Estimated bytes of block results that are kept: text that streams by seldom repeats. */
const CACHE_BYTES = 4 * 1024 * 1024;

/** The core as commands work with it. */
export function openNlp(models: ModelSource): Nlp {
	return new Nlp(models, CACHE_BYTES);
}
