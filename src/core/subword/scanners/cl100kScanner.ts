import { afterCharacter, CharacterClass, classAt, LETTER, prepareClasses, WHITE_SPACE } from './characterClass';
import {
	afterLastBreak,
	contractionEnd,
	isSymbolAt,
	lastCutAfterLetter,
	numbersEnd,
	runEnd,
	spaceEnd,
	symbolsEnd,
} from './characterRuns';
import type { PreTokenScanner } from './preTokenScanner';

const SPACE = 0x20;

/** What differs between the patterns of this family. */
export interface Cl100kVariant {
	/** How many digits make a pre-token at most. */
	readonly digits: number;
	/** Whether white space that ends the text stays together, also when there are line breaks in it. */
	readonly wholeSpaceAtEnd: boolean;
}

/** The pattern of OpenAI's `cl100k_base`. */
export const CL100K_PATTERN = String.raw`'(?i:[sdmt]|ll|ve|re)|[^\r\n\p{L}\p{N}]?+\p{L}++|\p{N}{1,3}+| ?[^\s\p{L}\p{N}]++[\r\n]*+|\s++$|\s*[\r\n]|\s+(?!\S)|\s`;
/** The pattern of Llama 3, and of `cl100k_base` as Hugging Face writes it. */
export const LLAMA3_PATTERN = String.raw`(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+`;
/** The pattern of Qwen 2. */
export const QWEN2_PATTERN = String.raw`(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+`;

/** Cuts as {@link CL100K_PATTERN} and those like it do, without a regular expression. */
export function cl100kScanner(variant: Cl100kVariant): PreTokenScanner {
	return {
		scan(units, length, ends) {
			prepareClasses();
			let count = 0;
			for (let at = 0; at < length; ends[count++] = at) {
				at = nextEnd(units, at, length, variant);
			}
			return count;
		},
		lastCut: lastCutAfterLetter,
	};
}

function nextEnd(units: Uint16Array, start: number, end: number, variant: Cl100kVariant): number {
	const contraction = contractionEnd(units, start, end, true);
	if (contraction > start) return contraction;
	const kind = classAt(units, start, end);
	const second = afterCharacter(units, start, end);
	if ((kind & LETTER) !== 0) return runEnd(units, second, end, LETTER);
	if ((kind & CharacterClass.Number) !== 0) return numbersEnd(units, start, end, variant.digits);
	if (kind !== CharacterClass.Break) {
		const letters = runEnd(units, second, end, LETTER);
		if (letters > second) return letters;
	}
	if ((kind & WHITE_SPACE) === 0) return breaksEnd(units, symbolsEnd(units, start, end), end);
	if (units[start] === SPACE && isSymbolAt(units, second, end)) {
		return breaksEnd(units, symbolsEnd(units, second, end), end);
	}
	const run = runEnd(units, start, end, WHITE_SPACE);
	if (run === end && variant.wholeSpaceAtEnd) return run;
	const broken = afterLastBreak(units, start, run);
	return broken > start ? broken : spaceEnd(start, run, end);
}

function breaksEnd(units: Uint16Array, start: number, end: number): number {
	return runEnd(units, start, end, CharacterClass.Break);
}
