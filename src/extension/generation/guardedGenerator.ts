import { GenerationError } from '../../generation/generationError';
import type { GenerationRequest, TextGenerator } from '../../generation/textGenerator';

/** A generator that is asked only after something was seen to, such as the user's consent. */
export class GuardedGenerator implements TextGenerator {
	readonly #generator: TextGenerator;
	readonly #guard: () => Promise<void>;

	readonly #onRefused: () => void;

	/**
	 * @param guard throws a GenerationError where nothing may be sent
	 * @param onRefused told when the user refuses afterwards
	 */
	constructor(generator: TextGenerator, guard: () => Promise<void>, onRefused: () => void = () => undefined) {
		this.#generator = generator;
		this.#guard = guard;
		this.#onRefused = onRefused;
	}

	get engine(): string {
		return this.#generator.engine;
	}

	get isRemote(): boolean {
		return this.#generator.isRemote;
	}

	get maxInputTokens(): number | undefined {
		return this.#generator.maxInputTokens;
	}

	countTokens(text: string): Promise<number> {
		return this.#generator.countTokens(text);
	}

	async *generate(request: GenerationRequest, signal: AbortSignal): AsyncGenerator<string, void, undefined> {
		await this.#guard();
		try {
			yield* this.#generator.generate(request, signal);
		} catch (error) {
			if (error instanceof GenerationError && error.code === 'not-permitted') this.#onRefused();
			throw error;
		}
	}
}
