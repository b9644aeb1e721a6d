import { NORMALIZED_UNITS, normalizedText } from '../../text/normalizedUnits';

/** A stretch that was looked up: its normalised text and what it stands for. */
interface IndexEntry<T> {
	readonly normal: string;
	readonly value: T;
}

/**
 * Finds stretches of a text by what they look like to the segmenter: a traditional or full-width form is found by the simplified
 * or half-width one. Its entries lie by their first two code units, so that long lists stay fast.
 */
export class NormalizedIndex<T> {
	/** The entries by their first two units, the longest first. */
	readonly #entries = new Map<number, IndexEntry<T>[]>();

	/** Of entries that look alike the last counts. */
	constructor(entries: Iterable<readonly [text: string, value: T]>) {
		const byText = new Map<string, T>();
		for (const [text, value] of entries) byText.set(normalizedText(text), value);
		for (const [normal, value] of byText) {
			const key = keyOf(normal.charCodeAt(0), normal.length > 1 ? normal.charCodeAt(1) : 0);
			const list = this.#entries.get(key);
			if (list) list.push({ normal, value });
			else this.#entries.set(key, [{ normal, value }]);
		}
		for (const list of this.#entries.values()) list.sort((a, b) => b.normal.length - a.normal.length);
	}

	get isEmpty(): boolean {
		return this.#entries.size === 0;
	}

	/** Calls with each entry that stands in `text` at `start` and ends at `end` at the latest, the longest first. */
	forEachAt(text: string, start: number, end: number, call: (length: number, value: T) => void): void {
		const first = NORMALIZED_UNITS[text.charCodeAt(start)];
		if (start + 1 < end) {
			const second = NORMALIZED_UNITS[text.charCodeAt(start + 1)];
			for (const { normal, value } of this.#entries.get(keyOf(first, second)) ?? []) {
				if (start + normal.length <= end && matches(normal, text, start)) call(normal.length, value);
			}
		}
		for (const { normal, value } of this.#entries.get(keyOf(first, 0)) ?? []) if (normal.length === 1) call(1, value);
	}
}

function keyOf(first: number, second: number): number {
	return first * 0x10000 + second;
}

function matches(normal: string, text: string, start: number): boolean {
	for (let i = 2; i < normal.length; i++) {
		if (NORMALIZED_UNITS[text.charCodeAt(start + i)] !== normal.charCodeAt(i)) return false;
	}
	return true;
}
