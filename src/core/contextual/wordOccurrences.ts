import type { SentenceWords } from '../doc/sentenceWords';
import { NlpError } from '../errors';
import { LANGUAGES } from '../text/language';
import type { Language } from '../text/language';
import { firstIndex } from '../collections/firstIndex';

/** A word of a text and where it occurs. */
export interface WordOccurrences {
	/** As it stands where it was asked about. */
	readonly word: string;
	readonly language: Language;
	/** How many there are in all. */
	readonly total: number;
	/** Numbers of the words that are looked at, in the order of the text. */
	readonly words: Int32Array;
	/** Which of these was asked about. */
	readonly chosen: number;
}

/** The form of a word, as it stands. */
export function formOf({ text, starts, ends }: SentenceWords, word: number): string {
	return text.slice(starts[word], ends[word]);
}

/** The form by which occurrences are the same word. */
export function foldedForm(words: SentenceWords, word: number): string {
	return formOf(words, word).toLowerCase();
}

/** Whether a word is more than marks. */
export function isWordForm(form: string): boolean {
	return /[\p{L}\p{N}]/u.test(form);
}

/**
 * The word at an offset, or right before it, and its other occurrences in a stretch of the text.
 * @param range in which words start that are looked for
 * @param limit of how many are looked at; of more, as many at even distances, the one at the offset among them
 * @throws NlpError `input-malformed` when no word is there.
 */
export function occurrencesAt(
	words: SentenceWords,
	offset: number,
	limit: number,
	range: { readonly start: number; readonly end: number },
): WordOccurrences {
	const asked = wordAt(words, offset);
	const form = foldedForm(words, asked);
	const all: number[] = [];
	words.starts.forEach((start, word) => {
		const isInside = start >= range.start && start < range.end && words.languages[word] === words.languages[asked];
		if (word === asked || (isInside && foldedForm(words, word) === form)) all.push(word);
	});
	const kept = sampled(all, limit, all.indexOf(asked));
	return {
		word: formOf(words, asked),
		language: LANGUAGES[words.languages[asked]],
		total: all.length,
		words: Int32Array.from(kept),
		chosen: kept.indexOf(asked),
	};
}

/** The first occurrence of a word, by its folded form, as an offset; undefined where there is none, and of marks. */
export function offsetOfWord(words: SentenceWords, form: string): number | undefined {
	const folded = form.toLowerCase();
	const word = isWordForm(form) ? words.starts.findIndex((_, index) => foldedForm(words, index) === folded) : -1;
	return word < 0 ? undefined : words.starts[word];
}

/** The sentence of a word. */
export function sentenceOfWord({ sentences }: SentenceWords, word: number): number {
	return firstIndex(0, sentences.length, sentence => sentences[sentence] > word) - 1;
}

function wordAt(words: SentenceWords, offset: number): number {
	const { starts, ends } = words;
	const after = firstIndex(0, starts.length, word => starts[word] > offset) - 1;
	// A cursor at the end of a word, or between a word and a mark, means the word.
	const candidates = [after, after - 1].filter(word => word >= 0 && offset <= ends[word]);
	const asked = candidates.find(word => isWordForm(formOf(words, word)));
	if (asked !== undefined) return asked;
	throw new NlpError(
		'input-malformed',
		'No word stands here, so there are no contexts of one: put the cursor into a word, or select it.',
	);
}

/** At most `limit` of the items at even distances, the one at `kept` among them. */
function sampled(items: readonly number[], limit: number, kept: number): readonly number[] {
	if (items.length <= limit) return items;
	const chosen = new Set([kept]);
	const step = items.length / limit;
	// Steps start so that one of them meets the item that is kept.
	const shift = kept % step;
	for (let at = shift; chosen.size < limit && Math.floor(at) < items.length; at += step) chosen.add(Math.floor(at));
	return [...chosen].sort((a, b) => a - b).map(index => items[index]);
}
