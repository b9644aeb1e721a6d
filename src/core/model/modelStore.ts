import { decodeModel } from './binaryFormat';
import type { Manifest } from './manifest';
import type { ModelFile } from './modelFile';
import type { ModelSource } from './modelSource';
import { decodeUtf8 } from './utf8';

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

	/** Forgets a model, whose memory is free once nobody holds it any more; the next load reads it anew. */
	release(name: string): void {
		this.#loads.delete(name);
	}

	/** The bytes of some models' files together, without reading them; undefined where the list of models lacks one. */
	async sizeOf(names: readonly string[]): Promise<number | undefined> {
		const { models } = await this.#manifest();
		const sizes = names.map(name => models.find(model => model.name === name)?.bytes);
		return sizes.reduce((sum, size) => (sum === undefined || size === undefined ? undefined : sum + size), 0);
	}

	/** The list of models; without one there are none. */
	async #manifest(): Promise<Manifest> {
		try {
			return JSON.parse(decodeUtf8(await this.#source.read('manifest.json'))) as Manifest;
		} catch {
			return { models: [] };
		}
	}

	async #read(name: string): Promise<ModelFile> {
		const file = `${name}.bin`;
		return decodeModel(await this.#source.read(file), file);
	}
}
