import type { ModelFile } from './modelFile';

/** What was made of model files: of each once, for as long as somebody holds the file. */
export class OpenedModels<T extends object> {
	readonly #open: (file: ModelFile) => T;
	readonly #opened = new WeakMap<ModelFile, T>();

	constructor(open: (file: ModelFile) => T) {
		this.#open = open;
	}

	/**
	 * What is made of a file.
	 * @throws NlpError what making it throws; the next call tries anew.
	 */
	of(file: ModelFile): T {
		const opened = this.#opened.get(file) ?? this.#open(file);
		this.#opened.set(file, opened);
		return opened;
	}
}
