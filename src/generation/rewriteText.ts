import { cutText } from './cutText';
import { roomForText } from './room';
import { MOST_PARTS, tooManyParts } from './summarizeText';
import type { GenerationWork } from './summarizeText';

/** Answers are about as long as what is rewritten; some languages and wishes make them longer. */
const GROWTH = 1.5;

/**
 * A text written anew, as it is written. What is longer than the model reads is rewritten in parts. The white space before, between
 * and after parts stays as it is.
 * @param instruction in the words of the prompt, or in the user's
 * @throws GenerationError
 */
export async function* rewriteText(
	text: string,
	instruction: string,
	work: GenerationWork,
): AsyncGenerator<string, void, undefined> {
	const { generator, fill, signal, onPart } = work;
	const asked = await fill('rewrite', { instruction, text: '' });
	const room = await roomForText(generator, asked, GROWTH);
	const parts = await cutText(text, room, part => generator.countTokens(part));
	if (parts.length > MOST_PARTS) throw tooManyParts(parts.length);
	for (const [index, part] of parts.entries()) {
		const core = part.trim();
		const start = part.length - part.trimStart().length;
		if (core === '') {
			yield part;
			continue;
		}
		if (parts.length > 1) onPart?.(index + 1, parts.length);
		yield part.slice(0, start);
		const messages = await fill('rewrite', { instruction, text: core });
		yield* trimmedPieces(generator.generate({ messages }, signal));
		yield part.slice(start + core.length);
	}
}

/** Pieces without the white space before the first and after the last word. */
async function* trimmedPieces(pieces: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
	let isBegun = false;
	let held = '';
	for await (const piece of pieces) {
		held += piece;
		if (!isBegun) held = held.trimStart();
		const end = held.trimEnd().length;
		if (end === 0) continue;
		isBegun = true;
		yield held.slice(0, end);
		held = held.slice(end);
	}
}
