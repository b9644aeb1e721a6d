import { NORMALIZED_UNITS } from '../../text/normalizedUnits';
import type { ChineseAtoms } from './chineseAtoms';
import { UnitType, unitType } from './chineseCharacters';

/** Words of more code units are left out. */
const LONGEST = 64;

/**
 * Words that a user wants kept together. They count by what they look like to the segmenter: a traditional or full-width
 * form is found by the simplified or half-width one.
 *
 * They are strong evidence, not orders: the segmenter weighs them against the words around.
 */
export class UserDictionary {
	/** The normalised words by their first unit, the longest first. */
	readonly #words = new Map<number, readonly string[]>();

	/** @param words words with white space in them, empty ones and those beyond 64 code units are left out */
	constructor(words: Iterable<string>) {
		const byFirst = new Map<number, Set<string>>();
		for (const word of words) {
			const normal = normalize(word.trim());
			if (normal.length > 0 && normal.length <= LONGEST && !hasSpace(normal)) {
				const first = normal.charCodeAt(0);
				byFirst.set(first, (byFirst.get(first) ?? new Set()).add(normal));
			}
		}
		for (const [first, set] of byFirst) {
			this.#words.set(
				first,
				[...set].sort((a, b) => b.length - a.length),
			);
		}
	}

	/** Whether it holds no words. */
	get isEmpty(): boolean {
		return this.#words.size === 0;
	}

	/** How many atoms the longest word takes that begins at atom i and ends with an atom; 0 where there is none. */
	longestAt(text: string, atoms: ChineseAtoms, i: number): number {
		const { starts, ends, length } = atoms;
		const start = starts[i];
		const last = ends[length - 1];
		for (const word of this.#words.get(NORMALIZED_UNITS[text.charCodeAt(start)]) ?? []) {
			const end = start + word.length;
			if (end <= last && matches(word, text, start)) {
				let atom = i;
				while (ends[atom] < end) {
					atom++;
				}
				if (ends[atom] === end) {
					return atom - i + 1;
				}
			}
		}
		return 0;
	}
}

/**
 * The words of a dictionary file: one a line; what follows white space (as counts and tags in other programs' files) and
 * lines that begin with # are left out.
 */
export function parseUserWords(text: string): string[] {
	return text
		.replace(/^\ufeff/, '')
		.split(/\r\n?|\n/)
		.filter(line => !line.startsWith('#'))
		.map(line => line.trim().split(/\s/)[0])
		.filter(word => word !== '');
}

function matches(word: string, text: string, start: number): boolean {
	for (let i = 1; i < word.length; i++) {
		if (NORMALIZED_UNITS[text.charCodeAt(start + i)] !== word.charCodeAt(i)) {
			return false;
		}
	}
	return true;
}

function normalize(word: string): string {
	return Array.from({ length: word.length }, (_, i) => String.fromCharCode(NORMALIZED_UNITS[word.charCodeAt(i)])).join(
		'',
	);
}

function hasSpace(word: string): boolean {
	return Array.from({ length: word.length }, (_, i) => unitType(word.charCodeAt(i))).includes(UnitType.Space);
}
