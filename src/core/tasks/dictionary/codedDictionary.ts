import { BitReader } from '../../collections/bitStream';
import type { ModelFile } from '../../model/modelFile';
import { readCode } from './codeTensors';
import type { Headword, HeadwordPlace } from './headwords';
import { Headwords } from './headwords';

/** The next symbol of a code, by the code's name. */
export type ReadSymbol<Code extends string> = (code: Code) => number;

/** A headword and what the dictionary has of it. */
export interface HeadwordLines<Line> {
	readonly word: Headword;
	readonly lines: readonly Line[];
}

/** Headwords with lines, of which only those are decoded that are asked for. */
export class CodedDictionary<Line, Code extends string> {
	readonly headwords: Headwords;
	readonly #bits: BitReader;
	readonly #starts: Uint32Array;
	readonly #read: ReadSymbol<Code>;
	readonly #decode: (read: ReadSymbol<Code>, word: Headword) => Line;

	/**
	 * @param decode reads the line of a headword, and not further
	 * @throws NlpError `model-malformed`.
	 */
	constructor(file: ModelFile, codeNames: readonly Code[], decode: (read: ReadSymbol<Code>, word: Headword) => Line) {
		this.headwords = Headwords.from(file);
		const bits = new BitReader(file.tensor('lines.bits', 'uint8'));
		this.#bits = bits;
		this.#starts = file.tensor('lines.starts', 'uint32');
		if (this.#starts.length !== this.headwords.blocks)
			throw file.malformed('its lines lie in other blocks than its words');
		const codes = new Map(codeNames.map(name => [name, readCode(file, name)]));
		this.#read = name => codes.get(name)?.read(bits) ?? 0;
		this.#decode = decode;
	}

	/** The lines of a headword. */
	lines(wanted: HeadwordPlace): Line[] {
		this.#bits.position = this.#starts[wanted.block];
		for (const { word, before, lines } of this.headwords.block(wanted.block)) {
			const decoded = Array.from({ length: lines }, () => this.#decode(this.#read, word));
			if (before === wanted.before) return decoded;
		}
		return [];
	}

	/** All headwords in order. */
	*all(): Generator<HeadwordLines<Line>> {
		for (let block = 0; block < this.headwords.blocks; block++) {
			// A block at once: who takes a word may look others up before the next.
			this.#bits.position = this.#starts[block];
			yield* Array.from(this.headwords.block(block), ({ word, lines }) => ({
				word,
				lines: Array.from({ length: lines }, () => this.#decode(this.#read, word)),
			}));
		}
	}
}
