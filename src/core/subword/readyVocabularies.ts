import { NlpError } from '../errors';
import { decodeModel } from '../model/binaryFormat';
import type { ModelSource } from '../model/modelSource';
import { unpackByteLevel } from './files/byteLevelFile';
import { SENTENCE_PIECE_KIND, unpackSentencePiece } from './files/sentencePieceFile';
import { SentencePieceTokenizer } from './sentencePiece/sentencePieceTokenizer';
import type { SubwordAlgorithm, SubwordTokenizer } from './subwordTokenizer';

/** A vocabulary that the program has without any file of the user's. */
export interface ReadyVocabulary {
	readonly id: string;
	readonly title: string;
	/** Whether it is published by others or learned by our training. */
	readonly source: 'ready' | 'own';
	readonly algorithm: SubwordAlgorithm;
	/** Number of ids. */
	readonly size: number;
	/** What `ModelSource` reads it from. */
	readonly file: string;
}

/** All of them, best known first. */
export const READY_VOCABULARIES: readonly ReadyVocabulary[] = [
	{
		id: 'o200k_base',
		title: 'o200k_base (GPT-4o, GPT-5)',
		source: 'ready',
		algorithm: 'byteLevelBpe',
		size: 200_019,
		file: 'vocabularies/o200k_base.bin',
	},
	{
		id: 'cl100k_base',
		title: 'cl100k_base (GPT-4, GPT-3.5)',
		source: 'ready',
		algorithm: 'byteLevelBpe',
		size: 100_277,
		file: 'vocabularies/cl100k_base.bin',
	},
	{
		id: 'zh-en-unigram',
		title: 'zh-en-unigram (SentencePiece)',
		source: 'own',
		algorithm: 'sentencePieceUnigram',
		size: 16_000,
		file: 'zh-en-unigram.bin',
	},
	{
		id: 'zh-en-byte-bpe',
		title: 'zh-en-byte-bpe',
		source: 'own',
		algorithm: 'byteLevelBpe',
		size: 16_000,
		file: 'zh-en-byte-bpe.bin',
	},
];

/** Loads ready vocabularies when they are first asked for, once for all who ask; a load that failed is tried anew. */
export class ReadyVocabularies {
	readonly #models: ModelSource;
	readonly #loads = new Map<string, Promise<SubwordTokenizer>>();

	constructor(models: ModelSource) {
		this.#models = models;
	}

	/**
	 * The tokenizer of a vocabulary.
	 * @throws NlpError `input-malformed` for an id that none has; `model-missing` from the source, or those of `decodeModel`.
	 */
	load(id: string): Promise<SubwordTokenizer> {
		const running = this.#loads.get(id);
		if (running !== undefined) return running;
		const load = this.#read(id);
		this.#loads.set(id, load);
		load.catch(() => this.#loads.delete(id));
		return load;
	}

	async #read(id: string): Promise<SubwordTokenizer> {
		const found = READY_VOCABULARIES.find(each => each.id === id);
		if (found === undefined) {
			const ids = READY_VOCABULARIES.map(each => each.id).join(', ');
			throw new NlpError('input-malformed', `There is no ready vocabulary ${id}. Take one of: ${ids}.`);
		}
		const model = decodeModel(await this.#models.read(found.file), found.file);
		return model.kind === SENTENCE_PIECE_KIND
			? new SentencePieceTokenizer(unpackSentencePiece(model))
			: unpackByteLevel(model);
	}
}
