import type { ModelSource } from '../../core/model/modelSource';
import type { ProgressLine } from '../subword/progressLine';
import type { TextOutput } from '../textOutput';

/** What the actions of `subword` work with. */
export interface SubwordContext {
	/** The models beside the program. */
	readonly models: ModelSource;
	readonly output: TextOutput;
	readonly progress: ProgressLine;
	/** Says something on standard error that does not keep the command from its work. */
	readonly warn: (message: string) => void;
}
