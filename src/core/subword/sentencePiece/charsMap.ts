import { NlpError } from '../../errors';
import { decodeUtf8 } from '../../model/utf8';
import { scalarAt } from '../../text/scalars';

/** Of a unit: that no rule begins with it; only rules that go on with a unit above ASCII; perhaps others. 0 is not known. */
const NO_RULE = 1;
const RULE_WITH_MORE = 2;
const PERHAPS_RULE = 3;

/** A rule that matches at a place of a text. */
export interface CharsMapMatch {
	/** End of what the rule replaces, in UTF-16 code units. */
	readonly end: number;
	readonly replacement: string;
}

/** Bits of a unit of the trie. */
const LABEL = 0xff;
const ENDS_KEY = 0x100;
const FAR = 0x200;
/** Set where the unit is a value. */
const VALUE = 0x80000000;

/**
 * Normalization rules as SentencePiece compiles them (`precompiled_charsmap`): the length of a trie in bytes, the trie, and
 * replacements in UTF-8, each ended by a zero byte.
 *
 * The trie, over UTF-8 bytes, is a double array as darts-clone writes it: 32-bit units with a label in bits 0-7, a flag in bit
 * 8 that a key ends here, and in the bits above the distance to the children, in units of 256 where bit 9 is set. A key's value is the place of its replacement.
 */
export class CharsMap {
	readonly #units: Uint32Array;
	readonly #replacements: Uint8Array;
	readonly #known = new Map<number, string>();
	/** What is known of the rules that begin with a UTF-16 unit. */
	readonly #classes = new Uint8Array(0x10000);

	/** @throws NlpError `model-malformed` where the lengths do not fit; names the numbers. */
	constructor(bytes: Uint8Array) {
		const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		const size = bytes.length < 4 ? 0 : view.getUint32(0, true);
		if (size === 0 || size % 4 !== 0 || size + 4 >= bytes.length) {
			throw new NlpError(
				'model-malformed',
				`The compiled normalization rules are broken: a trie of ${size} bytes in a table of ${bytes.length} bytes. ` +
					'Get the model anew, or export it again.',
			);
		}
		this.#units = Uint32Array.from({ length: size / 4 }, (_, i) => view.getUint32(4 + 4 * i, true));
		this.#replacements = bytes.subarray(4 + size);
	}

	/** The longest rule that matches at an offset of a text; an unpaired surrogate counts as U+FFFD. */
	longestAt(text: string, start: number): CharsMapMatch | undefined {
		return this.#matchAt(text, start, true);
	}

	/** The shortest rule that matches at an offset of a text, which is what Hugging Face's `Precompiled` applies. */
	shortestAt(text: string, start: number): CharsMapMatch | undefined {
		return this.#matchAt(text, start, false);
	}

	#matchAt(text: string, start: number, longest: boolean): CharsMapMatch | undefined {
		const unit = text.charCodeAt(start);
		const known = this.#classes[unit] || this.#classify(unit);
		if (known === NO_RULE || (known === RULE_WITH_MORE && !(text.charCodeAt(start + 1) >= 0x80))) {
			return undefined;
		}
		let match: CharsMapMatch | undefined;
		let node = 0;
		for (let at = start; at < text.length;) {
			const code = scalarAt(text, at);
			at += code > 0xffff ? 2 : 1;
			node = this.#childByCharacter(node, code);
			if (node < 0) {
				break;
			}
			const cell = this.#units[node];
			if ((cell & ENDS_KEY) !== 0) {
				match = { end: at, replacement: this.#replacementAt(this.#units[node ^ distance(cell)] & ~VALUE) };
				if (!longest) {
					break;
				}
			}
		}
		return match;
	}

	#classify(unit: number): number {
		const node = unit >= 0xd800 && unit < 0xe000 ? 0 : this.#childByCharacter(0, unit);
		if (node < 0) {
			this.#classes[unit] = NO_RULE;
		} else {
			const ascii = Array.from({ length: 0x80 }, (_, byte) => byte);
			const needsMore = (this.#units[node] & ENDS_KEY) === 0 && ascii.every(byte => this.#child(node, byte) < 0);
			this.#classes[unit] = needsMore ? RULE_WITH_MORE : PERHAPS_RULE;
		}
		return this.#classes[unit];
	}

	/** The node that the UTF-8 bytes of a character lead to, or -1. */
	#childByCharacter(node: number, code: number): number {
		if (code < 0x80) {
			return this.#child(node, code);
		}
		const last = 0x80 | (code & 0x3f);
		if (code < 0x800) {
			return this.#child(this.#child(node, 0xc0 | (code >> 6)), last);
		}
		const middle = 0x80 | ((code >> 6) & 0x3f);
		if (code < 0x10000) {
			return this.#child(this.#child(this.#child(node, 0xe0 | (code >> 12)), middle), last);
		}
		const first = this.#child(this.#child(node, 0xf0 | (code >> 18)), 0x80 | ((code >> 12) & 0x3f));
		return this.#child(this.#child(first, middle), last);
	}

	#child(node: number, byte: number): number {
		if (node < 0) {
			return -1;
		}
		const child = node ^ distance(this.#units[node]) ^ byte;
		return child < this.#units.length && (this.#units[child] & (VALUE | LABEL)) >>> 0 === byte ? child : -1;
	}

	#replacementAt(place: number): string {
		let text = this.#known.get(place);
		if (text === undefined) {
			const end = this.#replacements.indexOf(0, place);
			text = decodeUtf8(this.#replacements.subarray(place, end < 0 ? undefined : end));
			this.#known.set(place, text);
		}
		return text;
	}
}

/** How far a node's children lie from it, for exclusive or. */
function distance(unit: number): number {
	return (unit >>> 10) << ((unit & FAR) >>> 6);
}
