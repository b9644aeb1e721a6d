/** Numbers of what is no character of the alphabet; those of the alphabet follow. */
const PADDING = 0;
const UNKNOWN = 1;
const WORD_BEGIN = 2;
const WORD_END = 3;
const SENTENCE_MARK = 4;
const FIRST_OF_ALPHABET = 5;

/** The fewest places that a word can take: its two marks and a character. */
export const LEAST_PLACES = 3;

/** Words as rows of character numbers of equal length: begin, characters, end, padding. */
export class WordCharacters {
	/** The places of a row. */
	readonly places: number;
	readonly #normalize: (word: string) => string;
	readonly #numbers = new Map<string, number>();

	/**
	 * @param alphabet characters, which are Unicode code points, in the order of their numbers
	 * @param places of a row, at least {@link LEAST_PLACES}
	 * @param normalize what is done to a word before its characters are looked up
	 */
	constructor(alphabet: string, places: number, normalize: (word: string) => string) {
		this.places = places;
		this.#normalize = normalize;
		Array.from(alphabet).forEach((character, index) => this.#numbers.set(character, FIRST_OF_ALPHABET + index));
	}

	/** Writes the row of a word; of one that is too long, its first and last characters. */
	write(word: string, row: Int32Array): void {
		const numbers = Array.from(this.#normalize(word), character => this.#numbers.get(character) ?? UNKNOWN);
		const room = this.places - 2;
		const head = numbers.slice(0, (room + 1) >> 1);
		const tail = numbers.slice(numbers.length - (room >> 1));
		fill(row, numbers.length <= room ? numbers : [...head, ...tail]);
	}

	/** Writes the row of the mark that stands before, between and after sentences. */
	writeSentenceMark(row: Int32Array): void {
		fill(row, [SENTENCE_MARK]);
	}
}

function fill(row: Int32Array, numbers: readonly number[]): void {
	row.fill(PADDING);
	row[0] = WORD_BEGIN;
	row.set(numbers, 1);
	row[numbers.length + 1] = WORD_END;
}
