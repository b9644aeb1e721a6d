import { NlpError } from '../../core/errors';
import type { AnsweringResources } from '../../core/tasks/answering/answeringResources';
import { AnswerLibrary } from '../../core/tasks/answering/answerLibrary';

/** The libraries that are open, by the names that the host gave them. */
export class AnswerLibraries {
	readonly #resources: AnsweringResources;
	readonly #libraries = new Map<string, AnswerLibrary>();

	constructor(resources: AnsweringResources) {
		this.#resources = resources;
	}

	/** Opens an empty one, in place of what had the name. @throws NlpError when a model is missing or malformed. */
	async create(name: string): Promise<void> {
		this.#libraries.set(name, await AnswerLibrary.empty(this.#resources));
	}

	/** Opens one that was saved, in place of what had the name. @throws NlpError `input-malformed` when it is damaged. */
	async load(name: string, bytes: Uint8Array): Promise<AnswerLibrary> {
		const library = await AnswerLibrary.from(bytes, name, this.#resources);
		this.#libraries.set(name, library);
		return library;
	}

	/** Lets go of one. */
	close(name: string): void {
		this.#libraries.delete(name);
	}

	/** @throws NlpError `input-malformed` where none has the name. */
	at(name: string): AnswerLibrary {
		const library = this.#libraries.get(name);
		if (library === undefined) {
			throw new NlpError('input-malformed', `The index ${name} is not open. Open it again, or build it anew.`);
		}
		return library;
	}
}
