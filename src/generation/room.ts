import type { GenerationMessage, TextGenerator } from './textGenerator';

/** What a model is taken to read where nobody says: as much as every model of today does. */
export const SMALLEST_CONTEXT = 4096;

/** The part of the context that is kept free for the answer. */
const ANSWER_SHARE = 0.3;
const MOST_FOR_ANSWER = 4096;

/** What a turn of a conversation takes beside its words, in tokens. */
const TURN = 8;

/** Tokens of text that may have room at least: with less, a prompt is too long for the model. */
const LEAST_ROOM = 64;

/**
 * How many tokens of a text a model reads beside a prompt and its own answer.
 * @param prompt with an empty text
 * @param growth how long the answer is for every token of the text, as 1 for one that is as long; without it answers are short
 */
export async function roomForText(
	generator: TextGenerator,
	prompt: readonly GenerationMessage[],
	growth = 0,
): Promise<number> {
	const context = generator.maxInputTokens ?? SMALLEST_CONTEXT;
	let taken = 0;
	for (const { content } of prompt) taken += TURN + (await generator.countTokens(content));
	const free = context - taken;
	const room = growth > 0 ? free / (1 + growth) : free - Math.min(context * ANSWER_SHARE, MOST_FOR_ANSWER);
	return Math.max(LEAST_ROOM, Math.floor(room));
}
