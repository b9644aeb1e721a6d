import { byteLevelText } from '../byteLevel/byteLevelText';
import { findPattern } from '../patterns/splitPattern';
import { prefixPreTokens } from './prefixPreTokens';
import { type PreTokenizer, splitAt } from './preTokenizer';
import { PreTokens } from './preTokens';

/** The pattern by which GPT-2 cuts text (Radford et al., 2019). */
const GPT2_PATTERN =
	/'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\p{White_Space}\p{L}\p{N}]+|\p{White_Space}+(?!\P{White_Space})|\p{White_Space}+/u;

/** The cutting of byte-level vocabularies, without the change to bytes. */
export function byteLevelSplit(addPrefixSpace: boolean, useRegex: boolean): PreTokenizer {
	const split = splitAt(findPattern(GPT2_PATTERN), 'Isolated');
	return (preTokens, context) => {
		const prefixed = addPrefixSpace ? prefixPreTokens(preTokens, ' ') : preTokens;
		return useRegex ? split(prefixed, context) : prefixed;
	};
}

/** Each stretch as its UTF-8 bytes in printable characters. */
export function toByteLevel(preTokens: PreTokens): PreTokens {
	const bytes = byteLevelText(preTokens.aligned);
	const { text } = preTokens.aligned;
	const printed = new PreTokens(bytes, preTokens.size);
	let at = 0;
	let offset = 0;
	for (let i = 0; i < preTokens.size; i++) {
		offset += printedLength(text, at, preTokens.startOf(i));
		const length = printedLength(text, preTokens.startOf(i), preTokens.endOf(i));
		printed.push(offset, offset + length);
		offset += length;
		at = preTokens.endOf(i);
	}
	return printed;
}

/** The number of UTF-8 bytes of a stretch that does not cut through a character. */
function printedLength(text: string, start: number, end: number): number {
	let length = 0;
	for (let i = start; i < end; i++) {
		const unit = text.charCodeAt(i);
		if (unit < 0x80) {
			length++;
		} else if (unit < 0x800) {
			length += 2;
		} else if (unit >= 0xd800 && unit < 0xdc00 && i + 1 < end && isLowSurrogate(text.charCodeAt(i + 1))) {
			length += 4;
			i++;
		} else {
			length += 3;
		}
	}
	return length;
}

function isLowSurrogate(unit: number): boolean {
	return unit >= 0xdc00 && unit < 0xe000;
}
