import { DoubleArrayTrie } from '../../collections/doubleArrayTrie';
import { NlpError } from '../../errors';
import type { SeededRandom } from '../../numeric/seededRandom';
import type { AlignedText } from '../../text/alignedText';
import { AlignedTextBuilder } from '../../text/alignedTextBuilder';
import type { SentencePieceDefinition, TrainerDefinition } from '../definition/sentencePieceDefinition';
import { PieceColumns } from '../pieceColumns';
import { PieceCounter } from '../pieceSink';
import type {
	DecodeOptions,
	EncodeOptions,
	SubwordAlgorithm,
	SubwordPieces,
	SubwordTokenizer,
} from '../subwordTokenizer';
import type { SubwordTrace } from '../subwordTrace';
import { UnigramModel } from '../unigram/unigram';
import { BpeModel } from './bpeModel';
import { CharacterModel } from './characterModel';
import { SentencePieceDecoder } from './sentencePieceDecoder';
import type { SentencePieceModel } from './sentencePieceModel';
import { SentencePieceNormalizer } from './sentencePieceNormalizer';
import { SentencePieceVocabulary } from './vocabulary';
import { WordModel } from './wordModel';

/** Texts of fewer units share one builder. */
const SHARED_UNITS = 1 << 16;

const ALGORITHMS: Readonly<Record<TrainerDefinition['modelType'], SubwordAlgorithm>> = {
	unigram: 'sentencePieceUnigram',
	bpe: 'sentencePieceBpe',
	word: 'sentencePieceWord',
	char: 'sentencePieceCharacter',
};

/**
 * A SentencePiece model at work (Kudo and Richardson, 2018, "SentencePiece: A simple and language independent subword tokenizer
 * and detokenizer for Neural Text Processing"): normalizes a text, cuts it without regard to words, and gives each piece the
 * span of what it stands for in the text as it was. Pieces and ids are those of the library's version 0.1.97.
 *
 * A text is one sentence to the model, line breaks included. The pieces of one character, such as those of its bytes, all have its
 * span.
 */
export class SentencePieceTokenizer implements SubwordTokenizer {
	readonly algorithm: SubwordAlgorithm;
	readonly definition: SentencePieceDefinition;
	readonly #vocabulary: SentencePieceVocabulary;
	readonly #normalizer: SentencePieceNormalizer;
	readonly #model: SentencePieceModel;
	/** The model once more where it is a unigram model, which alone has several paths. */
	readonly #unigram: UnigramModel | undefined;
	readonly #decoder: SentencePieceDecoder;
	/** Written anew by every call, since making arrays costs more than a short text. */
	readonly #normalized = new AlignedTextBuilder(256);
	readonly #columns = new PieceColumns(256);

	/** @throws NlpError `model-malformed` for a vocabulary or normalization rules that the library would refuse. */
	constructor(definition: SentencePieceDefinition) {
		const { trainer, normalizer } = definition;
		this.definition = definition;
		this.algorithm = ALGORITHMS[trainer.modelType];
		this.#vocabulary = new SentencePieceVocabulary(definition);
		const names = this.#vocabulary.userDefined();
		const userDefined = names.length === 0 ? undefined : new DoubleArrayTrie(names);
		this.#normalizer = new SentencePieceNormalizer(normalizer, {
			treatWhitespaceAsSuffix: trainer.treatWhitespaceAsSuffix,
			userDefined,
		});
		this.#unigram =
			trainer.modelType === 'unigram'
				? new UnigramModel(definition.pieces, {
						unknownId: this.#vocabulary.unknownId,
						byteIds: this.#vocabulary.byteIds,
						precision: 'single',
					})
				: undefined;
		this.#model = this.#unigram ?? modelOf(trainer, this.#vocabulary, userDefined);
		this.#decoder = new SentencePieceDecoder(definition, this.#vocabulary);
	}

	get vocabularySize(): number {
		return this.#vocabulary.pieces.length;
	}

	get unknownId(): number {
		return this.#vocabulary.unknownId;
	}

	encode(text: string, options: EncodeOptions = {}): SubwordPieces {
		const normalized = this.#normalize(text);
		const columns = text.length < SHARED_UNITS ? this.#columns : new PieceColumns(text.length >> 2);
		const { beginId, endId } = this.definition.trainer;
		columns.clear();
		if (options.specialTokens === true && this.isSpecial(beginId)) {
			columns.push(beginId, 0, 0);
		}
		const first = columns.size;
		this.#model.cut(normalized.text(), columns);
		const last = columns.size;
		if (options.specialTokens === true && this.isSpecial(endId)) {
			columns.push(endId, text.length, text.length);
		}
		return toOriginal(columns.finish(), normalized, first, last);
	}

	count(text: string): number {
		const counter = new PieceCounter();
		this.#model.cut(this.#normalize(text).text(), counter);
		return counter.count;
	}

	/**
	 * The most likely ways to cut a text, the best first, with the logarithms of their probabilities.
	 * @param size how many at most, from 1 to 1024
	 * @throws NlpError `input-malformed` for a model that is not a unigram model.
	 */
	nBest(text: string, size: number): readonly (SubwordPieces & { readonly score: number })[] {
		const normalized = this.#normalize(text);
		return this.#onlyUnigram()
			.nBest(normalized.text(), size)
			.map(path => ({ ...toOriginal(path, normalized, 0, path.ids.length), score: path.score }));
	}

	/**
	 * Draws a way to cut a text, with probability proportional to exp(alpha * score).
	 * @throws NlpError `input-malformed` for a model that is not a unigram model.
	 */
	sample(text: string, alpha: number, random: SeededRandom): SubwordPieces {
		const normalized = this.#normalize(text);
		const path = this.#onlyUnigram().sample(normalized.text(), alpha, random);
		return toOriginal(path, normalized, 0, path.ids.length);
	}

	decode(ids: ArrayLike<number>, options: DecodeOptions = {}): string {
		const kept = Array.from(ids);
		const outside = kept.find(id => !(id in this.#vocabulary.pieces));
		if (outside !== undefined) {
			throw new NlpError(
				'input-malformed',
				`Id ${outside} is outside the vocabulary of ${this.vocabularySize} pieces. Decode with the model that gave the ids.`,
			);
		}
		return this.#decoder.decode(options.skipSpecialTokens === true ? kept.filter(id => !this.isSpecial(id)) : kept);
	}

	pieceOf(id: number): string | undefined {
		const { pieces } = this.#vocabulary;
		return id in pieces ? pieces[id].piece : undefined;
	}

	idOf(piece: string): number | undefined {
		return this.#vocabulary.idOf(piece);
	}

	/** Whether a piece is the unknown or a control piece. */
	isSpecial(id: number): boolean {
		const { pieces } = this.#vocabulary;
		return id in pieces && (pieces[id].kind === 'unknown' || pieces[id].kind === 'control');
	}

	/** One trace of the whole text, which is normalized first. */
	explain(text: string): readonly SubwordTrace[] {
		const normalized = this.#normalize(text).text();
		return normalized === '' ? [] : [this.#model.explain(normalized)];
	}

	/** The text as the model sees it, with its way back. */
	normalize(text: string): AlignedText {
		return this.#normalizer.normalize(text);
	}

	/** Normalizes into the builder that all calls share, or, for a long text, into one of its own. */
	#normalize(text: string): AlignedTextBuilder {
		const out = text.length < SHARED_UNITS ? this.#normalized : new AlignedTextBuilder(text.length + 1);
		out.clear();
		this.#normalizer.normalizeInto(text, out);
		return out;
	}

	#onlyUnigram(): UnigramModel {
		if (this.#unigram === undefined) {
			throw new NlpError(
				'input-malformed',
				`A SentencePiece model of type "${this.definition.trainer.modelType}" has one way to cut a text. ` +
					'For several ways use a model of type "unigram".',
			);
		}
		return this.#unigram;
	}
}

function modelOf(
	trainer: TrainerDefinition,
	vocabulary: SentencePieceVocabulary,
	userDefined: DoubleArrayTrie | undefined,
): SentencePieceModel {
	switch (trainer.modelType) {
		case 'word':
			return new WordModel(vocabulary);
		case 'char':
			return new CharacterModel(vocabulary, userDefined);
		default:
			return new BpeModel(vocabulary, userDefined);
	}
}

/** Moves the spans of the pieces `[first, last)`, in place, from a normalized text to the original. */
function toOriginal(pieces: SubwordPieces, normalized: AlignedTextBuilder, first: number, last: number): SubwordPieces {
	for (let i = first; i < last; i++) {
		pieces.starts[i] = normalized.startOf(pieces.starts[i]);
		pieces.ends[i] = normalized.endOf(pieces.ends[i] - 1);
	}
	return pieces;
}
