import { hashText } from '../../src/core/linear/featureHash';
import {
	hashPhrase,
	LONGEST_PHRASE,
	lowerForm,
	PhraseBit,
	phraseHash,
	WordBit,
} from '../../src/core/tasks/ner/englishNameLexicons';
import { dictionaryNames, encyclopediaNames } from './definedNames';
import type { DefinedKind, DefinedName } from './definedNames';

/** What a word was in a list of names. */
type Part = 'whole' | 'first' | 'last' | 'inner';

/** A bit of a word that was often enough that part of names of that kind. */
const BITS: readonly (readonly [kind: DefinedKind, parts: readonly Part[], least: number, bit: number])[] = [
	['PER', ['whole'], 1, WordBit.Person],
	['LOC', ['whole'], 1, WordBit.Place],
	['ORG', ['whole'], 1, WordBit.Organization],
	['OTHER', ['whole'], 1, WordBit.Other],
	['PER', ['first'], 2, WordBit.FirstName],
	['PER', ['first'], 10, WordBit.UsualFirstName],
	['PER', ['last'], 2, WordBit.LastName],
	['PER', ['last'], 8, WordBit.UsualLastName],
	['LOC', ['first', 'inner'], 2, WordBit.InPlace],
	['LOC', ['last'], 3, WordBit.LastOfPlace],
	['ORG', ['first', 'inner'], 2, WordBit.InOrganization],
	['ORG', ['last'], 3, WordBit.LastOfOrganization],
	['OTHER', ['first', 'inner', 'last'], 3, WordBit.InOther],
];
/** A family name of a dictionary, or a person of one name, counts as so many persons of that last name. */
const SURNAME_WEIGHT = 3;
const SINGLE_NAME_WEIGHT = 2;

const PHRASE_KINDS: Readonly<Record<DefinedKind, number>> = {
	PER: PhraseBit.Person,
	LOC: PhraseBit.Place,
	ORG: PhraseBit.Organization,
	OTHER: PhraseBit.Other,
};

/** Lists of names: bits of single words by `phraseHash`, and of phrases by `hashPhrase`. */
export interface Gazetteer {
	readonly parts: Map<number, number>;
	readonly phrases: Map<number, number>;
}

/** Lists of names from an encyclopedia and a dictionary. */
export function buildEnglishGazetteer(): Gazetteer {
	const counts = new Map<string, Map<string, number>>();
	const phrases = new Map<number, number>();
	for (const name of [...encyclopediaNames(), ...dictionaryNames()]) {
		countParts(name, counts);
		// Persons and works of single articles are hardly ever met elsewhere.
		const isMetElsewhere = name.isCommon || name.kind === 'LOC' || name.kind === 'ORG';
		if (name.words.length > 1 && name.words.length <= LONGEST_PHRASE && isMetElsewhere) {
			const key = hashPhrase(name.words);
			phrases.set(key, (phrases.get(key) ?? 0) | PHRASE_KINDS[name.kind]);
		}
	}
	const parts = new Map<number, number>();
	for (const [word, count] of counts) {
		const bits = bitsOf(count);
		if (bits !== 0) {
			parts.set(phraseHash(0, hashText(word)), bits);
		}
	}
	return { parts, phrases };
}

function countParts({ words, kind, isSurname }: DefinedName, counts: Map<string, Map<string, number>>): void {
	const add = (word: string, part: Part, weight = 1): void => {
		const form = lowerForm(word);
		const count = counts.get(form) ?? new Map<string, number>();
		counts.set(form, count.set(`${kind} ${part}`, (count.get(`${kind} ${part}`) ?? 0) + weight));
	};
	if (isSurname) {
		add(words[0], 'last', SURNAME_WEIGHT);
	} else if (words.length === 1) {
		add(words[0], 'whole');
		if (kind === 'PER') {
			add(words[0], 'last', SINGLE_NAME_WEIGHT);
		}
	} else {
		words.forEach((word, i) => {
			add(word, i === 0 ? 'first' : i === words.length - 1 ? 'last' : 'inner');
		});
	}
}

function bitsOf(count: ReadonlyMap<string, number>): number {
	return BITS.reduce((bits, [kind, parts, least, bit]) => {
		const total = parts.reduce((sum, part) => sum + (count.get(`${kind} ${part}`) ?? 0), 0);
		return total >= least ? bits | bit : bits;
	}, 0);
}
