import { CharacterClass, classAt, LETTER, prepareClasses, WHITE_SPACE } from './characterClass';
import { contractionEnd, lastCutAfterLetter, runEnd, spaceEnd, symbolsEnd } from './characterRuns';
import type { PreTokenScanner } from './preTokenScanner';

const SPACE = 0x20;

/** GPT-2's pattern, which Hugging Face's pre-tokenizer `ByteLevel` has, too (vocabularies `gpt2`, `r50k_base`, `p50k_base`). */
export const GPT2_PATTERN = String.raw`'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+`;

/** Cuts as {@link GPT2_PATTERN} does, without a regular expression. */
export const gpt2Scanner: PreTokenScanner = {
	scan(units, length, ends) {
		prepareClasses();
		let count = 0;
		for (let at = 0; at < length; ends[count++] = at) {
			at = nextEnd(units, at, length);
		}
		return count;
	},
	lastCut: lastCutAfterLetter,
};

function nextEnd(units: Uint16Array, start: number, end: number): number {
	const contraction = contractionEnd(units, start, end, false);
	if (contraction > start) return contraction;
	const first = units[start] === SPACE && start + 1 < end ? start + 1 : start;
	const kind = classAt(units, first, end);
	if ((kind & LETTER) !== 0) return runEnd(units, first, end, LETTER);
	if ((kind & CharacterClass.Number) !== 0) return runEnd(units, first, end, CharacterClass.Number);
	if ((kind & WHITE_SPACE) === 0) return symbolsEnd(units, first, end);
	return spaceEnd(start, runEnd(units, start, end, WHITE_SPACE), end);
}
