import { readAll, readText } from '../textInput';
import { stampOf } from './fillLibrary';

/** Finds the lines of places in files, which a library knows by their offsets. */
export class LineFinder {
	readonly #texts: Map<string, string>;
	readonly #stamps: Readonly<Record<string, string>>;

	/**
	 * @param texts of the files that were read now
	 * @param stamps of all files as they were when they were read
	 */
	constructor(texts: ReadonlyMap<string, string>, stamps: Readonly<Record<string, string>>) {
		this.#texts = new Map(texts);
		this.#stamps = stamps;
	}

	/** The line of an offset, from 1; undefined where the file is not there any more or has changed. */
	async line(file: string, offset: number): Promise<number | undefined> {
		const text = this.#texts.get(file) ?? (await this.#read(file));
		if (text === undefined) return undefined;
		this.#texts.set(file, text);
		return text.slice(0, offset).split(/\r\n|\n|\r/u).length;
	}

	async #read(file: string): Promise<string | undefined> {
		const stamp = Object.hasOwn(this.#stamps, file) ? this.#stamps[file] : '';
		if (stamp === '' || stamp !== (await stampOf(file))) return undefined;
		return readAll(readText(file, () => undefined));
	}
}
