import { hashStep, hashText } from '../../linear/featureHash';
import { CharacterKind, codePointKind, codePointLength, isAsciiLetter } from '../../text/characterKind';
import type { EnglishLexicon, LexicalClass } from './englishLexicon';
import { UNKNOWN_CLASS } from './englishLexicon';
import {
	CAPITAL,
	Casing,
	casingBy,
	casingOf,
	DIGIT,
	EMPTY_SHAPE,
	normalize,
	shapeCode,
	shapeHash,
	SMALL,
} from './englishSpelling';

/** What stands before the first and after the last word of a sentence. */
const BOUNDARY = '\u0002';

/** Marks that end clauses. */
const STOPS = '.;?!:';

/** What handles and hashtags are read as: a name that every corpus knows. */
const NAME_STAND_IN = 'John';

/** What emoji are read as; older corpora write their emoticons with marks. */
const EMOJI_STAND_IN = ':)';

/** The hash of nothing (FNV-1a), and its step, as `hashText` takes them. */
const EMPTY_HASH = 0x811c9dc5 | 0;
const HASH_FACTOR = 0x01000193;

const HYPHEN = 0x2d;

/** How many codes ASCII has, what each is in shapes, and what in words in normal form. */
const ASCII = 0x80;
const ASCII_KINDS = Uint8Array.from({ length: ASCII }, (_, code) => shapeCode(code));
const NORMAL_UNITS = Uint8Array.from({ length: ASCII }, (_, code) =>
	normalize(String.fromCharCode(code)).charCodeAt(0),
);

/**
 * Reads what the feature templates of English tagging know of a word: of letters of ASCII, of which most words are, in one
 * pass and without making strings.
 */
export class EnglishWordReader {
	/** The code units of the word in normal form. */
	units = new Uint16Array(64);
	/** How many there are. */
	length = 0;
	casing: Casing = Casing.None;
	/** Hash of the word as it is written. */
	written = 0;
	/** Hash of the word in normal form: in lower case, digits as 0, quotes straight. */
	normal = 0;
	/** Whether both are the same. */
	isNormal = false;
	/** Hash of its shape: runs of capitals, small letters, digits and every other mark. */
	shape = 0;
	cluster = 0;
	/** The class of the form as it is written, or else that of the one in small letters; and that one's. */
	asWritten: LexicalClass = UNKNOWN_CLASS;
	lowered: LexicalClass = UNKNOWN_CLASS;
	readonly #lexicon: EnglishLexicon;
	/** Hash of the word as it is written, its digits as 0. */
	#folded = 0;

	constructor(lexicon: EnglishLexicon) {
		this.#lexicon = lexicon;
	}

	/** Reads the word `[start, end)` of a text. */
	read(text: string, start: number, end: number): void {
		const first = text.charCodeAt(start);
		if (first === 0x40 || first === 0x23 || first >= 0x2190) {
			const seen = standIn(text.slice(start, end));
			this.#readForm(seen, 0, seen.length);
		} else {
			this.#readForm(text, start, end);
		}
		this.#lookUp();
	}

	/** Reads what stands before the first and after the last word of a sentence. */
	readBoundary(): void {
		this.#readForm(BOUNDARY, 0, 1);
		this.casing = Casing.Boundary;
		this.#lookUp();
	}

	/** Whether clauses end with the word. */
	get isStop(): boolean {
		return this.length === 1 && STOPS.includes(String.fromCharCode(this.units[0]));
	}

	/** Hash of the last units of the normal form; 1 when it is shorter. */
	suffix(size: number): number {
		return this.length >= size ? this.#hash(this.length - size, this.length) : 1;
	}

	/** Hash of the first units of the normal form. */
	prefix(size: number): number {
		return this.#hash(0, size);
	}

	/** Hash of the last part of a word like `well-known`; 0 for other words. */
	afterHyphen(): number {
		let at = this.length - 2;
		while (at > 0 && this.units[at] !== HYPHEN) {
			at--;
		}
		return at > 0 && this.units[this.length - 1] !== HYPHEN ? this.#hash(at + 1, this.length) : 0;
	}

	/** Hash of a word like `soooo` without the letters that are drawn out; 0 for other words. */
	drawnOut(): number {
		const { units, length } = this;
		let hash = EMPTY_HASH;
		let isDrawn = false;
		for (let at = 0; at < length; at++) {
			if (at >= 2 && units[at] === units[at - 1] && units[at] === units[at - 2]) {
				isDrawn = true;
			} else {
				hash = Math.imul(hash ^ units[at], HASH_FACTOR);
			}
		}
		return isDrawn ? hash ^ (hash >>> 15) : 0;
	}

	#hash(start: number, end: number): number {
		let hash = EMPTY_HASH;
		for (let at = start; at < end; at++) {
			hash = Math.imul(hash ^ this.units[at], HASH_FACTOR);
		}
		return hash ^ (hash >>> 15);
	}

	#readForm(text: string, start: number, end: number): void {
		if (this.units.length < end - start) {
			this.units = new Uint16Array(2 * (end - start));
		}
		if (!this.#readAscii(text, start, end)) {
			this.#readOther(text.slice(start, end));
		}
		this.isNormal = this.written === this.normal;
	}

	/** Reads a word of ASCII; false when it is none. */
	#readAscii(text: string, start: number, end: number): boolean {
		const { units } = this;
		let [written, normal, folded] = [EMPTY_HASH, EMPTY_HASH, EMPTY_HASH];
		let shape = EMPTY_SHAPE;
		let last = 0;
		let [capitals, small] = [0, 0];
		for (let at = start; at < end; at++) {
			const code = text.charCodeAt(at);
			if (code >= ASCII) {
				return false;
			}
			const kind = ASCII_KINDS[code];
			const unit = NORMAL_UNITS[code];
			units[at - start] = unit;
			written = Math.imul(written ^ code, HASH_FACTOR);
			normal = Math.imul(normal ^ unit, HASH_FACTOR);
			folded = Math.imul(folded ^ (kind === DIGIT ? unit : code), HASH_FACTOR);
			shape = kind === last ? shape : hashStep(shape, kind);
			last = kind;
			small += kind === SMALL ? 1 : 0;
			capitals += kind === CAPITAL ? 1 : 0;
		}
		this.length = end - start;
		this.written = written ^ (written >>> 15);
		this.normal = normal ^ (normal >>> 15);
		this.#folded = folded ^ (folded >>> 15);
		this.shape = shape;
		const isFirst = capitals === 1 && shapeCode(text.charCodeAt(start)) === CAPITAL;
		this.casing = casingBy(capitals, small, end - start, isFirst);
		return true;
	}

	#readOther(word: string): void {
		const normal = normalize(word);
		if (this.units.length < normal.length) {
			this.units = new Uint16Array(2 * normal.length);
		}
		for (let at = 0; at < normal.length; at++) {
			this.units[at] = normal.charCodeAt(at);
		}
		this.length = normal.length;
		this.written = hashText(word);
		this.normal = hashText(normal);
		this.#folded = hashText(word.replace(/[0-9]/g, '0'));
		this.shape = shapeHash(word);
		this.casing = casingOf(word);
	}

	/** What the lexicon has of the word. */
	#lookUp(): void {
		const lexicon = this.#lexicon;
		const number = lexicon.find(this.#folded);
		const normalNumber = this.#folded === this.normal ? number : lexicon.find(this.normal);
		this.cluster = lexicon.pathOf(number) || lexicon.pathOf(normalNumber);
		this.lowered = lexicon.classOf(normalNumber) ?? UNKNOWN_CLASS;
		this.asWritten = lexicon.classOf(number) ?? this.lowered;
	}
}

/** The word itself, or what stands in for a kind of word that the training corpora hardly have. */
function standIn(word: string): string {
	const first = word.charCodeAt(0);
	if (first < 0x2190) {
		return word.length > 1 && isAsciiLetter(word.charCodeAt(1)) ? NAME_STAND_IN : word;
	}
	const isSymbol = codePointKind(word, 0) === CharacterKind.Symbol;
	return isSymbol && (codePointLength(word, 0) === 2 || first < 0x2c00) ? EMOJI_STAND_IN : word;
}
