/** One turn of what a language model reads. */
export interface GenerationMessage {
	readonly role: 'system' | 'user' | 'assistant';
	readonly content: string;
}

/** What a text is generated from. */
export interface GenerationRequest {
	readonly messages: readonly GenerationMessage[];
	/** How many tokens the answer may have at most; absent: as many as the model gives. */
	readonly maxTokens?: number;
	/** 0 takes the likeliest token always; absent: as the model is set. */
	readonly temperature?: number;
}

/** A language model of the user's: one of VS Code's, or one behind a server. */
export interface TextGenerator {
	/** What results call it, as `gpt-4o (copilot)` or `qwen2.5:7b (localhost:11434)`. */
	readonly engine: string;
	/** Whether what it reads leaves this machine. */
	readonly isRemote: boolean;
	/** How many tokens it reads at most; undefined where nobody says. */
	readonly maxInputTokens: number | undefined;
	/** The number of tokens of a text; an estimate where the model has no counter. */
	countTokens(text: string): Promise<number>;
	/**
	 * The answer in pieces, as they come. Nothing is sent before the first piece is asked for, and only a command of the
	 * user's may do so.
	 * @throws GenerationError with what the user can do; `cancelled` when `signal` was aborted
	 */
	generate(request: GenerationRequest, signal: AbortSignal): AsyncIterable<string>;
}
