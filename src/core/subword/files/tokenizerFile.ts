/** A file by its name without folders, with its content. */
export interface TokenizerFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** Formats that tokenizers are read from. */
export type TokenizerFormat = 'tokenizerJson' | 'sentencePiece' | 'tiktoken' | 'gpt2' | 'bertVocabulary';
