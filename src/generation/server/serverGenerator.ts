import { GenerationError } from '../generationError';
import type { GenerationRequest, TextGenerator } from '../textGenerator';
import { estimateTokens } from '../tokenEstimate';
import { ChatServer } from './chatServer';
import type { ServerAccess } from './chatServer';
import { withoutThoughts } from './thoughts';

/** A model behind an OpenAI-compatible server. */
export class ServerGenerator implements TextGenerator {
	readonly engine: string;
	readonly isRemote: boolean;
	readonly maxInputTokens: number | undefined;
	readonly #model: string;
	readonly #server: ChatServer;

	/** @param contextLength in tokens, of the request; undefined where nobody says. */
	constructor(access: ServerAccess, model: string, contextLength: number | undefined) {
		this.engine = `${model} (${access.address.host})`;
		this.isRemote = !access.address.isLoopback;
		this.maxInputTokens = contextLength;
		this.#model = model;
		this.#server = new ChatServer(access);
	}

	/** An estimate: the interface has no counter. */
	countTokens(text: string): Promise<number> {
		return Promise.resolve(estimateTokens(text));
	}

	async *generate(request: GenerationRequest, signal: AbortSignal): AsyncGenerator<string, void, undefined> {
		let isEmpty = true;
		for await (const piece of withoutThoughts(this.#server.chat(this.#model, request, signal))) {
			isEmpty &&= piece.trim() === '';
			yield piece;
		}
		if (isEmpty) throw empty(this.#model);
	}
}

function empty(model: string): GenerationError {
	return new GenerationError('bad-answer', `${model} answered without a text. Try again, or choose another model.`);
}
