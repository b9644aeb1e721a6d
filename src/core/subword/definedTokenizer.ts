import { NlpError } from '../errors';
import type { AddedTokens } from './addedTokens';
import type { Decoder } from './decoders/decoder';
import { EncodedColumns } from './encodedColumns';
import type { Vocabulary } from './models/vocabulary';
import type { Surroundings } from './postProcessors/buildPostProcessor';
import type {
	DecodeOptions,
	EncodeOptions,
	SubwordAlgorithm,
	SubwordPieces,
	SubwordTokenizer,
} from './subwordTokenizer';
import type { SubwordTrace } from './subwordTrace';
import type { StretchEncoder } from './textStretch';

/** The parts of a tokenizer, in the order in which a text passes through them. */
export interface TokenizerParts {
	readonly algorithm: SubwordAlgorithm;
	readonly vocabulary: Vocabulary;
	readonly unknownId: number;
	readonly special: ReadonlySet<number>;
	/** Finds added tokens, and normalizes what lies between them. */
	readonly addedTokens: AddedTokens;
	/** Pre-tokenizer and model. */
	readonly encoder: StretchEncoder;
	readonly surroundings: Surroundings;
	readonly decoder: Decoder;
}

/** Units a piece, at the least that text usually has: what columns have room for at first. */
const EXPECTED_UNITS = 2;

/** A tokenizer put together as Hugging Face's `tokenizers` does: added tokens, normalizer, pre-tokenizer, model, post-processor. */
export class DefinedTokenizer implements SubwordTokenizer {
	readonly algorithm: SubwordAlgorithm;
	readonly vocabularySize: number;
	readonly unknownId: number;
	readonly #parts: TokenizerParts;

	constructor(parts: TokenizerParts) {
		this.#parts = parts;
		this.algorithm = parts.algorithm;
		this.vocabularySize = parts.vocabulary.size;
		this.unknownId = parts.unknownId;
	}

	encode(text: string, options: EncodeOptions = {}): SubwordPieces {
		const { before, after } = options.specialTokens === true ? this.#parts.surroundings : NOTHING_AROUND;
		const columns = new EncodedColumns(Math.ceil(text.length / EXPECTED_UNITS) + 16);
		for (const id of before) {
			columns.add(id, 0, 0);
		}
		for (const segment of this.#parts.addedTokens.segments(text)) {
			if (segment.kind === 'token') {
				columns.add(segment.id, segment.start, segment.end);
			} else {
				this.#parts.encoder.encode(segment, columns);
			}
		}
		for (const id of after) {
			columns.add(id, text.length, text.length);
		}
		return columns.pieces();
	}

	count(text: string): number {
		let count = 0;
		for (const segment of this.#parts.addedTokens.segments(text)) {
			count += segment.kind === 'token' ? 1 : this.#parts.encoder.count(segment);
		}
		return count;
	}

	decode(ids: ArrayLike<number>, options: DecodeOptions = {}): string {
		const pieces: string[] = [];
		for (let i = 0; i < ids.length; i++) {
			const id = ids[i];
			if (!Number.isInteger(id) || id < 0 || id >= this.vocabularySize) {
				throw new NlpError(
					'input-malformed',
					`Id ${id} at place ${i} is not in the vocabulary, whose ids go from 0 to ${this.vocabularySize - 1}. ` +
						'Decode with the vocabulary by which the text was encoded.',
				);
			}
			const piece = this.#parts.vocabulary.pieceOf(id);
			if (piece !== undefined && !(options.skipSpecialTokens === true && this.#parts.special.has(id))) {
				pieces.push(piece);
			}
		}
		return this.#parts.decoder(pieces).join('');
	}

	pieceOf(id: number): string | undefined {
		return this.#parts.vocabulary.pieceOf(id);
	}

	idOf(piece: string): number | undefined {
		return this.#parts.vocabulary.idOf(piece);
	}

	isSpecial(id: number): boolean {
		return this.#parts.special.has(id);
	}

	explain(text: string): readonly SubwordTrace[] {
		return this.#parts.addedTokens
			.segments(text)
			.flatMap(segment => (segment.kind === 'token' ? [] : this.#parts.encoder.explain(segment)));
	}
}

const NOTHING_AROUND: Surroundings = { before: [], after: [] };
