import type { LineNote } from '../answerFile';

/** Lines of one file that are noted; the rest are counted. */
const MOST_NOTES = 100;

/** Gathers the lines that could not be read, in memory that does not grow with the file. */
export class PairNotes {
	readonly #notes: LineNote[] = [];
	#more = 0;
	#lastLine = 1;

	add(line: number, message: string): void {
		if (this.#notes.length < MOST_NOTES) {
			this.#notes.push({ line, message });
			return;
		}
		this.#more++;
		this.#lastLine = line;
	}

	/** In the order in which they were added; the last says how many more there were. */
	finish(): LineNote[] {
		if (this.#more === 0) return this.#notes;
		const message = `${this.#more} more lines up to this one could not be read.`;
		return [...this.#notes, { line: this.#lastLine, message }];
	}
}
