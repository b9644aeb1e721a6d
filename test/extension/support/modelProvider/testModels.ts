/** A model that the test extension offers. */
export interface OfferedModel {
	readonly id: string;
	readonly maxInputTokens: number;
}

/**
 * An answer: its pieces in order. Some words stand for what goes wrong there: `refused` (no consent), `quota`, `gone`, `broken`,
 * `silence`, which lasts until it is cancelled, and `held`, which lasts until {@link TestModels.held} is over.
 */
export type ModelAnswer = readonly string[];

/** One turn, as the provider got it. */
export interface ProvidedTurn {
	readonly role: 'user' | 'assistant';
	readonly content: string;
}

/** How a test has the models of the test extension behave. */
export interface TestModels {
	offered: readonly OfferedModel[];
	/** What a model answers to messages. */
	answer: (turns: readonly ProvidedTurn[]) => ModelAnswer;
	/** What an answer waits for at `held`. */
	held: Promise<void>;
	/** All that was asked, in order. */
	readonly asked: (readonly ProvidedTurn[])[];
	/** Offers other models, and tells VS Code. */
	offer(models: readonly OfferedModel[]): void;
}
