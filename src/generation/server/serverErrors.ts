import { GenerationError } from '../generationError';
import type { GenerationErrorCode } from '../generationError';
import { member } from '../jsonValue';
import type { ServerAddress } from './serverAddress';

/** Whom a request goes to, for the words of its errors. */
export interface Asked {
	readonly address: ServerAddress;
	readonly model: string;
}

/** How servers say that a text is too long, where they have no code for it: llama.cpp, vLLM, Ollama and others. */
const TOO_LONG =
	/context.{0,40}(?:length|window|size|exceed)|maximum.{0,20}(?:context|tokens|length)|too (?:long|many tokens)/iu;
const NO_MODEL = /model.{0,80}(?:not (?:found|exist)|does not exist|unknown)|(?:no such|unknown) model/iu;

/**
 * The error of a refusal.
 * @param body the answer as JSON, if it is: its codes and words are looked at and not repeated, for they may repeat the text
 * @param status of HTTP, or of an error amid a stream; 0 where there is none
 */
export function refusal(asked: Asked, status: number, body: unknown, retryAfter?: string | null): GenerationError {
	const code = codeOf(status, body);
	return new GenerationError(code, messageFor(code, asked, status), secondsOf(retryAfter));
}

const BY_STATUS: Readonly<Partial<Record<number, GenerationErrorCode>>> = {
	401: 'key-refused',
	402: 'quota',
	403: 'forbidden',
	404: 'model-missing',
	405: 'model-missing',
	408: 'timed-out',
	413: 'too-long',
	429: 'quota',
};

const BY_CODE: Readonly<Partial<Record<string, GenerationErrorCode>>> = {
	context_length_exceeded: 'too-long',
	exceed_context_size_error: 'too-long',
	string_above_max_length: 'too-long',
	model_not_found: 'model-missing',
	insufficient_quota: 'quota',
	rate_limit_exceeded: 'quota',
	invalid_api_key: 'key-refused',
};

function codeOf(status: number, body: unknown): GenerationErrorCode {
	const error = member(body, 'error') ?? body;
	const named = codeIn(BY_CODE, member(error, 'code')) ?? codeIn(BY_CODE, member(error, 'type'));
	const known = named ?? codeIn(BY_STATUS, status);
	if (known !== undefined) return known;
	return status >= 500 ? 'server-failed' : codeOfWords(typeof error === 'string' ? error : member(error, 'message'));
}

function codeOfWords(words: unknown): GenerationErrorCode {
	if (typeof words !== 'string') return 'bad-answer';
	if (TOO_LONG.test(words)) return 'too-long';
	return NO_MODEL.test(words) ? 'model-missing' : 'bad-answer';
}

function codeIn(
	table: Readonly<Partial<Record<string, GenerationErrorCode>>>,
	key: unknown,
): GenerationErrorCode | undefined {
	const name = typeof key === 'number' ? String(key) : key;
	return typeof name === 'string' && Object.hasOwn(table, name) ? table[name] : undefined;
}

function messageFor(code: GenerationErrorCode, { address, model }: Asked, status: number): string {
	const { host, isLoopback } = address;
	const answered = status === 0 ? '' : ` (status ${String(status)})`;
	switch (code) {
		case 'key-refused':
			return `${host} refuses the key, or wants one. Set the API key of this server again.`;
		case 'forbidden':
			return isLoopback
				? `${host} refuses requests from here. For Ollama, set OLLAMA_ORIGINS to allow this editor, and start it again.`
				: `${host} refuses this request. See whether the key may use the model ${model}.`;
		case 'model-missing':
			return `${host} has no model ${model}, or its address is another one. Choose a model again, and see to the address.`;
		case 'quota':
			return `The quota of ${host} is spent, or requests come too fast. Wait, or choose another model.`;
		case 'too-long':
			return `The text is longer than ${model} reads. Take a smaller part, or a model with a larger context.`;
		case 'timed-out':
			return `${host} gave up waiting for ${model}. Try again, or choose a smaller model.`;
		case 'server-failed':
			return `${host} failed${answered}. Try again; if it goes on, look at the messages of the server.`;
		default:
			return `${host} refused the request${answered}. See whether the model ${model} can be used for chat.`;
	}
}

/** Seconds of a header `Retry-After` (RFC 9110): a number, or a date, counted from now; undefined for anything else. */
function secondsOf(header: string | null | undefined): number | undefined {
	if (header === null || header === undefined || header.trim() === '') return undefined;
	const seconds = /^\d+(?:\.\d+)?$/u.test(header.trim()) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
	return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}

/** The error of a request that got no answer. @param cause of `fetch`, whose words are not repeated */
export function unreachable({ address }: Asked, cause: unknown): GenerationError {
	const { host } = address;
	const message = `Nothing answers at ${host}. See whether the server runs and lets this editor ask it (CORS, where the editor runs in a browser).`;
	return new GenerationError('unreachable', message, undefined, { cause });
}

/** The error of a server that was silent for too long. */
export function late({ address, model }: Asked): GenerationError {
	const message = `${address.host} said nothing for too long. Try again, choose a smaller model than ${model}, or allow it more time.`;
	return new GenerationError('timed-out', message);
}

/** The error of a server that sends requests elsewhere. */
export function redirected({ address }: Asked): GenerationError {
	const message = `${address.host} sends requests on to another address, which is not followed. Give that address itself.`;
	return new GenerationError('bad-answer', message);
}

/** The error of a key that no request can carry. */
export function unusableKey({ address }: Asked): GenerationError {
	const message = `The API key for ${address.host} has characters that no key has. Set it again.`;
	return new GenerationError('key-refused', message);
}

/** The error of a request that the user stopped. */
export function cancelled(): GenerationError {
	return new GenerationError('cancelled', 'Stopped.');
}
