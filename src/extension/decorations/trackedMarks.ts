import type { TextChange } from '../../core/text/textChange';

/**
 * What the editor shows now, followed through edits as the editor itself moves its decorations, so that an update sets
 * only the types whose marks differ: after a key that is one or two of thirty.
 */
export class TrackedMarks {
	/** By type, flat: start, end, start, end … in ascending order. */
	#spans = new Map<string, number[]>();
	/** Types with a mark that an edit touched: how the editor moved it is not relied on. */
	readonly #touched = new Set<string>();
	/** Types that were set, but may not have arrived at the editor; with the number of their replacement. */
	readonly #underWay = new Map<string, number>();
	#replacements = 0;

	/**
	 * Moves the marks through edits.
	 * @param changes each in the text that the ones before it left; those that go backwards through the text, as an editor sends the
	 * edits of many cursors, take one pass together.
	 */
	apply(changes: readonly TextChange[]): void {
		if (changes.length === 0) return;
		// These and the edit may have crossed on the way, which leaves marks beside their words.
		for (const key of this.#underWay.keys()) this.#touched.add(key);
		for (let first = 0; first < changes.length;) {
			let last = first + 1;
			while (last < changes.length && changes[last].end <= changes[last - 1].start) last++;
			const ascending = changes.slice(first, last).reverse();
			for (const [key, spans] of this.#spans) if (move(spans, ascending)) this.#touched.add(key);
			first = last;
		}
	}

	/** The spans of a type as the editor shows them now, flat. */
	spansOf(key: string): readonly number[] {
		return this.#spans.get(key) ?? [];
	}

	/** How many times spans were taken over. */
	get replacements(): number {
		return this.#replacements;
	}

	/** The editor has all types that were set by so many replacements. */
	arrived(replacements: number): void {
		for (const [key, replacement] of this.#underWay) if (replacement <= replacements) this.#underWay.delete(key);
	}

	/** Takes over new spans, flat by type, and tells which types must be set, with their spans: they are under way until they {@link arrived}. */
	replace(next: ReadonlyMap<string, readonly number[]>): Map<string, readonly number[]> {
		const spans = new Map(Array.from(next, ([key, pairs]) => [key, [...pairs]]));
		const changed = new Map<string, readonly number[]>();
		for (const [key, pairs] of spans) {
			const shown = this.#spans.get(key);
			if (this.#touched.has(key) || !shown || !equal(shown, pairs)) changed.set(key, pairs);
		}
		for (const key of this.#spans.keys()) if (!spans.has(key)) changed.set(key, []);
		this.#replacements++;
		for (const key of changed.keys()) this.#underWay.set(key, this.#replacements);
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
