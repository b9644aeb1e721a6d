/** A tokenizer as data, in the shape of Hugging Face's `tokenizer.json` (version 1.0); parts are told apart by `type`. */
export interface TokenizerDefinition {
	readonly version?: string;
	readonly added_tokens: readonly AddedTokenDefinition[];
	readonly normalizer: PartDefinition | null;
	readonly pre_tokenizer: PartDefinition | null;
	readonly model: ModelDefinition;
	readonly post_processor: PartDefinition | null;
	readonly decoder: PartDefinition | null;
}

export interface AddedTokenDefinition {
	readonly id: number;
	readonly content: string;
	readonly single_word: boolean;
	readonly lstrip: boolean;
	readonly rstrip: boolean;
	readonly normalized: boolean;
	readonly special: boolean;
}

/** A normalizer, pre-tokenizer, post-processor or decoder with its parameters, which its reader checks. */
export interface PartDefinition {
	readonly type: string;
	readonly [parameter: string]: unknown;
}

export type ModelDefinition = BpeDefinition | WordPieceDefinition | UnigramDefinition;

export interface BpeDefinition {
	readonly type: 'BPE';
	readonly vocab: Readonly<Record<string, number>>;
	/** Pairs in the order in which they were learned; older files join each by a space. */
	readonly merges: readonly (string | readonly [string, string])[];
	readonly dropout?: number | null;
	readonly unk_token?: string | null;
	readonly continuing_subword_prefix?: string | null;
	readonly end_of_word_suffix?: string | null;
	readonly fuse_unk?: boolean;
	readonly byte_fallback?: boolean;
	readonly ignore_merges?: boolean;
}

export interface WordPieceDefinition {
	readonly type: 'WordPiece';
	readonly vocab: Readonly<Record<string, number>>;
	readonly unk_token: string;
	readonly continuing_subword_prefix: string;
	readonly max_input_chars_per_word: number;
}

export interface UnigramDefinition {
	readonly type: 'Unigram';
	readonly unk_id: number | null;
	/** Pieces with the natural logarithm of their probability; an id is an index. */
	readonly vocab: readonly (readonly [piece: string, score: number])[];
	readonly byte_fallback?: boolean;
}
