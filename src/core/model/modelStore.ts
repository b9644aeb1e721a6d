import { decodeModel } from './binaryFormat';
import type { ModelFile } from './modelFile';
import type { ModelSource } from './modelSource';

/** Loads model files when they are first asked for, once for all who ask; a load that failed is tried anew next time. */
export class ModelStore {
	readonly #source: ModelSource;
	readonly #loads = new Map<string, Promise<ModelFile>>();

	constructor(source: ModelSource) {
		this.#source = source;
	}

	/**
	 * The model of this name, read from `<name>.bin`.
	 * @throws NlpError `model-missing` from the source, or those of `decodeModel`.
	 */
	load(name: string): Promise<ModelFile> {
		const running = this.#loads.get(name);
		if (running !== undefined) {
			return running;
		}
		const load = this.#read(name);
		this.#loads.set(name, load);
		load.catch(() => this.#loads.delete(name));
		return load;
	}

	async #read(name: string): Promise<ModelFile> {
		const file = `${name}.bin`;
		return decodeModel(await this.#source.read(file), file);
	}
}
