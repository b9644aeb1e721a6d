/** The number of Unicode code points in a text; a lone surrogate is one. */
export function countCodePoints(text: string): number {
	let count = text.length;
	for (let at = 1; at < text.length; at++) {
		if ((text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800) count--;
	}
	return count;
}
