import { window } from 'vscode';
import type { LogOutputChannel } from 'vscode';

/** The one log channel; never shown by itself. */
export type Log = LogOutputChannel;

/** Opens the log channel. */
export function createLog(): Log {
	return window.createOutputChannel('NLP Lens', { log: true });
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
