/** What was asked of the host in one place of the tab, and its answer; `data` answers an earlier question until the new answer is there. */
export interface Slot<T> {
	/** Says what was asked, so that nothing is asked twice; empty for nothing. */
	readonly key: string;
	readonly load: 'idle' | 'loading' | 'loaded' | 'outdated' | 'failed';
	readonly data: T | undefined;
	/** The key that `data` answers. */
	readonly dataKey: string;
	/** Why there is no answer. */
	readonly failure: string;
}

/** Nothing was asked. */
export const EMPTY_SLOT: Slot<never> = { key: '', load: 'idle', data: undefined, dataKey: '', failure: '' };

/** The slot once its question is on its way. */
export function asked<T>(slot: Slot<T>, key: string): Slot<T> {
	return { ...slot, key, load: 'loading', failure: '' };
}

/** The slot with an answer, unless something else was asked meanwhile. */
export function answered<T>(slot: Slot<T>, key: string, data: T): Slot<T> {
	return slot.key === key ? { key, load: 'loaded', data, dataKey: key, failure: '' } : slot;
}

/** The slot whose answer came too late: the text is another now. */
export function outdated<T>(slot: Slot<T>, key: string): Slot<T> {
	return slot.key === key ? { ...slot, load: 'outdated' } : slot;
}

/** The slot whose question could not be answered. */
export function failed<T>(slot: Slot<T>, key: string, failure: string): Slot<T> {
	return slot.key === key ? { ...slot, load: 'failed', failure } : slot;
}
