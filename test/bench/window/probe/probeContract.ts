import type { Profiler } from 'node:inspector';

/** Where the probe writes its port, below the opened folder. */
export const PORT_FILE = '.vscode/probe-port';

/** What the bench asks of the probe. */
export type ProbeRequest =
	| { readonly do: 'run'; readonly command: string; readonly arguments?: readonly unknown[] }
	/** So many cursors: at the ends of the first lines, and where these are too few, in the middle of them. */
	| { readonly do: 'cursors'; readonly count: number }
	/** Marks the first line whole after each edit, as soon as the host hears of it: no extension can be sooner. */
	| { readonly do: 'echo'; readonly on: boolean }
	/** How many marks of each kind the active editor has. */
	| { readonly do: 'marks' }
	/** Begins, and ends, to watch the host. */
	| { readonly do: 'watch' }
	| { readonly do: 'watched' };

/** What was seen of the host's event loop. */
export interface HostWatch {
	readonly profile: Profiler.Profile;
	/** How late timers came, in milliseconds: the middle, the 99th percentile, the most. */
	readonly delays: readonly number[];
	/** Milliseconds from hearing of an edit to setting the marks of the text after it. */
	readonly followed: readonly number[];
}
