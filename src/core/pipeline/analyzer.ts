import { Doc } from '../doc/doc';
import type { LayerName } from '../doc/layers';
import type { LayerFailure } from '../doc/rangeAnnotation';
import type { Language } from '../text/language';
import { LANGUAGES } from '../text/language';
import { BlockCache } from './blockCache';
import type { AnyComponent } from './component';
import type { LanguageModels } from './languageModels';
import type { Pipeline, PipelineResult } from './pipeline';
import { buildPipeline } from './pipeline';

/** A component with the models that it draws on. */
export interface Stage {
	readonly component: AnyComponent;
	readonly models?: LanguageModels<unknown>;
}

const LANGUAGES_ONLY: readonly LayerName[] = ['languages'];

/** The analysis of blocks under one group of settings: models on demand, results cached by text. */
export class Analyzer {
	readonly #stages: readonly Stage[];
	readonly #pipeline: Pipeline;
	readonly #cache: BlockCache;
	readonly #needed = new Map<string, readonly LanguageModels<unknown>[]>();

	/** @throws NlpError `requirement-unmet`, see {@link buildPipeline}. */
	constructor(stages: readonly Stage[], cacheBytes: number) {
		this.#stages = stages;
		this.#pipeline = buildPipeline(stages.map(({ component }) => component));
		this.#cache = new BlockCache(cacheBytes);
	}

	/** The languages that occur in a block. */
	languagesOf(block: string): ReadonlySet<Language> {
		const runs = this.analyze(block, LANGUAGES_ONLY).doc.find('languages');
		const languages = new Set<Language>();
		for (const id of runs?.ids ?? []) languages.add(LANGUAGES[id]);
		return languages;
	}

	/** Whether every model that these layers need for these languages is loaded or known to be unavailable. */
	isReady(layers: readonly LayerName[], languages: ReadonlySet<Language>): boolean {
		for (const models of this.#neededModels(layers)) {
			for (const language of languages) if (!models.isSettled(language)) return false;
		}
		return true;
	}

	/** Loads what {@link Analyzer.isReady} asks about; never rejects. */
	async prepare(layers: readonly LayerName[], languages: ReadonlySet<Language>): Promise<void> {
		const loads = this.#neededModels(layers).flatMap(models => [...languages].map(each => models.load(each)));
		await Promise.all(loads);
	}

	/** The layers of a block, with offsets of the block; its models must be ready. */
	analyze(block: string, layers: readonly LayerName[]): PipelineResult {
		const known = this.#cache.get(block);
		if (known !== undefined && isComplete(known, layers)) return known;
		const result = this.#pipeline.run(known ?? { doc: Doc.of(block), failures: new Map() }, layers);
		this.#cache.set(block, result);
		return result;
	}

	/** The layers of a doc that brings some along, uncached. */
	complete(doc: Doc, layers: readonly LayerName[]): PipelineResult {
		return this.#pipeline.run({ doc, failures: new Map() }, layers);
	}

	/** The models that could not be loaded, as failures of the layers that need them. */
	modelFailures(layers: readonly LayerName[], languages: ReadonlySet<Language>): LayerFailure[] {
		const failures: LayerFailure[] = [];
		for (const layer of layers) {
			for (const models of this.#neededModels([layer])) {
				for (const language of languages) {
					const message = models.failure(language);
					if (message !== undefined) failures.push({ layer, message });
				}
			}
		}
		return failures;
	}

	#neededModels(layers: readonly LayerName[]): readonly LanguageModels<unknown>[] {
		const key = layers.join();
		let models = this.#needed.get(key);
		if (models === undefined) {
			const needed = new Set(this.#pipeline.needed(layers));
			models = this.#stages.flatMap(stage => (stage.models && needed.has(stage.component) ? [stage.models] : []));
			this.#needed.set(key, models);
		}
		return models;
	}
}

function isComplete({ doc, failures }: PipelineResult, layers: readonly LayerName[]): boolean {
	return layers.every(layer => doc.has(layer) || failures.has(layer));
}
