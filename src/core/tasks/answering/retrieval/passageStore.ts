import { firstIndex } from '../../../collections/firstIndex';
import { growTypedArray } from '../../../collections/growTypedArray';
import { decodeUtf8, encodeUtf8 } from '../../../model/utf8';
import type { Excerpt } from '../answers';

/** A file of an index: its passages are `[first, first + count)`. */
export interface IndexedFile {
	readonly name: string;
	readonly stamp: string;
	readonly first: number;
	readonly count: number;
	/** Those of its passages that are in Chinese. */
	readonly chinese: number;
}

/** A passage that is to be kept. */
export interface NewPassage {
	readonly start: number;
	readonly end: number;
	/** What stands there, as long as the stretch. */
	readonly text: string;
	/** How many words count for its length. */
	readonly words: number;
	readonly isChinese: boolean;
}

/** The columns of a store, one entry a passage. */
export interface PassageColumns {
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	readonly words: Int32Array;
	/** Where the UTF-8 text of each passage ends in `texts`. */
	readonly textEnds: Uint32Array;
	readonly texts: Uint8Array;
}

/** Passages with their places and texts, in the order in which they were added; those of a file follow one another. */
export class PassageStore {
	/** In the order of their passages. */
	readonly #files = new Map<string, IndexedFile>();
	#count = 0;
	#starts: Int32Array = new Int32Array(64);
	#ends: Int32Array = new Int32Array(64);
	#words: Int32Array = new Int32Array(64);
	#textEnds: Uint32Array = new Uint32Array(64);
	#texts: Uint8Array = new Uint8Array(4096);

	/** A store of columns that were read; takes them over. */
	static of(files: readonly IndexedFile[], columns: PassageColumns): PassageStore {
		const store = new PassageStore();
		for (const file of files) store.#files.set(file.name, file);
		store.#count = columns.starts.length;
		store.#starts = columns.starts;
		store.#ends = columns.ends;
		store.#words = columns.words;
		store.#textEnds = columns.textEnds;
		store.#texts = columns.texts;
		return store;
	}

	/** Passages, with those of files that were removed since the last {@link PassageStore.kept}. */
	get count(): number {
		return this.#count;
	}

	/** The files in the order of their passages. */
	get files(): IndexedFile[] {
		return [...this.#files.values()];
	}

	file(name: string): IndexedFile | undefined {
		return this.#files.get(name);
	}

	get columns(): PassageColumns {
		return {
			starts: this.#starts.subarray(0, this.#count),
			ends: this.#ends.subarray(0, this.#count),
			words: this.#words.subarray(0, this.#count),
			textEnds: this.#textEnds.subarray(0, this.#count),
			texts: this.#texts.subarray(0, this.#textStart(this.#count)),
		};
	}

	/** Adds a file with its passages. */
	add(name: string, stamp: string, passages: readonly NewPassage[]): void {
		const first = this.#count;
		const chinese = passages.filter(({ isChinese }) => isChinese).length;
		this.#files.set(name, { name, stamp, first, count: passages.length, chinese });
		const count = first + passages.length;
		this.#starts = growTypedArray(this.#starts, count);
		this.#ends = growTypedArray(this.#ends, count);
		this.#words = growTypedArray(this.#words, count);
		this.#textEnds = growTypedArray(this.#textEnds, count);
		for (const { start, end, text, words } of passages) {
			const bytes = encodeUtf8(text);
			const textStart = this.#textStart(this.#count);
			this.#texts = growTypedArray(this.#texts, textStart + bytes.length);
			this.#texts.set(bytes, textStart);
			this.#starts[this.#count] = start;
			this.#ends[this.#count] = end;
			this.#words[this.#count] = words;
			this.#textEnds[this.#count++] = textStart + bytes.length;
		}
	}

	/** Forgets a file; its passages stay until {@link PassageStore.kept}. */
	remove(name: string): void {
		this.#files.delete(name);
	}

	words(passage: number): number {
		return this.#words[passage];
	}

	/** The passages of these numbers; their files were not removed. */
	excerpts(passages: readonly number[]): Excerpt[] {
		const { files } = this;
		return passages.map(passage => {
			const after = firstIndex(0, files.length, index => files[index].first > passage);
			return {
				file: files[after - 1].name,
				start: this.#starts[passage],
				end: this.#ends[passage],
				text: this.text(passage),
			};
		});
	}

	text(passage: number): string {
		return decodeUtf8(this.#texts.subarray(this.#textStart(passage), this.#textEnds[passage]));
	}

	/** The store without the passages of removed files, and the new number of each passage, -1 for those. */
	kept(): { readonly store: PassageStore; readonly newNumbers: Int32Array } {
		const newNumbers = new Int32Array(this.#count).fill(-1);
		const store = new PassageStore();
		for (const file of this.#files.values()) {
			for (let i = 0; i < file.count; i++) newNumbers[file.first + i] = store.#count + i;
			store.#copy(this, file);
		}
		return { store, newNumbers };
	}

	#copy(from: PassageStore, file: IndexedFile): void {
		const { first, count } = file;
		const at = this.#count;
		const textStart = this.#textStart(at);
		const bytes = from.#texts.subarray(from.#textStart(first), from.#textStart(first + count));
		this.#files.set(file.name, { ...file, first: at });
		this.#count += count;
		this.#starts = growTypedArray(this.#starts, this.#count);
		this.#ends = growTypedArray(this.#ends, this.#count);
		this.#words = growTypedArray(this.#words, this.#count);
		this.#textEnds = growTypedArray(this.#textEnds, this.#count);
		this.#texts = growTypedArray(this.#texts, textStart + bytes.length);
		this.#starts.set(from.#starts.subarray(first, first + count), at);
		this.#ends.set(from.#ends.subarray(first, first + count), at);
		this.#words.set(from.#words.subarray(first, first + count), at);
		this.#texts.set(bytes, textStart);
		const shift = textStart - from.#textStart(first);
		for (let i = 0; i < count; i++) this.#textEnds[at + i] = from.#textEnds[first + i] + shift;
	}

	#textStart(passage: number): number {
		return passage === 0 ? 0 : this.#textEnds[passage - 1];
	}
}
