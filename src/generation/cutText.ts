/** Counts the tokens of a text. */
export type CountTokens = (text: string) => Promise<number>;

/** Where a text is best cut, best first; the cut comes after what is found. */
const BOUNDARIES: readonly RegExp[] = [
	/\n[ \t\r]*\n+/gu,
	/\n/gu,
	/[。！？!?…]+["'”’」』）)]*|\.["'”’)]*(?=\s)/gu,
	/\s+/gu,
];

/**
 * Cuts a text into parts of at most so many tokens, about alike in length, at paragraphs where that is possible, else at lines, ends
 * of sentences, white space, and only then anywhere. Joined, they are the text; no character is cut in two.
 * @param most at least 1; a single character that is more tokens stays whole
 */
export async function cutText(text: string, most: number, count: CountTokens): Promise<readonly string[]> {
	const tokens = await count(text);
	const pieces = tokens <= most ? [text] : inPieces(text, Math.max(2, Math.ceil(tokens / most)));
	if (pieces.length < 2) return [text];
	const parts: string[] = [];
	for (const piece of pieces) parts.push(...(await cutText(piece, most, count)));
	return parts;
}

/** About so many pieces of about the same length, none empty. */
function inPieces(text: string, number: number): readonly string[] {
	const pieces: string[] = [];
	let start = 0;
	for (let index = 1; index < number; index++) {
		const aim = Math.round((text.length * index) / number);
		const reach = Math.floor(text.length / number / 3);
		const end = cutNear(text, Math.max(start + 1, aim), reach);
		if (end <= start || end >= text.length) continue;
		pieces.push(text.slice(start, end));
		start = end;
	}
	pieces.push(text.slice(start));
	return pieces;
}

/** The best place for a cut, at most `reach` from where it is aimed at. */
function cutNear(text: string, aim: number, reach: number): number {
	const from = Math.max(0, aim - reach);
	const window = text.slice(from, aim + reach);
	for (const boundary of BOUNDARIES) {
		const ends = Array.from(window.matchAll(boundary), ({ 0: found, index }) => from + index + found.length);
		const nearest = nearestTo(aim, ends);
		if (nearest !== undefined) return nearest;
	}
	// Not between the two halves of a character.
	if (!isWithinPair(text, aim)) return aim;
	return aim > 1 ? aim - 1 : aim + 1;
}

function nearestTo(aim: number, places: readonly number[]): number | undefined {
	let nearest: number | undefined;
	for (const place of places) {
		if (nearest === undefined || Math.abs(place - aim) < Math.abs(nearest - aim)) nearest = place;
	}
	return nearest;
}

function isWithinPair(text: string, offset: number): boolean {
	return (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}
