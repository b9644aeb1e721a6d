/** How far the loading of a tab's data has come; all but `idle` for a scope's id. */
export type Load =
	| { readonly kind: 'idle' }
	| { readonly kind: 'loading'; readonly scopeId: number }
	| { readonly kind: 'loaded'; readonly scopeId: number }
	/** The host's answer was out of date: a new scope is on its way. */
	| { readonly kind: 'outdated'; readonly scopeId: number }
	| { readonly kind: 'failed'; readonly scopeId: number; readonly message: string };

/** Nothing asked for yet. */
export const IDLE: Load = { kind: 'idle' };

/** Whether an answer for a scope is the one that is waited for. */
export function awaits(load: Load, scopeId: number): boolean {
	return load.kind === 'loading' && load.scopeId === scopeId;
}

/** Whether a scope's data was neither asked for nor given up yet. */
export function isWanted(load: Load, scopeId: number): boolean {
	return load.kind === 'idle' || load.scopeId !== scopeId;
}
