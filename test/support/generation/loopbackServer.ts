import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that the server got. */
export interface ReceivedRequest {
	readonly method: string;
	readonly path: string;
	readonly headers: IncomingMessage['headers'];
	/** Parsed, where it is JSON. */
	readonly body: unknown;
}

/** How the server answers a request for a chat. */
export type Behaviour = (response: ServerResponse, request: ReceivedRequest) => void | Promise<void>;

/** A server on this machine that speaks OpenAI's protocol, well or badly as a test wants it. */
export class LoopbackServer {
	readonly #server: Server;
	/** The models that it lists; a behaviour answers in place of a list. */
	models: readonly object[] | Behaviour = [{ id: 'tiny' }, { id: 'small', max_model_len: 8192 }];
	/** How it answers. */
	behaviour: Behaviour = streams('Hello', ' world');
	/** All that it was asked, in order. */
	readonly requests: ReceivedRequest[] = [];

	private constructor() {
		this.#server = createServer((request, response) => void this.#serve(request, response));
	}

	/** A server that listens on a free port. */
	static async start(): Promise<LoopbackServer> {
		const made = new LoopbackServer();
		await new Promise<void>(resolve => made.#server.listen(0, '127.0.0.1', resolve));
		return made;
	}

	/** `http://127.0.0.1:PORT/v1` */
	get endpoint(): string {
		return `http://${this.host}/v1`;
	}

	get host(): string {
		return `127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
	}

	/** The requests for chats. */
	get chats(): readonly ReceivedRequest[] {
		return this.requests.filter(({ path }) => path.endsWith('/chat/completions'));
	}

	async close(): Promise<void> {
		this.#server.closeAllConnections();
		await new Promise(resolve => this.#server.close(resolve));
	}

	async #serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
		// As servers do that let an editor in a browser ask them.
		response.setHeader('access-control-allow-origin', '*');
		response.setHeader('access-control-allow-headers', 'authorization, content-type');
		if (message.method === 'OPTIONS') {
			response.writeHead(204).end();
			return;
		}
		const chunks: Buffer[] = [];
		for await (const chunk of message) chunks.push(chunk as Buffer);
		const text = Buffer.concat(chunks).toString('utf8');
		const request: ReceivedRequest = {
			method: message.method ?? '',
			path: message.url ?? '',
			headers: message.headers,
			body: text === '' ? undefined : JSON.parse(text),
		};
		this.requests.push(request);
		if (request.path.endsWith('/models')) {
			if (typeof this.models === 'function') await this.models(response, request);
			else answerJson(response, 200, { object: 'list', data: this.models });
		} else if (request.path.endsWith('/chat/completions')) await this.behaviour(response, request);
		else answerJson(response, 404, { error: { message: 'no such path' } });
	}
}

/** Answers with a status and JSON. */
export function refuses(status: number, body: unknown = {}, headers: Record<string, string> = {}): Behaviour {
	return response => answerJson(response, status, body, headers);
}

/** Streams pieces and ends well. */
export function streams(...pieces: readonly string[]): Behaviour {
	return sends(
		[...pieces.map(piece => chunkOf(piece)), chunkOf('', 'stop'), '[DONE]'].map(data => `data: ${data}\n\n`),
	);
}

/** Streams pieces and closes the connection. */
export function closesAfter(...pieces: readonly string[]): Behaviour {
	return async response => {
		await sends(
			pieces.map(piece => `data: ${chunkOf(piece)}\n\n`),
			false,
		)(response, NO_REQUEST);
		// Written before it is closed, so that the pieces arrive.
		setTimeout(() => response.destroy(), 20);
	};
}

/** Streams pieces and then says nothing more, until the connection is closed. */
export function fallsSilentAfter(...pieces: readonly string[]): Behaviour {
	return sends(
		pieces.map(piece => `data: ${chunkOf(piece)}\n\n`),
		false,
	);
}

/** Streams a piece again and again, until the connection is closed. */
export function streamsEndlessly(piece: string): Behaviour {
	return async response => {
		response.writeHead(200, EVENT_STREAM);
		let isOpen = true;
		response.on('close', () => (isOpen = false));
		while (isOpen) {
			response.write(`data: ${chunkOf(piece)}\n\n`);
			await new Promise(resolve => setImmediate(resolve));
		}
	};
}

/** Answers in one JSON object, as servers do that cannot stream. */
export function answersWhole(text: string): Behaviour {
	return refuses(200, {
		choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }],
	});
}

/** Sends the very bytes of a stream, cut as given. @param ends whether the answer is ended, or left open */
export function sends(cuts: readonly (string | Uint8Array)[], ends = true): Behaviour {
	return async response => {
		response.writeHead(200, EVENT_STREAM);
		for (const cut of cuts) {
			await new Promise(resolve => response.write(cut, resolve));
		}
		if (ends) response.end();
	};
}

/** The data of an event that brings a piece. */
export function chunkOf(text: string, finish: string | null = null): string {
	return JSON.stringify({
		id: 'chatcmpl-1',
		object: 'chat.completion.chunk',
		choices: [{ index: 0, delta: { content: text }, finish_reason: finish }],
	});
}

const EVENT_STREAM = { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' };
const NO_REQUEST: ReceivedRequest = { method: '', path: '', headers: {}, body: undefined };

function answerJson(
	response: ServerResponse,
	status: number,
	body: unknown,
	headers: Record<string, string> = {},
): void {
	response.writeHead(status, { 'content-type': 'application/json', ...headers });
	response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
