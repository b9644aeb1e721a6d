/** What a command says of a text. */
export interface TextAnswer {
	readonly value: object;
	/** Why layers are missing that the answer is made of, if some are. */
	readonly failures: Iterable<string>;
}

/** Answers one text. */
export type AnswerText = (text: string) => Promise<TextAnswer>;
