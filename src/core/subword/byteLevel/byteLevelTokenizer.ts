import { NlpError } from '../../errors';
import { BYTE_CHARACTERS, parseBytes, printBytes } from './byteLevel';
import { ByteBuffer } from './byteBuffer';
import type { ByteLevelBpe } from './byteLevelBpe';
import { bytesOf, pieceCount } from './bytePieces';
import { mergePairs } from './pairMerger';
import { EncodedColumns } from '../encodedColumns';
import type { PreTokenScanner } from '../scanners/preTokenScanner';
import { SymbolPlaces } from './symbolPlaces';
import type { DecodeOptions, SubwordPieces, SubwordTokenizer } from '../subwordTokenizer';
import type { BpeMerge, BpeTrace } from '../subwordTrace';
import { TextWindows } from '../textWindows';
import { writeUtf8 } from './utf8Bytes';

/** Characters a piece, at the least that text usually has: what columns have room for at first. */
const EXPECTED_UNITS = 2;

export interface ByteLevelTokenizerParts {
	readonly bpe: ByteLevelBpe;
	readonly scanner: PreTokenScanner;
	/** Ids of special tokens, which no text is encoded to: what a text says is a text, even if it reads `<|endoftext|>`. */
	readonly specialTokens: ReadonlyMap<string, number>;
}

/** A byte-level vocabulary as OpenAI's models have it: pre-tokens by a pattern, byte-pair encoding in each, special tokens. */
export class ByteLevelTokenizer implements SubwordTokenizer {
	readonly algorithm = 'byteLevelBpe';
	readonly vocabularySize: number;
	readonly unknownId = -1;
	readonly #bpe: ByteLevelBpe;
	readonly #windows: TextWindows;
	readonly #specialIds: ReadonlyMap<string, number>;
	readonly #specialTokens: ReadonlyMap<number, string>;
	#ids: ReadonlyMap<string, number> | undefined;

	constructor(parts: ByteLevelTokenizerParts) {
		this.#bpe = parts.bpe;
		this.#windows = new TextWindows(parts.scanner);
		this.#specialIds = parts.specialTokens;
		this.#specialTokens = new Map(Array.from(parts.specialTokens, ([token, id]) => [id, token]));
		const lastSpecial = Math.max(-1, ...parts.specialTokens.values());
		this.vocabularySize = Math.max(pieceCount(parts.bpe.pieces), lastSpecial + 1);
	}

	encode(text: string): SubwordPieces {
		const columns = new EncodedColumns(Math.ceil(text.length / EXPECTED_UNITS) + 16);
		this.#windows.visit(text, (units, ends, count, offset) => {
			this.#bpe.add(units, ends, count, offset, columns);
		});
		return columns.pieces();
	}

	count(text: string): number {
		let total = 0;
		this.#windows.visit(text, (units, ends, count) => {
			total += this.#bpe.count(units, ends, count);
		});
		return total;
	}

	decode(ids: ArrayLike<number>, options: DecodeOptions = {}): string {
		let text = '';
		let bytes = new ByteBuffer();
		for (let i = 0; i < ids.length; i++) {
			const special = this.#specialTokens.get(ids[i]);
			if (special !== undefined) {
				if (options.skipSpecialTokens === true) continue;
				text += bytes.text() + special;
				bytes = new ByteBuffer();
			} else {
				bytes.add(this.#bytesOf(ids[i]));
			}
		}
		return text + bytes.text();
	}

	pieceOf(id: number): string | undefined {
		const special = this.#specialTokens.get(id);
		if (special !== undefined) return special;
		const { pieces } = this.#bpe;
		return id >= 0 && id < pieceCount(pieces) && bytesOf(pieces, id).length > 0
			? printBytes(bytesOf(pieces, id))
			: undefined;
	}

	idOf(piece: string): number | undefined {
		const special = this.#specialIds.get(piece);
		if (special !== undefined || parseBytes(piece) === undefined) return special;
		this.#ids ??= this.#printedPieces();
		return this.#ids.get(piece);
	}

	isSpecial(id: number): boolean {
		return this.#specialTokens.has(id);
	}

	explain(text: string): readonly BpeTrace[] {
		const traces: BpeTrace[] = [];
		this.#windows.visit(text, (units, ends, count) => {
			for (let i = 0; i < count; i++) {
				traces.push(this.#explainPreToken(units, i === 0 ? 0 : ends[i - 1], ends[i]));
			}
		});
		return traces;
	}

	/** Merges as the algorithm is defined, and notes each. */
	#explainPreToken(units: Uint16Array, start: number, end: number): BpeTrace {
		const bytes = new Uint8Array((end - start) * 3);
		const length = writeUtf8(units, start, end, bytes);
		const symbols = Int32Array.from(bytes.subarray(0, length), byte => this.#bpe.byteIds[byte]);
		const places = new SymbolPlaces(length);
		const merges: BpeMerge[] = [];
		const count = mergePairs(symbols, length, this.#bpe.merges, (symbol, left, right) => {
			const position = places.merge(symbol);
			const rank = this.#bpe.merges.rank(left, right);
			merges.push({ position, left: this.#printed(left), right: this.#printed(right), rank });
		});
		return {
			algorithm: 'bpe',
			symbols: Array.from(bytes.subarray(0, length), byte => BYTE_CHARACTERS[byte]),
			merges,
			pieces: Array.from(symbols.subarray(0, count), id => this.#printed(id)),
		};
	}

	#printed(id: number): string {
		return printBytes(bytesOf(this.#bpe.pieces, id));
	}

	#printedPieces(): ReadonlyMap<string, number> {
		const ids = new Map<string, number>();
		for (let id = pieceCount(this.#bpe.pieces) - 1; id >= 0; id--) {
			ids.set(this.#printed(id), id);
		}
		ids.delete('');
		return ids;
	}

	#bytesOf(id: number): Uint8Array {
		const { pieces } = this.#bpe;
		const isId = Number.isInteger(id) && id >= 0 && id < pieceCount(pieces);
		const bytes = isId ? bytesOf(pieces, id) : undefined;
		if (bytes === undefined || bytes.length === 0) {
			throw new NlpError(
				'input-malformed',
				`The vocabulary has no piece with the id ${id}: it has ${this.vocabularySize} ids, from 0, and not all are used. Check that the ids are of this vocabulary.`,
			);
		}
		return bytes;
	}
}
