/** Between characters of these scripts there is no space. */
const UNSPACED =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef\u2014\u2018-\u201d\u2026·]/u;
/** Marks that stand close to the word before them. */
const CLOSES = /^(?:[.,;:!?%)\]}’”]|'(?:s|re|ve|ll|d|m|t)$|n't$|…)/iu;
/** Marks that stand close to the word after them. */
const OPENS = /[([{‘“$£€#]$/u;
/** Marks that stand close to the words on both sides. */
const JOINS = /^[-‐–/@]$/u;

/** Words of a sentence as a text: with spaces where English has them, without where Chinese has none. */
export function joinWords(words: readonly string[]): string {
	let text = '';
	let isQuoted = false;
	let isClose = true;
	for (const word of words) {
		const isQuote = word === '"';
		const touches =
			isClose || CLOSES.test(word) || JOINS.test(word) || (isQuote && isQuoted) || areUnspaced(text, word);
		text += touches ? word : ` ${word}`;
		if (isQuote) isQuoted = !isQuoted;
		isClose = OPENS.test(word) || JOINS.test(word) || (isQuote && isQuoted);
	}
	return text;
}

function areUnspaced(before: string, word: string): boolean {
	const last = Array.from(before.slice(-2)).at(-1) ?? '';
	return UNSPACED.test(last) || UNSPACED.test(Array.from(word.slice(0, 2)).at(0) ?? '');
}
