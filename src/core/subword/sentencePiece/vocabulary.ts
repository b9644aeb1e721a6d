import { NlpError } from '../../errors';
import { byteOfPiece, bytePiece } from '../byteFallback';
import type { SentencePieceDefinition, SentencePieceEntry } from '../definition/sentencePieceDefinition';

/** The pieces of a SentencePiece model by name and kind, checked as the library does when it loads a model. */
export class SentencePieceVocabulary {
	readonly pieces: readonly SentencePieceEntry[];
	readonly unknownId: number;
	/** Ids of the pieces of the 256 bytes; undefined without byte fallback. */
	readonly byteIds: Int32Array | undefined;
	/** Whether a piece is in the vocabulary but must not come out. */
	readonly hasUnused: boolean;
	/** Byte that a piece stands for, one entry a piece; -1 for others. */
	readonly bytes: Int16Array;
	/** Pieces that are found in text. */
	readonly #found = new Map<string, number>();
	/** Others: unknown, control and byte pieces. A name may be in both. */
	readonly #reserved = new Map<string, number>();

	/** @throws NlpError `model-malformed` for an empty or repeated piece, no or two unknown pieces, wrong byte pieces. */
	constructor({ pieces, trainer }: SentencePieceDefinition) {
		this.pieces = pieces;
		this.bytes = Int16Array.from(pieces, entry => (entry.kind === 'byte' ? byteOfPiece(entry.piece) : -1));
		pieces.forEach((entry, id) => this.#add(entry, id));
		const unknown = Array.from(pieces.keys()).filter(id => pieces[id].kind === 'unknown');
		if (unknown.length !== 1) {
			throw malformed(`it has ${unknown.length} unknown pieces, not one`);
		}
		this.unknownId = unknown[0];
		this.hasUnused = pieces.some(entry => entry.kind === 'unused');
		this.byteIds = this.#byteIds(trainer.byteFallback);
	}

	/** Id of a piece, or undefined. */
	idOf(piece: string): number | undefined {
		return this.#reserved.get(piece) ?? this.#found.get(piece);
	}

	/** Pieces that are found in text, with their ids. */
	found(): ReadonlyMap<string, number> {
		return this.#found;
	}

	/** User-defined pieces. */
	userDefined(): string[] {
		return this.pieces.filter(entry => entry.kind === 'userDefined').map(entry => entry.piece);
	}

	#add(entry: SentencePieceEntry, id: number): void {
		const { piece, kind } = entry;
		const map = kind === 'normal' || kind === 'userDefined' || kind === 'unused' ? this.#found : this.#reserved;
		if (piece === '') {
			throw malformed(`piece ${id} is empty`);
		}
		const other = map.get(piece);
		if (other !== undefined) {
			throw malformed(`pieces ${other} and ${id} are both "${piece}"`);
		}
		if (kind === 'byte' && this.bytes[id] < 0) {
			throw malformed(`byte piece ${id}, "${piece}", is not written <0x00> to <0xFF>`);
		}
		map.set(piece, id);
	}

	#byteIds(byteFallback: boolean): Int32Array | undefined {
		const ids = new Int32Array(256).fill(-1);
		this.bytes.forEach((byte, id) => {
			if (byte >= 0) {
				ids[byte] = id;
			}
		});
		if (!byteFallback) {
			if (ids.some(id => id >= 0)) {
				throw malformed('it has byte pieces, but says that there is no byte fallback');
			}
			return undefined;
		}
		const missing = ids.indexOf(-1);
		if (missing >= 0) {
			throw malformed(`it falls back to bytes, but lacks the piece ${bytePiece(missing)}`);
		}
		return ids;
	}
}

function malformed(what: string): NlpError {
	return new NlpError(
		'model-malformed',
		`The SentencePiece model cannot be used: ${what}. Get the model anew, or learn it again.`,
	);
}
