import { hashText } from '../../linear/featureHash';
import { CharacterKind, characterKind } from '../../text/characterKind';
import { isAbbreviation, isNeverLast, leadsOn } from '../../text/englishAbbreviations';

/** The hash of no marks at all. */
export const NO_MARKS = hashText('');

/** The kind of short form that no sentence ends with. */
export const NEVER_LAST = 7;

/** How many marks before and after a word are looked at. */
const MOST_MARKS = 4;
/** The longest short form, in code units. */
const LONGEST_SHORT = 6;

/** The hash of nothing (FNV-1a). */
const EMPTY_HASH = 0x811c9dc5 | 0;
const HASH_FACTOR = 0x01000193;

const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

/** What was seen in a word, as bits. */
const Seen = { FirstCapital: 1, Capital: 2, Small: 4, Period: 8, Address: 16 } as const;

/**
 * What the sentence splitter asks about pieces of text such as `(end).`, one column a question: a word with marks before
 * and after it, or marks alone.
 */
export class PieceColumns {
	count = 0;
	/** Offsets of each piece. */
	starts = new Int32Array(256);
	ends = new Int32Array(256);
	/** Hash of the word in lower case, without marks at its ends. */
	words = new Int32Array(256);
	/** Hashes of the marks before and after the word; of marks alone, `trails` has them. */
	leads = new Int32Array(256);
	trails = new Int32Array(256);
	/**
	 * The kind of letters: 0 none, 1 a digit first, 2 one small letter, 3 one capital, 4 small letters, 5 with capitals
	 * inside, 6 all capitals, 7 a capital first, 8 an address.
	 */
	shapes = new Uint8Array(256);
	/**
	 * Of a word before a period: 1 a known abbreviation, 2 one that something always follows, 3 a single letter, 4 one with
	 * periods inside, 5 another, 6 one that is short before a number only, as `no`, 7 one that no sentence ends with.
	 */
	shorts = new Uint8Array(256);

	/** Forgets all pieces; the arrays stay. */
	clear(): void {
		this.count = 0;
	}

	/** Adds the piece at `start`, which is no white space; returns its end. */
	read(text: string, start: number, limit: number): number {
		let hash = EMPTY_HASH;
		let word = hash;
		let first = -1;
		let wordEnd = start;
		let seen = 0;
		let at = start;
		for (; at < limit; at++) {
			const code = text.charCodeAt(at);
			if (code >= SMALL_A && code <= SMALL_Z) {
				hash = Math.imul(hash ^ code, HASH_FACTOR);
				if (first < 0) first = at;
				else seen |= Seen.Small;
				word = hash;
				wordEnd = at + 1;
				continue;
			}
			const kind = characterKind(code);
			if (kind === CharacterKind.Space) break;
			let folded = code;
			if (kind === CharacterKind.Symbol) {
				if (first < 0) continue;
				seen |= markSeen(text, at, code);
			} else if (kind === CharacterKind.Letter) {
				folded = code < 0x80 ? code | 0x20 : text.charAt(at).toLowerCase().charCodeAt(0);
				seen |= letterSeen(text, at, folded !== code, first < 0);
			}
			hash = Math.imul(hash ^ folded, HASH_FACTOR);
			if (kind === CharacterKind.Symbol) continue;
			if (first < 0) first = at;
			word = hash;
			wordEnd = at + 1;
		}
		this.#add(text, start, first, wordEnd, at, word, seen);
		return at;
	}

	#add(text: string, start: number, first: number, wordEnd: number, end: number, word: number, seen: number): void {
		const index = this.count++;
		if (index === this.starts.length) this.#grow();
		this.starts[index] = start;
		this.ends[index] = end;
		if (first < 0) {
			const marks = hashMarks(text, start, end);
			this.words[index] = marks;
			this.leads[index] = NO_MARKS;
			this.trails[index] = marks;
			this.shapes[index] = 0;
			this.shorts[index] = 0;
			return;
		}
		this.words[index] = word ^ (word >>> 15);
		this.leads[index] = first === start ? NO_MARKS : hashMarks(text, start, first);
		this.trails[index] = wordEnd === end ? NO_MARKS : hashMarks(text, wordEnd, end);
		this.shapes[index] = shapeOf(text.charCodeAt(first), wordEnd - first, seen);
		this.shorts[index] = wordEnd < end && text.charCodeAt(wordEnd) === 0x2e ? shortOf(text, first, wordEnd, seen) : 0;
	}

	#grow(): void {
		this.starts = grown(this.starts);
		this.ends = grown(this.ends);
		this.words = grown(this.words);
		this.leads = grown(this.leads);
		this.trails = grown(this.trails);
		const { shapes, shorts } = this;
		this.shapes = new Uint8Array(shapes.length * 2);
		this.shapes.set(shapes);
		this.shorts = new Uint8Array(shorts.length * 2);
		this.shorts.set(shorts);
	}
}

function grown(column: Int32Array): Int32Array<ArrayBuffer> {
	const larger = new Int32Array(column.length * 2);
	larger.set(column);
	return larger;
}

/** What a mark inside of a piece adds to what was seen. */
function markSeen(text: string, at: number, code: number): number {
	if (code === 0x2e) return Seen.Period;
	return code === 0x40 || (code === 0x2f && text.charCodeAt(at + 1) === 0x2f) ? Seen.Address : 0;
}

/** What a letter adds to what was seen; letters without case add nothing. */
function letterSeen(text: string, at: number, isCapital: boolean, isFirst: boolean): number {
	if (isCapital) return isFirst ? Seen.FirstCapital : Seen.Capital;
	if (isFirst) return 0;
	return text.charCodeAt(at) < 0x80 || text.charAt(at) !== text.charAt(at).toUpperCase() ? Seen.Small : 0;
}

/** The hash of the first marks of `[start, end)`; curly quotation marks count as straight ones. */
function hashMarks(text: string, start: number, end: number): number {
	let hash = EMPTY_HASH;
	for (let at = start; at < end && at - start < MOST_MARKS; at++) {
		hash = Math.imul(hash ^ straightened(text.charCodeAt(at)), HASH_FACTOR);
	}
	return hash ^ (hash >>> 15);
}

function straightened(code: number): number {
	if (code === 0x201c || code === 0x201d) return 0x22;
	return code === 0x2018 || code === 0x2019 ? 0x27 : code;
}

function shapeOf(first: number, length: number, seen: number): number {
	if ((seen & Seen.Address) !== 0) return 8;
	if (first >= 0x30 && first <= 0x39) return 1;
	const isCapital = (seen & Seen.FirstCapital) !== 0;
	if (length === 1) return isCapital ? 3 : 2;
	if (!isCapital) return (seen & Seen.Capital) === 0 ? 4 : 5;
	return (seen & Seen.Small) === 0 ? 6 : 7;
}

function shortOf(text: string, start: number, end: number, seen: number): number {
	if (end - start === 1) return 3;
	if (end - start <= LONGEST_SHORT) {
		const word = text.slice(start, end);
		if (isNeverLast(word)) return NEVER_LAST;
		if (leadsOn(word)) return 2;
		if (isAbbreviation(word, 'other')) return 1;
		if (isAbbreviation(word, 'digit')) return 6;
	}
	if ((seen & Seen.Period) === 0) return 5;
	const period = text.indexOf('.', start);
	return period < end ? 4 : 5;
}
