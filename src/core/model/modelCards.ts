import { NlpError } from '../errors';
import { markdownBlocks, type MarkdownBlock } from '../text/markdownBlocks';
import type { Manifest, ManifestEntry } from './manifest';
import type { ModelSource } from './modelSource';
import { decodeUtf8 } from './utf8';

/** What is known of a model before its card is read. */
export type ModelSummary = Pick<ManifestEntry, 'name' | 'bytes' | 'sha256'>;

/** A model's card: what it was learned from, how, and what it gets wrong (Mitchell et al., 2019). */
export interface ModelCard extends ModelSummary {
	/** The Markdown of the card as it is, and read into blocks. */
	readonly markdown: string;
	readonly blocks: readonly MarkdownBlock[];
}

/** The cards of the models that ship. */
export class ModelCards {
	readonly #source: ModelSource;

	constructor(source: ModelSource) {
		this.#source = source;
	}

	/** The models by name. @throws NlpError `model-missing` where their list cannot be read. */
	async list(): Promise<readonly ModelSummary[]> {
		const { models } = await this.#manifest();
		return models.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 }));
	}

	/** The card of a model. @throws NlpError `input-malformed` for a name that no model has, `model-missing` for a lost card. */
	async read(name: string): Promise<ModelCard> {
		const { models } = await this.#manifest();
		const entry = models.find(model => model.name === name);
		if (entry === undefined)
			throw new NlpError('input-malformed', `There is no model "${name}"; the list of models has the names.`);
		const markdown = decodeUtf8(await this.#source.read(entry.card));
		const { bytes, sha256 } = entry;
		return { name, bytes, sha256, markdown, blocks: markdownBlocks(markdown) };
	}

	async #manifest(): Promise<Manifest> {
		return JSON.parse(decodeUtf8(await this.#source.read('manifest.json'))) as Manifest;
	}
}
