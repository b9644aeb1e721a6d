import type { StormLevel } from '../stormLevel';
import { blocksLevel } from './blocksLevel';
import { documentLevel } from './documentLevel';
import { goldLevel } from './goldLevel';
import { workerLevel } from './workerLevel';

/** Every level by a short name. */
export const LEVELS: Readonly<Record<string, (every?: number) => StormLevel>> = {
	blocks: blocksLevel,
	document: documentLevel,
	gold: goldLevel,
	worker: workerLevel,
};
