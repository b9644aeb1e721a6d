import { malformed } from '../definition/partReader';

/** Pieces and their ids, in both directions. */
export class Vocabulary {
	readonly #ids = new Map<string, number>();
	readonly #pieces: (string | undefined)[] = [];

	/** Number of ids: the largest, and one. */
	get size(): number {
		return this.#pieces.length;
	}

	/** Ids by piece. */
	get ids(): ReadonlyMap<string, number> {
		return this.#ids;
	}

	/**
	 * Gives an id to a piece. Of pieces with one id the last is written for it.
	 * @throws NlpError `input-malformed` where the id is no count; `place` says where it stands.
	 */
	set(piece: string, id: number, place: () => string): void {
		if (!Number.isInteger(id) || id < 0 || id > LARGEST_ID) {
			throw malformed(place(), `must be an id between 0 and ${LARGEST_ID}, not ${String(id)}`);
		}
		this.#ids.set(piece, id);
		while (this.#pieces.length <= id) {
			this.#pieces.push(undefined);
		}
		this.#pieces[id] = piece;
	}

	idOf(piece: string): number | undefined {
		return this.#ids.get(piece);
	}

	pieceOf(id: number): string | undefined {
		return this.#pieces.at(id < 0 ? this.#pieces.length : id);
	}
}

/** Ids are places in lists; a larger one is a mistake in the file. */
const LARGEST_ID = 9_999_999;
