import { type AlignedText, cutAligned } from '../../text/alignedText';
import { WHITE_SPACE } from '../patterns/characterClasses';

/** A text without the white space at its ends. */
export function stripText(text: AlignedText, left: boolean, right: boolean): AlignedText {
	let start = 0;
	let end = text.text.length;
	while (left && start < end && WHITE_SPACE.has(text.text.charCodeAt(start))) {
		start++;
	}
	while (right && end > start && WHITE_SPACE.has(text.text.charCodeAt(end - 1))) {
		end--;
	}
	return cutAligned(text, start, end);
}
