import type { SentencePieceDefinition } from '../definition/sentencePieceDefinition';
import { decodeBytes } from './decodeBytes';
import { SPACE_MARK, SentencePieceNormalizer } from './sentencePieceNormalizer';
import type { SentencePieceVocabulary } from './vocabulary';

/**
 * Joins pieces to text as SentencePiece does: marks become spaces, the one before the text goes, control pieces are nothing, the
 * unknown piece is its surface, runs of byte pieces are read as UTF-8 with U+FFFD for bytes that are none.
 */
export class SentencePieceDecoder {
	readonly #definition: SentencePieceDefinition;
	readonly #vocabulary: SentencePieceVocabulary;
	readonly #denormalizer: SentencePieceNormalizer | undefined;

	constructor(definition: SentencePieceDefinition, vocabulary: SentencePieceVocabulary) {
		this.#definition = definition;
		this.#vocabulary = vocabulary;
		const { denormalizer } = definition;
		this.#denormalizer =
			denormalizer === undefined || denormalizer.charsMap.length === 0
				? undefined
				: new SentencePieceNormalizer(denormalizer);
	}

	/** @param ids inside the vocabulary */
	decode(ids: readonly number[]): string {
		let text = '';
		let bytes: number[] = [];
		let markTaken = false;
		for (const id of ids) {
			const byte = this.#vocabulary.bytes[id];
			if (byte >= 0) {
				bytes.push(byte);
				continue;
			}
			text += decodeBytes(bytes);
			bytes = [];
			const atStart = !markTaken && text === '';
			const surface = this.#surfaceOf(id, atStart);
			markTaken = surface.markTaken;
			text += surface.text;
		}
		text += decodeBytes(bytes);
		return this.#denormalizer === undefined ? text : this.#denormalizer.normalize(text).text;
	}

	/** The text of a piece, and whether it was without the mark that was put before the text. */
	#surfaceOf(id: number, atStart: boolean): { readonly text: string; readonly markTaken: boolean } {
		const { piece, kind } = this.#vocabulary.pieces[id];
		const { trainer, normalizer } = this.#definition;
		if (kind === 'control') {
			return { text: '', markTaken: false };
		}
		if (kind === 'unknown') {
			return { text: trainer.unknownSurface, markTaken: false };
		}
		const strips = atStart && (normalizer.addDummyPrefix || normalizer.removeExtraWhitespaces);
		const stripped = strips && piece.startsWith(SPACE_MARK) ? piece.slice(1) : piece;
		return {
			text: stripped.replaceAll(SPACE_MARK, ' '),
			// Where extra spaces are removed, every mark before the text goes, not the first alone.
			markTaken: stripped !== piece && !normalizer.removeExtraWhitespaces,
		};
	}
}
