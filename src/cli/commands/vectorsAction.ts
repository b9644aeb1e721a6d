import type { CommandGroup } from './groupContext';

/** An action of `vectors`, with a command line and a help of its own. */
export interface VectorsAction extends CommandGroup {
	/** What it gives, in one line. */
	readonly summary: string;
}
