import { hashText } from '../../src/core/linear/featureHash';
import { TokenRange } from '../../src/core/doc/tokenRange';
import {
	hashPhrase,
	LONGEST_PHRASE,
	lowerForm,
	packUse,
	PhraseBit,
} from '../../src/core/tasks/ner/englishNameLexicons';
import type { EnglishNameRecognizer } from '../../src/core/tasks/ner/englishNameRecognizer';
import { NAME_KINDS } from '../../src/core/tasks/ner/nameLabels';
import { tokenizeEnglish } from '../../src/core/tasks/segmentation/englishTokenizer';
import { readDataLines } from '../support/dataFolder';

const SOURCES = ['lm/mono-enwiki/enwiki.txt', 'lm/mono-en-books/standardebooks.txt'];
const LONGEST_SENTENCE = 200;

/** A word counts as part of names from so many on, and from that share of its occurrences on. */
const FEWEST_NAMES = 3;
const SHARES = [0.02, 0.1, 0.3, 0.6, 0.85, 0.95];
const CLEARNESS = [0.55, 0.85];
/** How much of an organization's words a last word must be to count as such a word. */
const LAST_SHARE = 0.6;
/** A word that stands so often in plain text is known to be ordinary, unless it is known otherwise. */
const FEWEST_ORDINARY = 8;
const ORDINARY = packUse(0, 0, 0);
const FEWEST_PHRASES = 3;
const PHRASE_CLEARNESS = 0.75;

/** How often a word was found in names: of each kind as the only, a first or inner, and the last word; and outside. */
class UseCounts {
	readonly only = [0, 0, 0];
	readonly begun = [0, 0, 0];
	readonly last = [0, 0, 0];
	outside = 0;
}

/**
 * Names that a first model finds in plain text: what kinds of name words and phrases are part of there. The next model is
 * told, and so knows of names that no marked corpus has (after Ando and Zhang, 2005, and Lin and Wu, 2009, in the plainest
 * of ways).
 */
export class PlainNames {
	readonly #words = new Map<string, UseCounts>();
	readonly #phrases = new Map<string, number[]>();

	/** Reads the plain text with a first model. */
	static read(recognizer: EnglishNameRecognizer, log: (line: string) => void): PlainNames {
		const names = new PlainNames();
		for (const source of SOURCES) {
			for (const paragraph of readDataLines(source)) {
				forEachSentence(paragraph, range => {
					names.#add(range, recognizer);
				});
			}
		}
		log(`${names.#words.size} words and ${names.#phrases.size} phrases in the names of plain text`);
		return names;
	}

	/**
	 * The uses of words, as the lexicon of the model has them.
	 * @param words the words that the model knows otherwise
	 */
	uses(words: ReadonlyMap<number, number>): Map<number, number> {
		const uses = new Map<number, number>();
		for (const [word, counts] of this.#words) {
			const use = useOf(counts);
			if (use !== undefined) {
				uses.set(hashText(word), use);
			} else if (isOrdinary(counts) && !words.has(hashText(word))) {
				uses.set(hashText(word), ORDINARY);
			}
		}
		return uses;
	}

	/** Adds the phrases to those of a gazetteer. */
	addPhrases(phrases: Map<number, number>): void {
		for (const [phrase, counts] of this.#phrases) {
			const total = sum(counts);
			const most = Math.max(...counts);
			if (total >= FEWEST_PHRASES && most >= total * PHRASE_CLEARNESS) {
				const key = hashPhrase(phrase.split(' '));
				phrases.set(key, (phrases.get(key) ?? 0) | (PhraseBit.FoundPerson << counts.indexOf(most)));
			}
		}
	}

	#add(range: TokenRange, recognizer: EnglishNameRecognizer): void {
		const names = recognizer.recognize(range);
		let at = 0;
		for (let i = 0; i < range.length;) {
			if (at < names.length && range.startOf(i) >= names[at].start) {
				const first = i;
				while (i < range.length && range.startOf(i) < names[at].end) {
					i++;
				}
				this.#addName(range, first, i, NAME_KINDS.indexOf(names[at].label as (typeof NAME_KINDS)[number]));
				at++;
			} else {
				this.#countsOf(range.word(i++)).outside++;
			}
		}
	}

	#addName(range: TokenRange, first: number, end: number, kind: number): void {
		if (end - first === 1) {
			this.#countsOf(range.word(first)).only[kind]++;
			return;
		}
		for (let i = first; i < end - 1; i++) {
			this.#countsOf(range.word(i)).begun[kind]++;
		}
		this.#countsOf(range.word(end - 1)).last[kind]++;
		if (end - first <= LONGEST_PHRASE) {
			const phrase = range.words.slice(first, end).join(' ');
			const counts = this.#phrases.get(phrase) ?? [0, 0, 0];
			counts[kind]++;
			this.#phrases.set(phrase, counts);
		}
	}

	#countsOf(word: string): UseCounts {
		const form = lowerForm(word);
		let counts = this.#words.get(form);
		if (counts === undefined) {
			counts = new UseCounts();
			this.#words.set(form, counts);
		}
		return counts;
	}
}

function forEachSentence(paragraph: string, call: (range: TokenRange) => void): void {
	const starts: number[] = [];
	const ends: number[] = [];
	tokenizeEnglish(paragraph, 0, paragraph.length, (start, end) => {
		starts.push(start);
		ends.push(end);
	});
	const columns = { starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
	for (let first = 0, i = 0; i < starts.length; i++) {
		const isEnd = ends[i] - starts[i] === 1 && '.?!'.includes(paragraph[starts[i]]);
		if (isEnd || i + 1 === starts.length) {
			if (i + 1 - first <= LONGEST_SENTENCE) {
				call(new TokenRange(paragraph, columns, first, i + 1));
			}
			first = i + 1;
		}
	}
}

/** Whether a word is known well enough to say that it is hardly ever in names. */
function isOrdinary({ only, begun, last, outside }: UseCounts): boolean {
	const names = sum(only) + sum(begun) + sum(last);
	return names + outside >= FEWEST_ORDINARY && names / (names + outside) < SHARES[2];
}

/** A word's use, if it is one of names. */
function useOf({ only, begun, last, outside }: UseCounts): number | undefined {
	const names = sum(only) + sum(begun) + sum(last);
	const share = names / (names + outside);
	if (names < FEWEST_NAMES || share < SHARES[0]) {
		return undefined;
	}
	const places = only[1] + begun[1] + last[1];
	const organizations = only[2] + begun[2] + last[2];
	const kinds = [only[0] + last[0], begun[0], places, organizations];
	const most = Math.max(...kinds);
	const kind = kinds.indexOf(most);
	const isLast = kind === 3 && last[2] > LAST_SHARE * organizations;
	const clearness = CLEARNESS.filter(limit => most / names >= limit).length;
	return packUse(SHARES.filter(limit => share >= limit).length, isLast ? 4 : kind, clearness);
}

function sum(counts: readonly number[]): number {
	return counts.reduce((a, b) => a + b, 0);
}
