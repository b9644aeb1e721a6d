import { AbstractMessageReader, AbstractMessageWriter, createMessageConnection, Disposable } from 'vscode-jsonrpc/node';
import type { DataCallback, Message, MessageConnection } from 'vscode-jsonrpc/node';

/** Turns of the event loop, and milliseconds, after which every request has to be answered. */
const MOST_TURNS = 400;
const MOST_TIME = 3000;

interface Answer extends Message {
	readonly id?: number;
	readonly method?: string;
}

/** One end of a connection, to which messages are given as they are, and which is watched for what it says. */
export class RpcEnd {
	readonly connection: MessageConnection;
	readonly #open = new Set<number>();
	readonly #answerRequest: (method: string) => object;
	#callback: DataCallback = () => undefined;
	#nextId = 1;

	/** @param answerRequest what is answered to requests of this end: `{ result }` or `{ error }` */
	constructor(answerRequest: (method: string) => object) {
		this.#answerRequest = answerRequest;
		const reader = new GivenReader(callback => (this.#callback = callback));
		const writer = new HeardWriter(message => this.#hear(message));
		this.connection = createMessageConnection(reader, writer);
	}

	/** Gives it messages, and waits until all requests among them are answered. @throws Error where one is not */
	async give(messages: readonly unknown[]): Promise<void> {
		for (const message of messages) {
			const { method, params, isNotification } = Object(message) as Readonly<Record<string, unknown>>;
			const id = isNotification === true ? undefined : this.#nextId++;
			if (id !== undefined) this.#open.add(id);
			const given = {
				jsonrpc: '2.0',
				method: typeof method === 'string' ? method : '',
				params,
				...(id === undefined ? {} : { id }),
			};
			this.#callback(given);
		}
		const begin = performance.now();
		const isTime = (turn: number) => turn < MOST_TURNS || performance.now() - begin < MOST_TIME;
		for (let turn = 0; isTime(turn) && this.#open.size > 0; turn++) {
			await new Promise<void>(resolve => void setImmediate(resolve));
		}
		this.connection.dispose();
		if (this.#open.size > 0) throw new Error(`${this.#open.size} of ${messages.length} requests are not answered`);
	}

	#hear({ id, method }: Answer): void {
		if (id === undefined) return;
		if (method === undefined) this.#open.delete(id);
		else this.#callback({ jsonrpc: '2.0', id, ...this.#answerRequest(method) } as Message);
	}
}

class GivenReader extends AbstractMessageReader {
	readonly #onListen: (callback: DataCallback) => void;

	constructor(onListen: (callback: DataCallback) => void) {
		super();
		this.#onListen = onListen;
	}

	listen(callback: DataCallback): Disposable {
		this.#onListen(callback);
		return Disposable.create(() => undefined);
	}
}

class HeardWriter extends AbstractMessageWriter {
	readonly #onMessage: (message: Answer) => void;

	constructor(onMessage: (message: Answer) => void) {
		super();
		this.#onMessage = onMessage;
	}

	write(message: Message): Promise<void> {
		this.#onMessage(message);
		return Promise.resolve();
	}

	end(): void {
		// Nothing is buffered.
	}
}
