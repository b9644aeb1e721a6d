/** A text as sentences of words. */
export type SentencesOfWords = readonly (readonly string[])[];

/** A word of a row, or undefined for the mark that stands before, between and after sentences. */
export type RowWord = string | undefined;

/** What is read in one go: whole sentences that follow one another, as far as they fit. */
export interface ReadingRow {
	/** The text that it is of, and the number of its first word among all words of the text. */
	readonly text: number;
	readonly firstWord: number;
	readonly words: readonly RowWord[];
}

/** The marks around a sentence that stands alone. */
const OUTER_MARKS = 2;

/** Cuts texts into rows of at most `maxWords` words and marks; a sentence that is longer by itself is cut, too. */
export function readingRows(texts: readonly SentencesOfWords[], maxWords: number): ReadingRow[] {
	return texts.flatMap((sentences, text) => rowsOfText(sentences, text, maxWords));
}

function rowsOfText(sentences: SentencesOfWords, text: number, maxWords: number): ReadingRow[] {
	const rows: ReadingRow[] = [];
	let words: RowWord[] = [undefined];
	let firstWord = 0;
	let taken = 0;
	const finish = () => {
		if (words.length > 1) rows.push({ text, firstWord, words });
		words = [undefined];
		firstWord = taken;
	};
	for (const piece of sentences.flatMap(sentence => piecesOf(sentence, maxWords - OUTER_MARKS))) {
		if (words.length + piece.length + 1 > maxWords) finish();
		words.push(...piece, undefined);
		taken += piece.length;
	}
	finish();
	return rows;
}

function piecesOf(sentence: readonly string[], longest: number): (readonly string[])[] {
	const pieces: (readonly string[])[] = [];
	for (let start = 0; start < sentence.length; start += longest) pieces.push(sentence.slice(start, start + longest));
	return pieces;
}

/**
 * Groups of rows that are read side by side, of about equal length, as shorter ones are filled up: at most `limit` places
 * together, or a single row.
 */
export function rowGroups(rows: readonly ReadingRow[], limit: number): ReadingRow[][] {
	const groups: ReadingRow[][] = [];
	const byLength = [...rows].sort((a, b) => b.words.length - a.words.length);
	let longest = 0;
	for (const row of byLength) {
		const group = groups.at(-1);
		if (group === undefined || (group.length + 1) * longest > limit) {
			groups.push([row]);
			longest = row.words.length;
		} else {
			group.push(row);
		}
	}
	return groups;
}
