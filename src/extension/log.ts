import { window } from 'vscode';
import type { LogOutputChannel } from 'vscode';

/** The one log channel; never shown by itself. */
export interface Log extends Pick<LogOutputChannel, 'debug' | 'info' | 'warn' | 'error' | 'dispose'> {
	/** Shows the log. @param preserveFocus whether the keys stay where they are. */
	show(preserveFocus?: boolean): void;
}

/**
 * Opens the log channel. When a window closes, answers that are still awaited fail after the channel was closed, which then takes
 * no line without an error of its own: such lines are dropped.
 * @param name of the channel; VS Code gives an extension one channel a name.
 */
export function createLog(name = 'NLP Lens'): Log {
	const channel = window.createOutputChannel(name, { log: true });
	let isOpen = true;
	const whileOpen =
		<A extends unknown[]>(write: (...args: A) => void) =>
		(...args: A): void => {
			if (isOpen) write(...args);
		};
	return {
		debug: whileOpen((message: string, ...args: unknown[]) => channel.debug(message, ...args)),
		info: whileOpen((message: string, ...args: unknown[]) => channel.info(message, ...args)),
		warn: whileOpen((message: string, ...args: unknown[]) => channel.warn(message, ...args)),
		error: whileOpen((error: string | Error, ...args: unknown[]) => channel.error(error, ...args)),
		show: whileOpen((preserveFocus?: boolean) => channel.show(preserveFocus)),
		dispose() {
			isOpen = false;
			channel.dispose();
		},
	};
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
