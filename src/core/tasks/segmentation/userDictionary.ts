import { normalizedText } from '../../text/normalizedUnits';
import type { ChineseAtoms } from './chineseAtoms';
import type { DictionaryEntry, RuleEntry, WordEntry } from './dictionaryEntry';
import { readDictionaryLine, USUAL_WEIGHT, writeDictionaryEntry } from './dictionaryEntry';
import { NormalizedIndex } from './normalizedIndex';
import { UserRules } from './userRules';

/**
 * What a user wants of the words of Chinese text. Words are strong evidence, not orders: the segmenter weighs them against the
 * words around. Rules are orders: what they join is one word, and what they split is cut, wherever it stands.
 *
 * Both count by what they look like to the segmenter: a traditional or full-width form is found by the simplified or
 * half-width one.
 */
export class UserDictionary {
	/** The rules that join and split. */
	readonly rules: UserRules;
	/** The universal tags of words that have one, by their normalised form. */
	readonly tags: ReadonlyMap<string, string>;
	readonly #words: NormalizedIndex<WordEntry>;

	/** @param lines of a dictionary, see `readDictionaryLine`; those that say nothing are left out */
	constructor(lines: Iterable<string>) {
		const words: WordEntry[] = [];
		const rules: RuleEntry[] = [];
		for (const line of lines) {
			const { entry } = readDictionaryLine(line);
			if (entry === undefined) continue;
			if (entry.kind === 'word') words.push(entry);
			else rules.push(entry);
			// What is always one word is one for the lattice, too.
			if (entry.kind === 'join') words.push({ kind: 'word', word: entry.word, weight: USUAL_WEIGHT });
		}
		this.#words = new NormalizedIndex(words.map(entry => [entry.word, entry]));
		this.rules = new UserRules(rules);
		this.tags = new Map(words.flatMap(({ word, upos }) => (upos === undefined ? [] : [[normalizedText(word), upos]])));
	}

	/** Whether it says nothing. */
	get isEmpty(): boolean {
		return this.#words.isEmpty && this.rules.isEmpty;
	}

	/**
	 * Calls with each word that begins at atom i and ends with an atom, the longest first: how many atoms it takes, and what it
	 * is in the dictionary.
	 */
	forEachWordAt(text: string, atoms: ChineseAtoms, i: number, call: (size: number, entry: WordEntry) => void): void {
		const { starts, ends, length } = atoms;
		this.#words.forEachAt(text, starts[i], ends[length - 1], (units, entry) => {
			const size = sizeOf(atoms, i, starts[i] + units);
			if (size > 0) call(size, entry);
		});
	}
}

/** The lines of a dictionary file that say something, each as short as it can be written. */
export function parseUserWords(text: string): string[] {
	return linesOf(text).flatMap(line => {
		const { entry } = readDictionaryLine(line);
		return entry === undefined ? [] : [writeDictionaryEntry(entry)];
	});
}

/** The lines of a file. */
export function linesOf(text: string): string[] {
	return text.replace(/^\ufeff/u, '').split(/\r\n?|\n/u);
}

/** What an entry is about as it stands in a text. */
export function textOf(entry: DictionaryEntry): string {
	return entry.kind === 'split' ? entry.parts.join('') : entry.word;
}

/** How many atoms from i on end at an offset; 0 where it lies within one. */
function sizeOf({ ends }: ChineseAtoms, i: number, end: number): number {
	let atom = i;
	while (ends[atom] < end) atom++;
	return ends[atom] === end ? atom - i + 1 : 0;
}
