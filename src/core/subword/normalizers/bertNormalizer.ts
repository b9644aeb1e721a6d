import type { AlignedText } from '../../text/alignedText';
import { toLowerCase, toNormalForm } from '../../text/alignedNormalForm';
import { mapCharacters } from '../../text/alignedReplacement';
import { CharacterClass } from '../../text/characterClass';
import { NONSPACING_MARK, WHITE_SPACE } from '../patterns/characterClasses';
import type { Normalizer } from './normalizer';

export interface BertNormalizerOptions {
	/** Whether control characters are left out and all white space becomes a space. */
	readonly cleanText: boolean;
	/** Whether every Chinese character gets a space on both sides. */
	readonly handleChineseCharacters: boolean;
	readonly stripAccents: boolean;
	readonly lowercase: boolean;
}

/** Control characters, without tab and line ends but with some that are white space for Unicode. */
const CONTROL = new CharacterClass(/[^\P{Cc}\t\n\r]|[\p{Cf}\p{Co}\ufffd]/u);

/** The blocks of CJK ideographs that BERT knows; first and last code point of each. */
const CHINESE_BLOCKS: readonly (readonly [number, number])[] = [
	[0x4e00, 0x9fff],
	[0x3400, 0x4dbf],
	[0x20000, 0x2a6df],
	[0x2a700, 0x2b73f],
	[0x2b740, 0x2b81f],
	[0x2b920, 0x2ceaf],
	[0xf900, 0xfaff],
	[0x2f800, 0x2fa1f],
];

/** What BERT does to a text before it is cut (Devlin et al., 2019), in the order of the reference. */
export function bertNormalizer(options: BertNormalizerOptions): Normalizer {
	return text => {
		let normalized = text;
		if (options.cleanText) {
			normalized = mapCharacters(normalized, cleaned);
		}
		if (options.handleChineseCharacters) {
			normalized = mapCharacters(normalized, spaced);
		}
		if (options.stripAccents) {
			normalized = withoutMarks(toNormalForm(normalized, 'NFD'), NONSPACING_MARK);
		}
		return options.lowercase ? toLowerCase(normalized) : normalized;
	};
}

/** A text without the marks of a class. */
export function withoutMarks(text: AlignedText, marks: CharacterClass): AlignedText {
	return mapCharacters(text, codePoint => (codePoint > 0x7f && marks.has(codePoint) ? '' : undefined));
}

function cleaned(codePoint: number): string | undefined {
	if (codePoint > 0x20 && codePoint < 0x7f) {
		return undefined;
	}
	if (CONTROL.has(codePoint)) {
		return '';
	}
	return WHITE_SPACE.has(codePoint) && codePoint !== 0x20 ? ' ' : undefined;
}

function spaced(codePoint: number): string | undefined {
	if (codePoint < 0x3400) {
		return undefined;
	}
	return CHINESE_BLOCKS.some(([first, last]) => codePoint >= first && codePoint <= last)
		? ` ${String.fromCodePoint(codePoint)} `
		: undefined;
}
