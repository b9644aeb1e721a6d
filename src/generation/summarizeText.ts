import { cutText } from './cutText';
import { GenerationError } from './generationError';
import { LONGEST_ANSWER } from './limits';
import type { PromptName, PromptVariables } from './promptVariables';
import { roomForText } from './room';
import type { GenerationMessage, TextGenerator } from './textGenerator';

/** Fills prompts. */
export type FillPrompt = <N extends PromptName>(
	name: N,
	values: PromptVariables[N],
) => Promise<readonly GenerationMessage[]>;

/** What work on a text is done with. */
export interface GenerationWork {
	readonly generator: TextGenerator;
	readonly fill: FillPrompt;
	readonly signal: AbortSignal;
	/** Told before each part of a longer text, counted from 1. */
	readonly onPart?: (part: number, of: number) => void;
}

/** What a summary is to be like, in English words for the prompt. */
export interface GeneratedSummaryWish {
	/** As `3 sentences`. */
	readonly length: string;
	/** What it is to be about; may be empty. */
	readonly query: string;
}

/** More parts are not asked for: a book costs what a person did not think of. */
export const MOST_PARTS = 64;

/** How long the summary of a part is. */
const PART_LENGTH = 'at most 4 sentences';

/**
 * A summary as it is written. A text that is longer than the model reads is summarized in parts, and their summaries are
 * summarized again (map and reduce).
 * @throws GenerationError; `too-long` for more than {@link MOST_PARTS} parts
 */
export async function* summarizeText(
	text: string,
	wish: GeneratedSummaryWish,
	work: GenerationWork,
): AsyncGenerator<string, void, undefined> {
	const { generator, fill, signal } = work;
	const count = (part: string): Promise<number> => generator.countTokens(part);
	const asked = await fill('summarize', { ...wish, part: 'part 99 of 99', text: '' });
	const parts = await cutText(text, await roomForText(generator, asked), count);
	if (parts.length > MOST_PARTS) throw tooManyParts(parts.length);
	if (parts.length === 1) {
		const messages = await fill('summarize', { ...wish, part: '', text });
		yield* generator.generate({ messages }, signal);
		return;
	}
	const combining = await fill('combine', { ...wish, text: '' });
	const room = await roomForText(generator, combining);
	let summaries = await summariesOf(parts, wish, work);
	while ((await count(summaries)) > room) {
		const fewer = await cutText(summaries, room, count);
		const shorter = await summariesOf(fewer, wish, work);
		// A model that makes nothing shorter would go on without end.
		if (shorter.length >= summaries.length) throw tooManyParts(parts.length);
		summaries = shorter;
	}
	yield* generator.generate({ messages: await fill('combine', { ...wish, text: summaries }) }, signal);
}

async function summariesOf(
	parts: readonly string[],
	{ query }: GeneratedSummaryWish,
	{ generator, fill, signal, onPart }: GenerationWork,
): Promise<string> {
	const summaries: string[] = [];
	for (const [index, text] of parts.entries()) {
		onPart?.(index + 1, parts.length);
		const part = `part ${String(index + 1)} of ${String(parts.length)}`;
		const messages = await fill('summarize', { length: PART_LENGTH, query, part, text });
		summaries.push(await wholeAnswer(generator.generate({ messages }, signal)));
	}
	return summaries.join('\n\n');
}

async function wholeAnswer(pieces: AsyncIterable<string>): Promise<string> {
	let answer = '';
	for await (const piece of pieces) {
		answer += piece;
		if (answer.length > LONGEST_ANSWER) break;
	}
	return answer.trim();
}

/** The error of a text that makes more than {@link MOST_PARTS} parts. */
export function tooManyParts(parts: number): GenerationError {
	const message = `The text makes ${String(parts)} parts for this model. Select less of it, or choose a model with a larger context.`;
	return new GenerationError('too-long', message);
}
