/** A command of the palette: its id in package.json and what it does. */
export interface Command {
	readonly id: string;
	readonly run: (...args: readonly unknown[]) => unknown;
}
