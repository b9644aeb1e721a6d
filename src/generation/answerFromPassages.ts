import { cutText } from './cutText';
import { roomForText } from './room';
import type { GenerationWork } from './summarizeText';

/** A passage that an answer may draw on. */
export interface AnswerPassage {
	/** Where it stands, as a reader would say it: a path. */
	readonly title: string;
	readonly text: string;
}

/** An answer that is being written. */
export interface WrittenAnswer {
	/** How many of the passages, the first ones, the model read; their numbers in the answer are 1 and up. */
	readonly passages: number;
	/** The answer as it comes. @throws GenerationError */
	readonly pieces: AsyncIterable<string>;
}

/**
 * Has a model answer a question from passages and from nothing else, with their numbers as citations. As many passages are given
 * as it reads, of the first at least the beginning.
 * @throws GenerationError
 */
export async function answerFromPassages(
	question: string,
	passages: readonly AnswerPassage[],
	{ generator, fill, signal }: Omit<GenerationWork, 'onPart'>,
): Promise<WrittenAnswer> {
	const count = (text: string): Promise<number> => generator.countTokens(text);
	const room = await roomForText(generator, await fill('answer', { question, passages: '' }));
	const read: string[] = [];
	let taken = 0;
	for (const [index, { title, text }] of passages.entries()) {
		const passage = `[${String(index + 1)}] (${onOneLine(title)}) ${onOneLine(text)}`;
		const size = await count(passage);
		if (taken + size > room) {
			if (index === 0) read.push((await cutText(passage, room, count))[0]);
			break;
		}
		read.push(passage);
		taken += size;
	}
	const messages = await fill('answer', { question, passages: read.join('\n') });
	return { passages: read.length, pieces: generator.generate({ messages }, signal) };
}

/** A passage is one line, so that none can begin another by a number in brackets. */
function onOneLine(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}
