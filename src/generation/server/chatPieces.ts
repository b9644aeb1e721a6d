import { GenerationError } from '../generationError';
import { LONGEST_ANSWER } from '../limits';
import { parsedJson } from '../jsonValue';
import { bodyText, wholeBody } from './bodyText';
import { brokenOff, chatPiece, unreadable } from './chatAnswer';
import type { ChatPiece } from './chatAnswer';
import type { Deadline } from './deadline';
import { eventData } from './eventData';
import type { Asked } from './serverErrors';

/** The longest answer that is not streamed, in code units of its JSON. */
const LONGEST_JSON = 4_000_000;

/**
 * The text of an answer, streamed or whole, as it comes.
 * @param isLimited whether the request said how long the answer may be, so that one which ends there is as it should be
 * @throws GenerationError for an answer without an end, or that cannot be read
 */
export async function* chatPieces(
	response: Response,
	asked: Asked,
	deadline: Deadline,
	isLimited: boolean,
): AsyncGenerator<string, void, undefined> {
	let length = 0;
	let finish: string | undefined;
	for await (const piece of readPieces(response, asked)) {
		finish = piece.finish ?? finish;
		deadline.extend();
		if (piece.text === '') continue;
		length += piece.text.length;
		if (length > LONGEST_ANSWER) throw endless(asked);
		deadline.pause();
		yield piece.text;
		deadline.extend();
	}
	checkEnd(finish, isLimited, asked);
}

/** @returns pieces of which the last has a `finish`, where the answer came to its end */
async function* readPieces(response: Response, asked: Asked): AsyncGenerator<ChatPiece, void, undefined> {
	const { body, headers } = response;
	if (body === null) throw unreadable(asked);
	if (/\bjson\b/iu.test(headers.get('content-type') ?? '')) {
		const answer = chatPiece(parsedJson(await wholeBody(body, LONGEST_JSON)), asked);
		yield { text: answer.text, finish: answer.finish ?? 'stop' };
		return;
	}
	let finish: string | undefined;
	for await (const data of eventData(bodyText(body))) {
		if (data.trim() === '[DONE]') {
			yield { text: '', finish: finish ?? 'stop' };
			return;
		}
		const piece = chatPiece(parsedJson(data), asked);
		finish = piece.finish ?? finish;
		yield piece;
	}
}

function checkEnd(finish: string | undefined, isLimited: boolean, asked: Asked): void {
	if (finish === undefined) throw brokenOff(asked);
	if (finish === 'length' && !isLimited) throw cutOff(asked);
	if (finish === 'content_filter') throw filtered(asked);
}

function endless({ model }: Asked): GenerationError {
	return new GenerationError('bad-answer', `The answer of ${model} does not end. Try again, or choose another model.`);
}

function cutOff({ model }: Asked): GenerationError {
	const message = `The answer of ${model} was cut off: its context is full. Take a smaller part of the text, or a model with a larger context.`;
	return new GenerationError('broken-off', message);
}

function filtered({ address }: Asked): GenerationError {
	const message = `${address.host} holds the answer back by its rules of content. Take another part of the text, or another model.`;
	return new GenerationError('bad-answer', message);
}
