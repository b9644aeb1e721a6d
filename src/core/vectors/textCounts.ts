import { growTypedArray } from '../collections/growTypedArray';
import type { Language } from '../text/language';
import { LANGUAGES } from '../text/language';

/** A term as it stands in a text. */
export interface TextTerm {
	/** What has a dimension. */
	readonly term: string;
	/** What the background of its language knows it by: its lemma in lower case. */
	readonly lookup: string;
	readonly language: Language;
}

/** How much is kept in memory. */
export interface CountLimits {
	/** Different terms: with more, those that came in one text only are forgotten. */
	readonly types: number;
	/** Entries of all rows together: with more, no text is taken. */
	readonly entries: number;
}

/** So many terms take some 100 MB, so many entries 128 MB. */
const LIMITS: CountLimits = { types: 1_000_000, entries: 16_000_000 };

/**
 * How often each term comes in each text: rows of counts, which are all that is kept of the texts. Row i has the entries
 * `[rowStarts[i], rowStarts[i + 1])`, in the order in which its terms come first.
 */
export class TextCounts {
	readonly #limits: CountLimits;
	#idOf = new Map<string, number>();
	#terms: TextTerm[] = [];
	/** In how many closed rows each term is. */
	#texts = new Int32Array(1024);
	#columns = new Int32Array(1024);
	#counts = new Int32Array(1024);
	readonly #rowStarts = [0];
	#rowLengths = new Int32Array(64);
	#open = new Map<number, number>();
	#forgot = false;
	#openForgotten = 0;

	constructor(limits: CountLimits = LIMITS) {
		this.#limits = limits;
	}

	/** The terms by their ids: the columns of the rows. */
	get terms(): readonly TextTerm[] {
		return this.#terms;
	}

	/** Closed rows. */
	get rows(): number {
		return this.#rowStarts.length - 1;
	}

	get rowStarts(): readonly number[] {
		return this.#rowStarts;
	}

	/** The id of each entry's term; what lies behind the last row's end is of no account. */
	get columns(): Int32Array {
		return this.#columns;
	}

	/** How often the term comes in the row, at least 1. */
	get counts(): Int32Array {
		return this.#counts;
	}

	/** In how many rows each term is. */
	get texts(): Int32Array {
		return this.#texts;
	}

	/** Whether no further text is taken. */
	get isFull(): boolean {
		return this.#rowStarts[this.rows] >= this.#limits.entries;
	}

	/** Whether rare terms were forgotten. */
	get forgot(): boolean {
		return this.#forgot;
	}

	/** Terms of a row, with those that were forgotten. */
	rowLength(row: number): number {
		return this.#rowLengths[row];
	}

	/** Adds an occurrence of a term to the row that is open. */
	add(term: TextTerm): void {
		let id = this.#idOf.get(term.term);
		if (id === undefined) {
			// Within one text there is no saying yet which terms are rare.
			if (this.#terms.length >= 2 * this.#limits.types) {
				this.#forgot = true;
				this.#openForgotten++;
				return;
			}
			id = this.#terms.push({ ...term }) - 1;
			this.#idOf.set(term.term, id);
		}
		this.#open.set(id, (this.#open.get(id) ?? 0) + 1);
	}

	/** Ends the row that is open, which may be empty. */
	closeRow(): void {
		const start = this.#rowStarts[this.rows];
		const end = start + this.#open.size;
		this.#columns = growTypedArray(this.#columns, end);
		this.#counts = growTypedArray(this.#counts, end);
		this.#texts = growTypedArray(this.#texts, this.#terms.length);
		this.#rowLengths = growTypedArray(this.#rowLengths, this.rows + 1);
		let at = start;
		let length = this.#openForgotten;
		for (const [id, count] of this.#open) {
			this.#columns[at] = id;
			this.#counts[at++] = count;
			this.#texts[id]++;
			length += count;
		}
		this.#rowLengths[this.rows] = length;
		this.#rowStarts.push(end);
		this.dropRow();
		if (this.#terms.length > this.#limits.types) this.#forgetRare();
	}

	/** Takes back the row that is open. */
	dropRow(): void {
		this.#open = new Map();
		this.#openForgotten = 0;
	}

	/** Leaves out the rarest terms until half of the room is free again. */
	#forgetRare(): void {
		this.#forgot = true;
		let fewest = 2;
		const remaining = () => this.#terms.reduce((sum, _, id) => sum + Number(this.#texts[id] >= fewest), 0);
		while (remaining() > this.#limits.types / 2) fewest++;
		const newId = new Int32Array(this.#terms.length).fill(-1);
		const terms = this.#terms.filter((_, id) => this.#texts[id] >= fewest);
		const texts = new Int32Array(Math.max(1024, terms.length));
		let next = 0;
		for (let id = 0; id < newId.length; id++) {
			if (this.#texts[id] < fewest) continue;
			texts[next] = this.#texts[id];
			newId[id] = next++;
		}
		this.#terms = terms;
		this.#texts = texts;
		this.#idOf = new Map(terms.map(({ term }, id) => [term, id]));
		this.#renumber(newId);
	}

	#renumber(newId: Int32Array): void {
		let to = 0;
		let at = 0;
		for (let row = 0; row < this.rows; row++) {
			for (; at < this.#rowStarts[row + 1]; at++) {
				const id = newId[this.#columns[at]];
				if (id < 0) continue;
				this.#columns[to] = id;
				this.#counts[to++] = this.#counts[at];
			}
			this.#rowStarts[row + 1] = to;
		}
	}
}

/** Terms of each language, over all rows: index into {@link LANGUAGES}. */
export function tokensByLanguage({ terms, counts, columns, rowStarts, rows }: TextCounts): number[] {
	const tokens = LANGUAGES.map(() => 0);
	for (let at = 0; at < rowStarts[rows]; at++) tokens[LANGUAGES.indexOf(terms[columns[at]].language)] += counts[at];
	return tokens;
}
