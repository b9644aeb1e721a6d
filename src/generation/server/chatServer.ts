import { GenerationError } from '../generationError';
import type { GenerationRequest } from '../textGenerator';
import { wholeBody } from './bodyText';
import { parsedJson } from '../jsonValue';
import { chatPieces } from './chatPieces';
import { requestBody, wantsOtherOptions } from './chatRequest';
import { Deadline } from './deadline';
import type { Patience } from './deadline';
import type { ServerAddress } from './serverAddress';
import { cancelled, late, redirected, refusal, unreachable, unusableKey } from './serverErrors';
import type { Asked } from './serverErrors';
import { brokenOff, unreadable } from './chatAnswer';
import { modelsOf } from './serverModels';
import type { ServerModel } from './serverModels';

/** How much of a refusal is read, in code units. */
const LONGEST_REFUSAL = 100_000;

/** How much of a list of models is read, in code units. */
const LONGEST_LIST = 8_000_000;

/** How a server is asked. */
export interface ServerAccess {
	readonly address: ServerAddress;
	/** What the server knows the user by; undefined for servers that ask for none. */
	readonly key: string | undefined;
	readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
	readonly patience: Patience;
}

/**
 * An OpenAI-compatible server: `GET /models` and `POST /chat/completions`, streamed or not. Redirections are not followed: a
 * text goes to nobody but the server that was named.
 */
export class ChatServer {
	readonly #access: ServerAccess;

	constructor(access: ServerAccess) {
		this.#access = access;
	}

	/** The models that it offers, in its own order. @throws GenerationError */
	async models(signal: AbortSignal): Promise<readonly ServerModel[]> {
		const asked = { address: this.#access.address, model: '' };
		return this.#within(asked, signal, async deadline => {
			const response = await this.#send('/models', undefined, asked, deadline);
			if (!response.ok) throw await refused(response, asked);
			return modelsOf(parsedJson(await wholeBody(response.body, LONGEST_LIST)), asked);
		});
	}

	/** The pieces of an answer. @throws GenerationError */
	async *chat(model: string, request: GenerationRequest, signal: AbortSignal): AsyncGenerator<string, void, undefined> {
		const asked = { address: this.#access.address, model };
		const deadline = new Deadline(this.#access.patience, signal);
		let isAnswering = false;
		try {
			const response = await this.#ask(request, asked, deadline);
			isAnswering = true;
			yield* chatPieces(response, asked, deadline, request.maxTokens !== undefined);
		} catch (error) {
			throw told(error, asked, deadline, isAnswering);
		} finally {
			deadline.end();
		}
	}

	/** Asks once more without options, where the model refuses them. */
	async #ask(request: GenerationRequest, asked: Asked, deadline: Deadline): Promise<Response> {
		const send = (isPlain: boolean): Promise<Response> =>
			this.#send('/chat/completions', requestBody(asked.model, request, isPlain), asked, deadline);
		const response = await send(false);
		if (response.ok) return response;
		const body = parsedJson(await wholeBody(response.body, LONGEST_REFUSAL));
		if (!wantsOtherOptions(response.status, body)) {
			throw refusal(asked, response.status, body, response.headers.get('retry-after'));
		}
		const second = await send(true);
		if (!second.ok) throw await refused(second, asked);
		return second;
	}

	/** @param body absent: the request is a GET */
	async #send(path: string, body: string | undefined, asked: Asked, deadline: Deadline): Promise<Response> {
		const { address, fetch } = this.#access;
		const response = await fetch(`${address.base}${path}${address.query}`, {
			method: body === undefined ? 'GET' : 'POST',
			headers: this.#headers(asked, body !== undefined),
			...(body === undefined ? {} : { body }),
			cache: 'no-store',
			credentials: 'omit',
			redirect: 'manual',
			referrerPolicy: 'no-referrer',
			signal: deadline.signal,
		});
		const isRedirection = response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400);
		if (isRedirection) throw redirected(asked);
		return response;
	}

	#headers(asked: Asked, hasBody: boolean): Record<string, string> {
		const { key } = this.#access;
		// What `fetch` says of a header that it cannot send holds the header.
		if (key !== undefined && !/^[\x21-\x7e]+$/u.test(key)) throw unusableKey(asked);
		return {
			accept: hasBody ? 'text/event-stream, application/json' : 'application/json',
			...(hasBody ? { 'content-type': 'application/json' } : {}),
			...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
		};
	}

	async #within<T>(asked: Asked, signal: AbortSignal, work: (deadline: Deadline) => Promise<T>): Promise<T> {
		const deadline = new Deadline(this.#access.patience, signal);
		try {
			return await work(deadline);
		} catch (error) {
			throw told(error, asked, deadline, false);
		} finally {
			deadline.end();
		}
	}
}

async function refused(response: Response, asked: Asked): Promise<GenerationError> {
	const body = parsedJson(await wholeBody(response.body, LONGEST_REFUSAL));
	return refusal(asked, response.status, body, response.headers.get('retry-after'));
}

/** What went wrong, without a word of what was thrown: that may hold the text. */
function told(error: unknown, asked: Asked, deadline: Deadline, isAnswering: boolean): GenerationError {
	if (deadline.isCancelled) return cancelled();
	if (deadline.isLate) return late(asked);
	if (error instanceof GenerationError) return error;
	if (error instanceof RangeError) return unreadable(asked);
	return isAnswering ? brokenOff(asked) : unreachable(asked, error);
}
