import { NORMALIZED_UNITS } from '../../text/normalizedUnits';
import { scanEmoji, scanLatin, scanNumber } from './atomScanners';
import { AtomCode, CHARACTER_TYPES, SINGLE, UNIT_TYPES, UnitType } from './chineseCharacters';

/**
 * A stretch of Chinese text as atoms, the units that words are made of: a character, or a whole Latin word, number, address
 * or emoji, which no word boundary can cut. Columns that are used again.
 */
export class ChineseAtoms {
	readonly capacity: number;
	/** Where each atom begins and ends in the text. */
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/**
	 * The normalised character (full-width forms, variants of punctuation and traditional characters folded), or an
	 * `AtomCode` for the other atoms.
	 */
	readonly codes: Uint16Array;
	/** The `UnitType` of each atom. */
	readonly types: Uint8Array;
	/** 1 where the atom is always a word by itself (punctuation, emoji, addresses). */
	readonly single: Uint8Array;
	length = 0;

	constructor(capacity = 2048) {
		this.capacity = capacity;
		this.starts = new Int32Array(capacity);
		this.ends = new Int32Array(capacity);
		this.codes = new Uint16Array(capacity);
		this.types = new Uint8Array(capacity);
		this.single = new Uint8Array(capacity);
	}

	/**
	 * Reads atoms from `start` up to white space, to `end`, or until the columns are full, where it prefers to stop after
	 * punctuation. Returns where it stopped.
	 */
	scan(text: string, start: number, end: number): number {
		this.length = 0;
		const { starts, ends, codes, types, single, capacity } = this;
		const [normalized, unitTypes, characterTypes] = [NORMALIZED_UNITS, UNIT_TYPES, CHARACTER_TYPES];
		const [han, space] = [UnitType.Han, UnitType.Space];
		const softLimit = capacity >> 1;
		let at = start;
		while (at < end && this.length < capacity) {
			const unit = normalized[text.charCodeAt(at)];
			const type = unitTypes[unit];
			if (type === han) {
				const i = this.length++;
				starts[i] = at++;
				ends[i] = at;
				codes[i] = unit;
				types[i] = characterTypes[unit];
				single[i] = 0;
				continue;
			}
			if (type === space) {
				break;
			}
			at = this.#scanAtom(text, at, end, unit, type);
			if (this.length > softLimit && single[this.length - 1] === SINGLE) {
				break;
			}
		}
		return at;
	}

	#scanAtom(text: string, at: number, end: number, unit: number, type: number): number {
		switch (type) {
			case UnitType.Digit: {
				const { next, code } = scanNumber(text, at, end);
				return this.#push(at, next, code, type, 0);
			}
			case UnitType.Latin: {
				const { next, code } = scanLatin(text, at, end);
				return this.#push(at, next, code, type, code === AtomCode.Address ? SINGLE : 0);
			}
			case UnitType.Surrogate:
				return this.#scanSupplementary(text, at, end);
			case UnitType.Repeated: {
				let next = at + 1;
				while (next < end && NORMALIZED_UNITS[text.charCodeAt(next)] === unit) {
					next++;
				}
				return this.#push(at, next, unit, UnitType.Punctuation, 1);
			}
			default: {
				const emoji = scanEmoji(text, at, end);
				if (emoji > at + 1) {
					return this.#push(at, emoji, AtomCode.Emoji, UnitType.Other, 1);
				}
				return this.#push(at, at + 1, unit, CHARACTER_TYPES[unit], type === UnitType.Punctuation ? SINGLE : 0);
			}
		}
	}

	#scanSupplementary(text: string, at: number, end: number): number {
		const point = text.codePointAt(at) ?? 0;
		if (point < 0x10000 || at + 1 >= end) {
			return this.#push(at, at + 1, AtomCode.Unpaired, UnitType.Other, 1);
		}
		if (point >= 0x20000) {
			return this.#push(at, at + 2, AtomCode.RareHan, UnitType.Han, 0);
		}
		const next = scanEmoji(text, at, end);
		return next > at
			? this.#push(at, next, AtomCode.Emoji, UnitType.Other, 1)
			: this.#push(at, at + 2, AtomCode.Supplementary, UnitType.Other, 0);
	}

	#push(start: number, end: number, code: number, type: number, single: number): number {
		const i = this.length++;
		this.starts[i] = start;
		this.ends[i] = end;
		this.codes[i] = code;
		this.types[i] = type;
		this.single[i] = single;
		return end;
	}
}
