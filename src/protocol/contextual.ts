import type { ContextOptions, NearestContexts, WordContexts } from '../core/contextual/contextual';
import type { DocumentRange, Outdated } from './analysis';

export type {
	ClusterTrial,
	ContextOptions,
	ContextualLayer,
	LayerCosines,
	NearContext,
	NearestContexts,
	SenseCluster,
	WordContexts,
} from '../core/contextual/contextual';

/** Asks about the word at an offset; its occurrences are looked for in the range, which holds the offset. */
export interface ContextsParams extends DocumentRange, ContextOptions {
	/** Names the request in what is told of its progress. */
	readonly id: string;
	readonly offset: number;
}

/** Asks about one occurrence, by an offset in it; embeds nothing anew where its contexts were asked for just before. */
export interface NearestParams extends ContextsParams {
	/** How many of each kind at most. */
	readonly count: number;
}

/**
 * Requests from host to worker about contextual vectors. They follow the rules of `analysis.ts`: the text must be open, and an
 * answer is `outdated` where it is at another version. They fail with a message that says what to do where no word stands at
 * the offset, a model is missing or malformed, or the platform cannot run it.
 */
export interface ContextualRequests {
	'contextual/contexts': { params: ContextsParams; result: (WordContexts & { readonly version: number }) | Outdated };
	'contextual/nearest': { params: NearestParams; result: (NearestContexts & { readonly version: number }) | Outdated };
	/** Gives back the memory of models and vectors, which also happens some minutes after the last request. */
	'contextual/release': { params: null; result: null };
}

/** Notifications from worker to host. */
export interface ContextualWorkerNotifications {
	/** How far a request is, in [0, 1]. */
	'contextual/progress': { readonly id: string; readonly part: number };
}
