import { GenerationError } from '../../../src/generation/generationError';
import type { GenerationRequest, TextGenerator } from '../../../src/generation/textGenerator';

/** A generator that answers as a test says; a token is a code unit. */
export class ScriptedGenerator implements TextGenerator {
	readonly engine = 'scripted';
	readonly isRemote = false;
	/** All that was asked. */
	readonly requests: GenerationRequest[] = [];

	constructor(
		readonly maxInputTokens: number | undefined,
		/** The pieces of the answer to a request. */
		private readonly answer: (request: GenerationRequest) => readonly string[],
	) {}

	countTokens(text: string): Promise<number> {
		return Promise.resolve(text.length);
	}

	async *generate(request: GenerationRequest, signal: AbortSignal): AsyncGenerator<string, void, undefined> {
		this.requests.push(request);
		for (const piece of this.answer(request)) {
			await Promise.resolve();
			if (signal.aborted) throw new GenerationError('cancelled', 'Stopped.');
			yield piece;
		}
	}
}

/** All pieces together. */
export async function joined(pieces: AsyncIterable<string>): Promise<string> {
	let text = '';
	for await (const piece of pieces) text += piece;
	return text;
}
