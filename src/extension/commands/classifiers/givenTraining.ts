import { Uri } from 'vscode';
import type { CancellationToken } from 'vscode';

/** What a caller of a training command may give beforehand; a person is asked for the rest. */
export interface GivenTraining {
	readonly file?: Uri;
	readonly folder?: Uri;
	readonly title?: string;
	readonly textColumn?: string;
	readonly labelColumn?: string;
	/** Cancels the training, as the person can. */
	readonly token?: CancellationToken;
}

/** Reads what a training command was called with. @param clicked what it is where the explorer's menu gives a place */
export function givenTraining(argument: unknown, clicked: 'file' | 'folder'): GivenTraining {
	if (argument instanceof Uri) return { [clicked]: argument };
	return typeof argument === 'object' && argument !== null ? argument : {};
}
