import type { ReadSymbol } from '../codedDictionary';
import type { PutSymbol } from '../packDictionary';
import type { TextTable } from '../textTable';
import type { ChineseScript } from './chineseScript';
import type { WordCode, WordCodeName, WrittenWord } from './wordCode';

/** The codes of meanings: words and what stands between them, letters of rare ones, characters of Chinese words. */
export const GLOSS_CODES = ['term', 'letter', 'character'] as const;

/** One of that list. */
export type GlossCodeName = (typeof GLOSS_CODES)[number];

/** A piece of a meaning: a text, a Chinese word, or a reading in brackets without its word. */
export type GlossPart = string | WrittenWord | { readonly reading: string };

/** A meaning as its pieces. */
export type Gloss = readonly GlossPart[];

/** Symbols of terms that are none: the end of the line, of a meaning, a spelled term, a Chinese word, a reading. */
const LINE_END = 0;
const GLOSS_END = 1;
const SPELLED = 2;
const CHINESE = 3;
const READING = 4;
const FIRST_TERM = 5;

/** Ends a spelled term and a Chinese word. */
const END = 0;

/** Says between two words that no space stands there, as two spaces stand nowhere. */
const NO_SPACE = '';

const TERM = /[\p{L}\p{N}'’]+|[^\p{L}\p{N}'’]+/gu;
const WORDLIKE = /^[\p{L}\p{N}'’]/u;

/**
 * Codes meanings: words and what stands between them take turns, the single space between two words is left out ("spaceless
 * words", de Moura et al., 2000, "Fast and Flexible Word Searching on Compressed Text"); Chinese words are coded as headwords.
 */
export class GlossCode {
	readonly #script: ChineseScript;
	readonly #words: WordCode;
	/** Terms by their symbols. */
	readonly #terms: TextTable;
	/** Letters of spelled terms by their symbols. */
	readonly #letters: readonly string[];
	#symbols: ReadonlyMap<string, number> | undefined;
	#letterSymbols: ReadonlyMap<string, number> | undefined;

	constructor(script: ChineseScript, words: WordCode, terms: TextTable, letters: readonly string[]) {
		this.#script = script;
		this.#words = words;
		this.#terms = terms;
		this.#letters = letters;
	}

	/** The meanings up to the end of the line. */
	read(read: ReadSymbol<GlossCodeName | WordCodeName>): Gloss[] {
		const glosses: Gloss[] = [];
		let gloss = new GlossBuilder();
		for (let symbol = read('term'); symbol !== LINE_END; symbol = read('term')) {
			if (symbol === GLOSS_END) {
				glosses.push(gloss.parts());
				gloss = new GlossBuilder();
			} else if (symbol === CHINESE) gloss.addItem(this.#words.read(read, this.#readWord(read)));
			else if (symbol === READING) gloss.addItem({ reading: this.#words.readSpelled(read) });
			else gloss.addTerm(symbol === SPELLED ? this.#readSpelled(read) : this.#terms.at(symbol - FIRST_TERM));
		}
		glosses.push(gloss.parts());
		return glosses;
	}

	/** Puts what {@link read} reads. */
	write(put: PutSymbol<GlossCodeName | WordCodeName>, glosses: readonly Gloss[]): void {
		glosses.forEach((gloss, i) => {
			if (i > 0) put('term', GLOSS_END);
			for (const term of termsOf(gloss)) {
				if (typeof term === 'string') this.#writeTerm(put, term);
				else if ('word' in term) {
					put('term', CHINESE);
					this.#writeWord(put, term);
				} else {
					put('term', READING);
					this.#words.writeSpelled(put, term.reading);
				}
			}
		});
		put('term', LINE_END);
	}

	#readWord(read: ReadSymbol<GlossCodeName>): number[] {
		const word: number[] = [];
		for (let symbol = read('character'); symbol !== END; symbol = read('character')) word.push(symbol);
		return word;
	}

	#readSpelled(read: ReadSymbol<GlossCodeName>): string {
		let text = '';
		for (let symbol = read('letter'); symbol !== END; symbol = read('letter')) text += this.#letters[symbol - 1];
		return text;
	}

	#writeWord(put: PutSymbol<GlossCodeName | WordCodeName>, written: WrittenWord): void {
		const word = this.#script.wordOf(written.word) ?? [];
		for (const symbol of [...word, END]) put('character', symbol);
		this.#words.write(put, word, written);
	}

	#writeTerm(put: PutSymbol<GlossCodeName>, term: string): void {
		this.#symbols ??= new Map(this.#terms.texts().map((text, i) => [text, i + FIRST_TERM]));
		this.#letterSymbols ??= new Map(this.#letters.map((letter, i) => [letter, i + 1]));
		const symbol = this.#symbols.get(term);
		if (symbol !== undefined) {
			put('term', symbol);
			return;
		}
		put('term', SPELLED);
		for (const letter of term) put('letter', this.#letterSymbols.get(letter) ?? END);
		put('letter', END);
	}
}

/** A meaning as terms, without the single spaces between words. */
export function termsOf(gloss: Gloss): GlossPart[] {
	const all = gloss.flatMap((part): readonly GlossPart[] =>
		typeof part === 'string' ? (part.match(TERM) ?? []) : [part],
	);
	const terms: GlossPart[] = [];
	all.forEach((term, i) => {
		const isBetween = i > 0 && i + 1 < all.length && isWordlike(all[i - 1]) && isWordlike(all[i + 1]);
		if (term === ' ' && isBetween) return;
		if (i > 0 && isWordlike(term) && isWordlike(all[i - 1])) terms.push(NO_SPACE);
		terms.push(term);
	});
	return terms;
}

function isWordlike(part: GlossPart): boolean {
	return typeof part !== 'string' || WORDLIKE.test(part);
}

/** Puts pieces together, with the spaces that were left out. */
class GlossBuilder {
	readonly #parts: GlossPart[] = [];
	#text = '';
	#afterWord = false;

	addTerm(term: string): void {
		const isWord = WORDLIKE.test(term);
		this.#text += (this.#afterWord && isWord ? ' ' : '') + term;
		this.#afterWord = isWord;
	}

	addItem(item: GlossPart): void {
		if (this.#afterWord) this.#text += ' ';
		this.#flush();
		this.#parts.push(item);
		this.#afterWord = true;
	}

	parts(): Gloss {
		this.#flush();
		return this.#parts;
	}

	#flush(): void {
		if (this.#text !== '') this.#parts.push(this.#text);
		this.#text = '';
	}
}
