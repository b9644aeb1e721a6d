import { textOfUnits } from '../byteLevel/utf8Bytes';
import type { PreTokenScanner } from './preTokenScanner';

/**
 * Cuts by any regular expression: each match is a pre-token, and so is what lies between two matches.
 *
 * It needs the text as a whole, since a pattern may look as far as it likes.
 * @param pattern with the flags `g` and `u`
 */
export function regexScanner(pattern: RegExp): PreTokenScanner {
	return {
		scan(units, length, ends) {
			let count = 0;
			let at = 0;
			for (const match of textOfUnits(units, length).matchAll(pattern)) {
				const end = match.index + match[0].length;
				if (end === match.index) continue;
				if (match.index > at) ends[count++] = match.index;
				ends[count++] = end;
				at = end;
			}
			if (at < length) ends[count++] = length;
			return count;
		},
		lastCut: () => -1,
	};
}
