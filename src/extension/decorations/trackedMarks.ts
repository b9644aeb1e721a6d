import type { TextChange } from '../../core/text/textChange';

/**
 * A set of marks and an edit that cross on the way between the editor and here leave the marks beside their words; a type
 * that was set so shortly before an edit is therefore set again.
 */
const CROSSING_MS = 300;

/**
 * An editor that is behind, as with a very long line, may have crossed a set that lies longer ago; such types are set again
 * when typing rests.
 */
const LATE_CROSSING_MS = 10_000;

/** Pause without edits after which marks that may have slipped off their words are set again. */
export const SETTLE_DELAY_MS = 700;

/**
 * What the editor shows now, followed through edits as the editor itself moves its decorations, so that an update sets
 * only the types whose marks differ: after a key that is one or two of thirty.
 */
export class TrackedMarks {
	/** By type, flat: start, end, start, end … in ascending order. */
	#spans = new Map<string, number[]>();
	/** Types with a mark that an edit touched: how the editor moved it is not relied on. */
	readonly #touched = new Set<string>();
	/** Types that an edit may have crossed in an editor that is behind. */
	readonly #suspected = new Set<string>();
	/** When each type was set last. */
	readonly #setAt = new Map<string, number>();

	readonly #now: () => number;

	/** @param now the time in milliseconds. */
	constructor(now: () => number = () => performance.now()) {
		this.#now = now;
	}

	/**
	 * Moves the marks through edits.
	 * @param changes each in the text that the ones before it left; those that go backwards through the text, as an editor sends the
	 * edits of many cursors, take one pass together.
	 */
	apply(changes: readonly TextChange[]): void {
		if (changes.length === 0) return;
		this.#suspect();
		for (let first = 0; first < changes.length;) {
			let last = first + 1;
			while (last < changes.length && changes[last].end <= changes[last - 1].start) last++;
			const ascending = changes.slice(first, last).reverse();
			for (const [key, spans] of this.#spans) if (move(spans, ascending)) this.#touched.add(key);
			first = last;
		}
	}

	/** An edit may have crossed types that were set shortly before it. */
	#suspect(): void {
		const now = this.#now();
		for (const [key, time] of this.#setAt) {
			if (now - time < CROSSING_MS) this.#touched.add(key);
			else if (now - time < LATE_CROSSING_MS) this.#suspected.add(key);
		}
	}

	/**
	 * Typing rests: types that an edit may have crossed are set again by the next {@link replace}.
	 * @returns whether there are such types.
	 */
	settle(): boolean {
		for (const key of this.#suspected) this.#touched.add(key);
		this.#suspected.clear();
		return this.#touched.size > 0;
	}

	/** The spans of a type as the editor shows them now, flat. */
	spansOf(key: string): readonly number[] {
		return this.#spans.get(key) ?? [];
	}

	/** Takes over new spans, flat by type, and tells which types must be set, with their spans. */
	replace(next: ReadonlyMap<string, readonly number[]>): Map<string, readonly number[]> {
		const spans = new Map(Array.from(next, ([key, pairs]) => [key, [...pairs]]));
		const changed = new Map<string, readonly number[]>();
		for (const [key, pairs] of spans) {
			const shown = this.#spans.get(key);
			if (this.#touched.has(key) || !shown || !equal(shown, pairs)) changed.set(key, pairs);
		}
		for (const key of this.#spans.keys()) if (!spans.has(key)) changed.set(key, []);
		const now = this.#now();
		for (const key of changed.keys()) {
			this.#setAt.set(key, now);
			this.#suspected.delete(key);
		}
		this.#spans = spans;
		this.#touched.clear();
		return changed;
	}
}

/**
 * Moves spans through edits, both in ascending order; none of the edits reaches into the next one.
 * @param spans flat; those that an edit touches are moved by the edits before it only.
 * @returns whether an edit touched a span.
 */
function move(spans: number[], changes: readonly TextChange[]): boolean {
	let isTouched = false;
	let shift = 0;
	let next = 0;
	for (let i = 0; i < spans.length; i += 2) {
		while (next < changes.length && changes[next].end < spans[i]) {
			shift += changes[next].text.length - (changes[next].end - changes[next].start);
			next++;
		}
		if (next < changes.length && changes[next].start <= spans[i + 1]) isTouched = true;
		spans[i] += shift;
		spans[i + 1] += shift;
	}
	return isTouched;
}

function equal(a: readonly number[], b: readonly number[]): boolean {
	return a.length === b.length && a.every((value, index) => value === b[index]);
}
