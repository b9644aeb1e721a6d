/** What an extension host holds at a moment, its garbage collected; sizes in bytes. */
export interface HostSample {
	/** Milliseconds since 1970. */
	readonly time: number;
	/** Pages of the whole process, its threads with it. */
	readonly resident: number;
	/** JavaScript objects of the host's own thread. */
	readonly hostHeap: number;
	/** Buffers of the host's own thread. */
	readonly hostExternal: number;
	/** JavaScript objects of worker threads, garbage among them. */
	readonly workerHeap: number;
	/** Buffers of worker threads. */
	readonly workerExternal: number;
	/** Worker threads that live. */
	readonly workers: number;
	/** Threads that the system counts. */
	readonly threads: number;
	/** Timers that wait. */
	readonly timers: number;
}
