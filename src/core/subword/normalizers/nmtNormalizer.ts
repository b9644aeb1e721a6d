import type { AlignedText } from '../../text/alignedText';
import { mapCharacters } from '../../text/alignedReplacement';
import { CharacterClass } from '../../text/characterClass';

/** Control characters that SentencePiece's rule `nmt` leaves out. */
const LEFT_OUT = new CharacterClass(/[\u0001-\u0008\u000b\u000e-\u001f\u007f\u008f\u009f]/u);

/** What it makes a space of: line ends, and formatting marks and spaces of all kinds. */
const SPACE = new CharacterClass(/[\u0009\u000a\u000c\u000d\u1680\u200b-\u200f\u2028\u2029\u2581\ufeff\ufffd]/u);

/** The rule `nmt` of SentencePiece, as Hugging Face has it. */
export function nmtNormalizer(text: AlignedText): AlignedText {
	return mapCharacters(text, codePoint => {
		if (codePoint > 0x1f && codePoint < 0x7f) {
			return undefined;
		}
		if (LEFT_OUT.has(codePoint)) {
			return '';
		}
		return SPACE.has(codePoint) ? ' ' : undefined;
	});
}
