/** Tells long work that its result is no longer wanted; an AbortSignal is one. */
export interface CancellationSignal {
	readonly aborted: boolean;
}
