/** The class of a count: that a loop ran 100 times in place of 99 is nothing new, that it ran twice in place of once is (AFL, 2013). */
const CLASSES = Uint8Array.from({ length: 256 }, (_, count) => {
	if (count <= 3) return [0, 1, 2, 4][count];
	if (count < 8) return 8;
	if (count < 16) return 16;
	return count < 32 ? 32 : count < 128 ? 64 : 128;
});

/** All counters of the code that is loaded. */
interface Counters {
	readonly buffer: ArrayBuffer;
	/** Bytes of it that are taken. */
	size: number;
	/** The strings and names of fields of each file. */
	readonly words: Readonly<Record<string, readonly string[]>>;
}

/**
 * What a bundle of instrumented code has to begin with: it gives each file its counters, of which a map then tells.
 * A multiple of 4 each, so that the map is looked through in words.
 */
export const COUNTERS_PRELUDE = `
globalThis.fuzzMap = { buffer: new ArrayBuffer(1 << 20), size: 0, words: {} };
globalThis.fuzzCounters = (file, count, words) => {
	fuzzMap.words[file] = words;
	const counters = new Uint8Array(fuzzMap.buffer, fuzzMap.size, count);
	fuzzMap.size += Math.ceil(count / 4) * 4;
	return counters;
};`;

/** The counters of all instrumented code that is loaded, and which of their classes were ever seen. */
export class ReachedMap {
	readonly #all = (globalThis as unknown as { readonly fuzzMap: Counters }).fuzzMap;
	readonly #counts = new Uint8Array(this.#all.buffer);
	readonly #words = new Int32Array(this.#all.buffer);
	readonly #seen = new Uint8Array(this.#all.buffer.byteLength);

	/** The strings and names of fields of the files that are loaded whose names match. */
	wordsOf(files: RegExp): string[] {
		const all = Object.entries(this.#all.words).filter(([file]) => files.test(file));
		return [...new Set(all.flatMap(([, words]) => words))];
	}

	/** How many branches there are, about. */
	get size(): number {
		return this.#all.size;
	}

	/** How many branches were reached since {@link start}. */
	get reached(): number {
		return this.#seen.subarray(0, this.#all.size).reduce((sum, classes) => sum + Number(classes > 0), 0);
	}

	/** Forgets what the loading of code counted. */
	start(): void {
		this.#counts.fill(0);
		this.#seen.fill(0);
	}

	/** Takes the counts of one run, sets them to zero and says whether there is anything new among them. */
	take(): boolean {
		const words = this.#words;
		const counts = this.#counts;
		const seen = this.#seen;
		const length = this.#all.size / 4;
		let isNew = false;
		for (let word = 0; word < length; word++) {
			if (words[word] === 0) continue;
			for (let at = word * 4; at < word * 4 + 4; at++) {
				const reached = CLASSES[counts[at]];
				if ((seen[at] & reached) === reached) continue;
				seen[at] |= reached;
				isNew = true;
			}
			words[word] = 0;
		}
		return isNew;
	}
}
