import type { ModelSource } from '../../core/model/modelSource';
import type { ProgressLine } from '../progressLine';
import type { TextOutput } from '../textOutput';

/** What commands with a command line of their own work with. */
export interface GroupContext {
	/** The models beside the program. */
	readonly models: ModelSource;
	readonly output: TextOutput;
	readonly progress: ProgressLine;
	/** Says something on standard error that does not keep the command from its work. */
	readonly warn: (message: string) => void;
}

/** A command with a command line of its own, for example `subword`. */
export interface CommandGroup {
	/** What its `--help` prints. */
	readonly help: string;
	/**
	 * Reads the arguments after the command's name and does what they ask for.
	 * @returns `help` if that is what is asked for, else why layers are missing, if some are
	 * @throws UsageError that says what is wrong.
	 */
	run(args: readonly string[], context: GroupContext): Promise<ReadonlySet<string> | 'help'>;
}
