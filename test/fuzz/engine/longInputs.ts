/** Pairs of words that are tried around one another. */
const MOST_PAIRS = 60;

/**
 * Long inputs that are simple: a word, a document or a line of one again and again, and words that open and close around one another
 * to any depth. They show what grows with the square of an input, and what calls itself.
 * @param most bytes of one
 */
export function* longInputs(
	documents: readonly Uint8Array[],
	words: readonly string[],
	most: number,
): Generator<Uint8Array> {
	const parts = words.map(word => Buffer.from(word));
	for (const part of parts) yield* repeatedAfter(documents[0] ?? new Uint8Array(), part, most);
	for (const document of documents) {
		yield repeated(document, most);
		const lines = linesOf(document);
		// A head that is needed once, and then the same line for ever.
		for (const line of lines.slice(1, 6)) yield joined(lines[0], repeated(line, most));
		yield repeated(
			document.filter(byte => byte !== 10 && byte !== 13),
			most,
		);
	}
	const openings = parts.filter(part => /^[[({<"'`*_]/u.test(part.toString()));
	let pairs = 0;
	for (const first of openings) {
		for (const second of parts) {
			if (pairs++ >= MOST_PAIRS) return;
			yield joined(repeated(first, most / 2), repeated(second, most / 2));
		}
	}
}

/** A word again and again, by itself and where a document has its middle. */
function* repeatedAfter(document: Uint8Array, part: Uint8Array, most: number): Generator<Uint8Array> {
	yield repeated(part, most);
	const middle = document.length >> 1;
	yield joined(document.subarray(0, middle), repeated(part, most), document.subarray(middle));
}

function repeated(part: Uint8Array, most: number): Uint8Array {
	const times = part.length === 0 ? 0 : Math.max(1, Math.floor(most / part.length));
	return new Uint8Array(Buffer.concat(new Array<Uint8Array>(times).fill(part)));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
	return new Uint8Array(Buffer.concat(parts));
}

/** The lines of a document with their ends. */
function linesOf(document: Uint8Array): Uint8Array[] {
	const lines: Uint8Array[] = [];
	for (let start = 0; start < document.length;) {
		const end = document.indexOf(10, start) + 1 || document.length;
		lines.push(document.subarray(start, end));
		start = end;
	}
	return lines.length === 0 ? [document] : lines;
}
