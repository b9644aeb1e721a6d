import type { Profiler } from 'node:inspector';

/** Where the probe writes its port, below the opened folder. */
export const PORT_FILE = '.vscode/probe-port';

/** What the bench asks of the probe. */
export type ProbeRequest =
	| { readonly do: 'run'; readonly command: string; readonly arguments?: readonly unknown[] }
	/** A cursor at the end of each of the first lines. */
	| { readonly do: 'cursors'; readonly lines: number }
	/** How many marks of each kind the active editor has. */
	| { readonly do: 'marks' }
	| { readonly do: 'memory' }
	/** Begins, and ends, to watch the host. */
	| { readonly do: 'watch' }
	| { readonly do: 'watched' };

/** What was seen of the host's event loop. */
export interface HostWatch {
	readonly profile: Profiler.Profile;
	/** How late timers came, in milliseconds: the middle, the 99th percentile, the most. */
	readonly delays: readonly number[];
}

/** The memory of the extension host's process with its threads, in bytes. */
export interface HostMemory {
	readonly process: number;
	readonly resident: number;
	readonly heap: number;
}
