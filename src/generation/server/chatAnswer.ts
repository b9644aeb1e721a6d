import { GenerationError } from '../generationError';
import { member } from '../jsonValue';
import { refusal } from './serverErrors';
import type { Asked } from './serverErrors';

/** What one event of a stream, or one whole answer, brings. */
export interface ChatPiece {
	/** Text of the answer; empty for events that tell of something else: a role, usage, thoughts. */
	readonly text: string;
	/** Why the answer ends here, as the server calls it; undefined where it goes on. */
	readonly finish: string | undefined;
}

/**
 * Reads `chat.completion.chunk` and `chat.completion` alike. Fields that are not known are passed over, those of thoughts too
 * (`reasoning_content`, `reasoning`).
 * @throws GenerationError where it is an error of the server's, amid a stream or instead of an answer, or no object
 */
export function chatPiece(value: unknown, asked: Asked): ChatPiece {
	const error = member(value, 'error');
	if (error !== undefined && error !== null) throw refusal(asked, statusOf(error), value);
	if (typeof value !== 'object' || value === null) throw unreadable(asked);
	const choices = member(value, 'choices');
	const choice: unknown = Array.isArray(choices) ? choices[0] : undefined;
	const message = member(choice, 'delta') ?? member(choice, 'message');
	const finish = member(choice, 'finish_reason');
	return {
		text: textOf(member(message, 'content') ?? member(choice, 'text')),
		finish: typeof finish === 'string' && finish !== '' ? finish : undefined,
	};
}

/** The error of what cannot be read; its words are not repeated. */
export function unreadable({ address }: Asked): GenerationError {
	const message = `The answer of ${address.host} cannot be read. See whether the address is that of an OpenAI-compatible server.`;
	return new GenerationError('bad-answer', message);
}

/** The error of an answer that ends before its end. */
export function brokenOff({ address, model }: Asked): GenerationError {
	const message = `The answer of ${model} broke off: ${address.host} closed the connection. Try again, and see whether the server still runs.`;
	return new GenerationError('broken-off', message);
}

/** Content is a string, or a list of parts with texts. */
function textOf(content: unknown): string {
	if (typeof content === 'string') return content;
	if (!Array.isArray(content)) return '';
	return content.map(part => textOf(typeof part === 'string' ? part : member(part, 'text'))).join('');
}

function statusOf(error: unknown): number {
	const status = member(error, 'status') ?? member(error, 'code');
	return typeof status === 'number' ? status : 0;
}
