import { coveringAlphabet } from './coveringAlphabet';
import type { LearningPace } from './learningPace';
import type { PieceNumbers } from './pieceNumbers';
import { SymbolSequences } from './symbolSequences';
import { CHARACTERS_A_UNIT } from './wordCharacters';
import type { CharacterReader } from './wordCharacters';
import { LONGEST_WORD } from './wordCounts';
import type { WordCounts } from './wordCounts';

/** How words are written as the first symbols of a learner. */
export interface SymbolWriting {
	readonly read: CharacterReader;
	/** Before every symbol but a word's first, such as `##`; may be empty. */
	readonly continuingPrefix: string;
	/** After a word's last symbol, such as `</w>`; may be empty. */
	readonly endOfWordSuffix: string;
	/** Characters that the alphabet has even where the corpus lacks them. */
	readonly initialAlphabet: readonly string[];
	/** Most characters of the alphabet beside the initial ones; the rarest are left out. */
	readonly alphabetLimit: number;
	/** Share of the corpus's characters that the alphabet covers, in (0, 1]; default 1. */
	readonly characterCoverage?: number;
	/** Most characters of a piece. */
	readonly longestPiece: number;
}

/** Whether a character continues a word, whether it ends one: the forms in which a character is written. */
const CONTINUES = 1;
const ENDS = 2;
const FORMS = 4;

const WORDS_A_SLICE = 256;

/**
 * Numbers the characters of a corpus, sorted by code point, then the forms with prefix and suffix that occur, and writes the words
 * in these numbers. A character outside the alphabet parts its word.
 */
export async function writeFirstSymbols(
	words: WordCounts,
	writing: SymbolWriting,
	numbers: PieceNumbers,
	pace: LearningPace,
): Promise<SymbolSequences> {
	const counts = await countForms(words, writing, pace);
	const alphabet = chooseAlphabet(counts, writing);
	for (const character of alphabet) {
		numbers.add(String.fromCodePoint(character));
	}
	const symbols = numberForms(counts, new Set(alphabet), writing, numbers);
	const sequences = new SymbolSequences(writing.longestPiece);
	await eachWord(words, writing, pace, (forms, size, count) => {
		for (let i = 0; i < size; i++) {
			const symbol = symbols.get(forms[i]);
			if (symbol === undefined) {
				sequences.endWord(count);
			} else {
				sequences.addSymbol(symbol);
			}
		}
		sequences.endWord(count);
	});
	return sequences;
}

/** Calls with the characters of each word, each as code point and form in one number; the array is used again. */
async function eachWord(
	words: WordCounts,
	{ read, continuingPrefix, endOfWordSuffix }: SymbolWriting,
	pace: LearningPace,
	call: (forms: Int32Array, size: number, count: number) => void,
): Promise<void> {
	const forms = new Int32Array(LONGEST_WORD * CHARACTERS_A_UNIT);
	const continues = continuingPrefix === '' ? 0 : CONTINUES;
	const ends = endOfWordSuffix === '' ? 0 : ENDS;
	let steps = 0;
	const visit = (units: Uint16Array, start: number, end: number, count: number): void => {
		const size = read(units, start, end, forms);
		for (let i = 0; i < size; i++) {
			forms[i] = forms[i] * FORMS + (i > 0 ? continues : 0) + (i + 1 === size ? ends : 0);
		}
		steps += 2 * size;
		call(forms, size, count);
	};
	for (let from = 0; from < words.size; from += WORDS_A_SLICE) {
		steps = 0;
		words.forEach(visit, from, from + WORDS_A_SLICE);
		if (pace.worked(steps)) {
			await pace.rest('seeding', from / words.size);
		}
	}
}

async function countForms(words: WordCounts, writing: SymbolWriting, pace: LearningPace): Promise<Map<number, number>> {
	const counts = new Map<number, number>();
	await eachWord(words, writing, pace, (forms, size, count) => {
		for (let i = 0; i < size; i++) {
			counts.set(forms[i], (counts.get(forms[i]) ?? 0) + count);
		}
	});
	return counts;
}

/** Code points in their order. */
function chooseAlphabet(
	forms: ReadonlyMap<number, number>,
	{ initialAlphabet, alphabetLimit, characterCoverage = 1 }: SymbolWriting,
): readonly number[] {
	const counts = new Map<number, number>();
	for (const [form, count] of forms) {
		const point = Math.floor(form / FORMS);
		counts.set(point, (counts.get(point) ?? 0) + count);
	}
	const points = [...coveringAlphabet(counts, characterCoverage).keys()].slice(0, alphabetLimit);
	const initial = initialAlphabet.map(character => character.codePointAt(0) ?? 0);
	return [...new Set([...initial, ...points])].sort((a, b) => a - b);
}

function numberForms(
	counts: ReadonlyMap<number, number>,
	alphabet: ReadonlySet<number>,
	{ continuingPrefix, endOfWordSuffix }: SymbolWriting,
	numbers: PieceNumbers,
): Map<number, number> {
	const symbols = new Map<number, number>();
	for (const form of [...counts.keys()].sort((a, b) => a - b)) {
		const point = Math.floor(form / FORMS);
		if (alphabet.has(point)) {
			const prefix = form & CONTINUES ? continuingPrefix : '';
			const suffix = form & ENDS ? endOfWordSuffix : '';
			symbols.set(form, numbers.add(prefix + String.fromCodePoint(point) + suffix));
		}
	}
	return symbols;
}
