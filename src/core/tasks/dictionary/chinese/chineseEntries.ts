import type { DictionaryEntry, DictionarySense, NamedWord } from '../dictionary';
import { markTones } from '../pinyin';
import type { ChineseLine } from './chineseLine';
import type { Gloss, GlossPart } from './glossCode';
import type { WrittenWord } from './wordCode';

/** Which script the Chinese words in meanings stand in. */
export type WrittenScript = 'simplified' | 'traditional';

const MEASURE_WORDS = /^CL:/u;
/** What stands before a word that the reader is sent to. */
const SENDS =
	/(?:variant of|form of|\bsee(?: also)?|used in|abbr\. (?:for|of|to)|also (?:written|called)|same as|\bcf\.?|equivalent(?: of|:)|name for)\s$/iu;
/** The whole of such a meaning up to the word, where the word means the same. */
const SAME = /^(?:\([^)]*\) )?(?:(?:[\w() ]+ )?variant of|erhua form of|same as|see|also written|now written)\s$/iu;

/** Entries of lines: those of one traditional form are one. */
export function chineseEntries(lines: readonly ChineseLine[], script: WrittenScript): DictionaryEntry[] {
	const groups = new Map<string, ChineseLine[]>();
	for (const line of lines) {
		const key = `${line.word}\t${line.traditional}`;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [line]);
		else group.push(line);
	}
	return Array.from(groups.values(), ([first, ...others]) => ({
		...namedForms(first),
		senses: [first, ...others].map(line => senseOf(line, script)),
		forms: [],
		dictionary: 'CC-CEDICT',
	}));
}

/** The words that lines have no more to say of than that they mean the same; undefined where they say more. */
export function sameWords(lines: readonly ChineseLine[]): WrittenWord[] | undefined {
	const glosses = lines.flatMap(line => line.glosses);
	const same = glosses.flatMap(([first, second]) =>
		typeof first === 'string' && SAME.test(first) && isWord(second) ? [second] : [],
	);
	return same.length > 0 && same.length === glosses.length ? same : undefined;
}

/** Whether a piece of a meaning is a Chinese word. */
export function isWord(part: GlossPart | undefined): part is WrittenWord {
	return typeof part === 'object' && 'word' in part;
}

function senseOf({ reading, glosses }: ChineseLine, script: WrittenScript): DictionarySense {
	const isMeasure = ([first]: Gloss): boolean => typeof first === 'string' && MEASURE_WORDS.test(first);
	const meanings = glosses.filter(gloss => !isMeasure(gloss));
	return {
		reading: reading === undefined ? undefined : markTones(reading),
		partOfSpeech: undefined,
		meanings: meanings.map(gloss => gloss.map(part => textOf(part, script)).join('')),
		measureWords: distinct(glosses.filter(isMeasure).flatMap(gloss => gloss.filter(isWord))),
		references: distinct(meanings.flatMap(gloss => gloss.filter(isWord).filter((_, i) => isSentTo(gloss, i)))),
	};
}

/** Whether the reader is sent to a Chinese word of a meaning, counted from 0. */
function isSentTo(gloss: Gloss, index: number): boolean {
	const at = gloss.findIndex((part, i) => isWord(part) && gloss.slice(0, i).filter(isWord).length === index);
	const before = gloss[at - 1];
	return typeof before === 'string' && SENDS.test(before);
}

function textOf(part: GlossPart, script: WrittenScript): string {
	if (typeof part === 'string') return part;
	const reading = part.reading === undefined ? undefined : markTones(part.reading);
	if (!isWord(part)) return reading ?? '';
	const word = script === 'simplified' ? part.word : part.traditional;
	return reading === undefined ? word : `${word} ${reading}`;
}

function namedForms({ word, traditional }: WrittenWord): Pick<NamedWord, 'word' | 'traditional'> {
	return { word, traditional: traditional === word ? undefined : traditional };
}

function distinct(words: readonly WrittenWord[]): NamedWord[] {
	const named = words.map(word => ({
		...namedForms(word),
		reading: word.reading === undefined ? undefined : markTones(word.reading),
	}));
	return named.filter(
		(word, i) => named.findIndex(other => other.word === word.word && other.reading === word.reading) === i,
	);
}
