/** What a command says of a text. */
export interface TextAnswer {
	readonly value: object;
	/** Why layers are missing that the answer is made of, if some are. */
	readonly failures: Iterable<string>;
}

/** Answers one text. */
export interface AnswerText {
	(text: string): Promise<TextAnswer>;
	/** Gets ready for texts that are answered next, which is faster together; that changes no answer. */
	readonly prepare?: (texts: readonly string[]) => Promise<void>;
}
