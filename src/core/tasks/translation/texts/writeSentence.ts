import type { Span } from '../../../text/span';
import type { FixedStretch, MarkedSentence, SourceWord } from './markedSentence';
import type { JoinedTokens } from '../tokens/mtToken';
import type { DecodedSentence } from '../phraseDecoding';
import type { PlacedPair } from './projectPairs';
import { projectPairs } from './projectPairs';

/** A translated sentence as text, with the place of each of its words in it. */
export interface WrittenSentence {
	readonly text: string;
	/** Of each word of the translation; one that is not written has an empty place. */
	readonly words: readonly Span[];
}

/** A word of the translation as it is written, and what is between it and the one before. */
interface WrittenWord {
	text: string;
	space: string;
}

/**
 * Writes a translated sentence: what is fixed or copied to the letter, all else as the language writes it, with the marks of the
 * source around its words.
 * @param text the source
 * @param joined the words of the translation, joined
 */
export function writeSentence(
	text: string,
	sentence: MarkedSentence,
	decoded: DecodedSentence,
	joined: JoinedTokens,
): WrittenSentence {
	const written = writtenWords(decoded.words.length, joined);
	for (const phrase of decoded.phrases) {
		const words = sentence.words.slice(phrase.sourceStart, phrase.sourceEnd);
		const stretch = written.slice(phrase.targetStart, phrase.targetEnd);
		if (stretch.length > 0 && words.length === 1) writeToTheLetter(text, words[0], phrase.origin === 'copied', stretch);
	}
	settleSpaces(written);
	const writer = new MarkedWriter(written);
	writer.write(sentence, projectPairs(sentence.pairs, decoded.phrases, written.length));
	return { text: writer.text, words: writer.places };
}

function writtenWords(count: number, { text, starts, ends }: JoinedTokens): WrittenWord[] {
	return Array.from({ length: count }, (_, i) => ({
		text: text.slice(starts[i], ends[i]),
		space: i === 0 ? '' : text.slice(ends[i - 1], starts[i]),
	}));
}

function writeToTheLetter(text: string, word: SourceWord, isCopied: boolean, stretch: WrittenWord[]): void {
	const letters = word.fixed ? fixedText(word.fixed, stretch) : isCopied ? text.slice(word.start, word.end) : undefined;
	if (letters === undefined || (word.fixed === undefined && word.kind === 'mark' && stretch[0].text !== '')) return;
	stretch[0].text = letters;
	for (const rest of stretch.slice(1)) Object.assign(rest, { text: '', space: '' });
}

/** What is fixed, with a capital where it begins a sentence and the language gave it one. */
function fixedText({ text, origin }: FixedStretch, [first]: readonly WrittenWord[]): string {
	const hasCapital =
		origin === 'glossary' && text.slice(0, 1).toUpperCase() === first.text[0] && text === text.toLowerCase();
	return hasCapital ? first.text[0] + text.slice(1) : text;
}

/** An address that Markdown makes a link of, up to white space or a mark of ASCII (GFM 0.29, section 6.9). */
const BARE_ADDRESS = /^(?:https?:\/\/|www\.)/u;

/** White space that is kept, as the end of a line, needs none beside it; a footnote's sign stands close to the word before, an address apart. */
function settleSpaces(written: readonly WrittenWord[]): void {
	for (const [i, word] of written.entries()) {
		const before = i === 0 ? '' : written[i - 1].text;
		if (/^\s|^\[\^/u.test(word.text) || /\s$/u.test(before)) word.space = '';
		else if (BARE_ADDRESS.test(before) && /^[^\p{ASCII}]/u.test(word.text)) word.space = ' ';
	}
}

/** Emphasis signs of Markdown, which count only where what is beside them allows it. */
const EMPHASIS = /^[*_~]+$/u;

/** Builds the text word by word. */
class MarkedWriter {
	text = '';
	readonly places: Span[] = [];
	readonly #words: readonly WrittenWord[];
	/** A sign of emphasis that was closed last, with the letter before it, until what is behind it is known. */
	#closed: { readonly sign: string; readonly inner: string } | undefined;

	constructor(words: readonly WrittenWord[]) {
		this.#words = words;
	}

	write({ prefix, suffix }: MarkedSentence, pairs: readonly PlacedPair[]): void {
		this.text = prefix;
		this.#stretch(0, this.#words.length, pairs, '');
		this.text += suffix;
	}

	/** Words `[start, end)` with the pairs among them; `before` are marks that open right before the first. */
	#stretch(start: number, end: number, pairs: readonly PlacedPair[], before: string): void {
		let at = start;
		let opening = before;
		for (const placed of pairs) {
			if (placed.start === placed.end && EMPHASIS.test(placed.pair.opening)) continue;
			for (; at < placed.start; at++) {
				this.#word(at, opening);
				opening = '';
			}
			this.#stretch(placed.start, placed.end, placed.inner, opening + placed.pair.opening);
			this.#close(placed.pair.closing);
			opening = '';
			at = placed.end;
		}
		for (; at < end; at++) {
			this.#word(at, opening);
			opening = '';
		}
		this.text += opening;
	}

	#word(index: number, opening: string): void {
		const { text, space } = this.#words[index];
		const isFirst = index === 0 || this.text === '';
		this.text += isFirst ? '' : space;
		if (space === '' && !isFirst && text !== '') this.text += this.#spaceBeside(opening, text[0]);
		this.text += opening;
		this.places.push({ start: this.text.length, end: this.text.length + text.length });
		this.text += text;
		if (text !== '') this.#closed = undefined;
	}

	#close(closing: string): void {
		this.#closed ??= { sign: closing, inner: this.text.at(-1) ?? '' };
		this.text += closing;
	}

	/** A space where a sign of emphasis would be taken for text without it (CommonMark 0.31, section 6.2, flanking). */
	#spaceBeside(opening: string, next: string): string {
		const before = this.text.at(-1) ?? '';
		if (this.#closed && EMPHASIS.test(this.#closed.sign)) {
			const outer = opening === '' ? next : opening[0];
			if (isHidden(this.#closed.sign, this.#closed.inner, outer)) return ' ';
		}
		return EMPHASIS.test(opening) && isHidden(opening, next, before) ? ' ' : '';
	}
}

/** Whether a sign of emphasis does not count between a character within and one outside. */
function isHidden(sign: string, inner: string, outer: string): boolean {
	if (outer === '' || /[\s\p{P}\p{S}]/u.test(outer)) return false;
	return sign.startsWith('_') || /[\p{P}\p{S}]/u.test(inner);
}
