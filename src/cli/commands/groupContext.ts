import type { ModelSource } from '../../core/model/modelSource';
import type { DocumentContext } from '../jsonLines/answerDocuments';
import type { ProgressLine } from '../progressLine';

/** What commands with a command line of their own work with. */
export interface GroupContext extends DocumentContext {
	/** The models beside the program. */
	readonly models: ModelSource;
	readonly progress: ProgressLine;
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
