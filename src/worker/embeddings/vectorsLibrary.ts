import { packWordVectors, unpackWordVectors } from '../../core/embeddings/vectorsModel';
import type { VectorsContent } from '../../core/embeddings/vectorsModel';
import { writeWord2vec } from '../../core/embeddings/files/word2vecWriter';
import { WordVectors } from '../../core/embeddings/wordVectors';
import { NlpError } from '../../core/errors';
import { encodeModel } from '../../core/model/binaryFormat';
import { OpenedModels } from '../../core/model/openedModels';
import type { ModelStore } from '../../core/model/modelStore';
import type { ExportedPortion, ExportVectors, VectorsInfo } from '../../protocol/embeddings';

/** Numbers in a portion of an exported file: some megabytes. */
const PORTION = 500_000;

/** Vectors that ship, by their ids. */
const SHIPPED = {
	zh: { model: 'zh-vectors', title: '中文' },
	en: { model: 'en-vectors', title: 'English' },
} as const;

type ShippedId = keyof typeof SHIPPED;

/** What is told of vectors beside what they say themselves. */
type VectorsName = Pick<VectorsInfo, 'id' | 'title' | 'origin'>;

/** Vectors that were learned or read here. */
interface OwnVectors {
	readonly info: VectorsInfo;
	readonly content: VectorsContent;
	readonly vectors: WordVectors;
}

/** All word vectors that can be asked, by their ids. */
export class VectorsLibrary {
	readonly #models: ModelStore;
	readonly #opened = new OpenedModels(file => WordVectors.from(file));
	readonly #own = new Map<string, OwnVectors>();

	constructor(models: ModelStore) {
		this.#models = models;
	}

	/** Those that ship and can be read, then the others. */
	async infos(): Promise<VectorsInfo[]> {
		const shipped = await Promise.all(
			(Object.keys(SHIPPED) as ShippedId[]).map(async id => {
				try {
					const name = { id, title: SHIPPED[id].title, origin: 'shipped' as const };
					return [{ ...infoOf(name, await this.#shipped(id)), language: id }];
				} catch (error) {
					if (error instanceof NlpError) return [];
					throw error;
				}
			}),
		);
		return [...shipped.flat(), ...Array.from(this.#own.values(), ({ info }) => info)];
	}

	/**
	 * Vectors to be asked.
	 * @throws NlpError `input-malformed` where there are none of that id; those of a missing or malformed model.
	 */
	async at(id: string): Promise<WordVectors> {
		const own = this.#own.get(id);
		if (own !== undefined) return own.vectors;
		if (isShipped(id)) return this.#shipped(id);
		throw new NlpError(
			'input-malformed',
			`There are no word vectors “${id}” any more. Choose others, or train or import them again.`,
		);
	}

	/** Adds vectors, in place of what had the id before. @throws NlpError `input-malformed` for the id of some that ship. */
	add(name: VectorsName, content: VectorsContent): VectorsInfo {
		checkId(name.id);
		const vectors = WordVectors.of(content);
		const info = infoOf(name, vectors);
		this.#own.set(name.id, { info, content, vectors });
		return info;
	}

	/** Forgets vectors; those that ship stay. */
	remove(id: string): void {
		this.#own.delete(id);
	}

	/** A portion of a file of vectors; a model file is one portion. @throws NlpError as `at`. */
	async exported({ model, format, first }: ExportVectors): Promise<ExportedPortion> {
		if (format === 'model') return { bytes: await this.#modelFile(model), part: 1 };
		const vectors = await this.at(model);
		const count = Math.max(1, Math.floor(PORTION / vectors.dimensions));
		const next = first + count;
		const bytes = writeWord2vec(vectors, format, first, count);
		return next < vectors.size ? { bytes, next, part: next / vectors.size } : { bytes, part: 1 };
	}

	async #modelFile(id: string): Promise<Uint8Array> {
		const own = this.#own.get(id);
		if (own !== undefined) return encodeModel(packWordVectors(own.info.title, own.content));
		await this.at(id);
		const { model } = SHIPPED[id as ShippedId];
		return encodeModel(packWordVectors(model, unpackWordVectors(await this.#models.load(model))));
	}

	async #shipped(id: ShippedId): Promise<WordVectors> {
		return this.#opened.of(await this.#models.load(SHIPPED[id].model));
	}
}

/** @throws NlpError `input-malformed` for the id of vectors that ship. */
export function checkId(id: string): void {
	if (isShipped(id))
		throw new NlpError('input-malformed', `The vectors “${id}” ship and cannot be replaced. Choose another id.`);
}

function isShipped(id: string): id is ShippedId {
	return Object.hasOwn(SHIPPED, id);
}

function infoOf(name: VectorsName, vectors: WordVectors): VectorsInfo {
	const { engine, ngrams, counts } = vectors.content;
	return {
		...name,
		engine,
		words: vectors.size,
		dimensions: vectors.dimensions,
		hasNgrams: ngrams !== undefined,
		hasCounts: counts !== undefined,
	};
}
