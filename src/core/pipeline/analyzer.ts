import { Doc } from '../doc/doc';
import type { LayerName } from '../doc/layers';
import type { LayerFailure } from '../doc/rangeAnnotation';
import type { Language } from '../text/language';
import { BlockCache } from './blockCache';
import { BlockGroup } from './blockGroup';
import type { AnyComponent } from './component';
import type { LanguageModels } from './languageModels';
import type { Pipeline, PipelineResult } from './pipeline';
import { buildPipeline } from './pipeline';

/** A component with the models that it draws on. */
export interface Stage {
	readonly component: AnyComponent;
	readonly models?: LanguageModels<unknown>;
}

/** When long work lets others in. */
export interface Breaks {
	/** Whether to take a break now. */
	readonly isDue: boolean;
	/** Takes one; rejects when the work is no longer wanted. */
	take(): Promise<void>;
}

const UNBROKEN: Breaks = { isDue: false, take: () => Promise.resolve() };

/** Blocks with the layers that were asked for. */
export interface AnalyzedBlocks {
	readonly group: BlockGroup;
	/** The languages that occur in them. */
	readonly languages: ReadonlySet<Language>;
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

	/**
	 * The layers of blocks, which are analyzed together, with offsets of each block.
	 * @param breaks when to let others in; what it throws ends the analysis, of which all that is done is kept
	 */
	async analyze(
		blocks: Iterable<string>,
		layers: readonly LayerName[],
		breaks: Breaks = UNBROKEN,
	): Promise<AnalyzedBlocks> {
		const group = this.#group(blocks);
		try {
			await addLayers(group, LANGUAGES_ONLY, breaks);
			const { languages } = group;
			if (!this.#isReady(layers, languages)) {
				await this.prepare(layers, languages);
				await breaks.take();
			}
			await addLayers(group, layers, breaks);
			return { group, languages };
		} finally {
			this.#keep(group);
		}
	}

	/** Whether every model that these layers need for these languages is loaded or known to be unavailable. */
	#isReady(layers: readonly LayerName[], languages: ReadonlySet<Language>): boolean {
		for (const models of this.#neededModels(layers)) {
			for (const language of languages) if (!models.isSettled(language)) return false;
		}
		return true;
	}

	/** Loads the models that these layers need for these languages; never rejects. */
	async prepare(layers: readonly LayerName[], languages: ReadonlySet<Language>): Promise<void> {
		const loads = this.#neededModels(layers).flatMap(models => [...languages].map(each => models.load(each)));
		await Promise.all(loads);
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

	#group(blocks: Iterable<string>): BlockGroup {
		const results = new Map<string, PipelineResult>();
		for (const block of blocks) {
			results.set(block, this.#cache.get(block) ?? { doc: Doc.of(block), failures: new Map() });
		}
		return new BlockGroup(this.#pipeline, results);
	}

	#keep({ results }: BlockGroup): void {
		for (const [block, result] of results) {
			if (this.#cache.get(block) !== result) this.#cache.set(block, result);
		}
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

async function addLayers(group: BlockGroup, layers: readonly LayerName[], breaks: Breaks): Promise<void> {
	for (const steps = group.addLayers(layers); steps.next().done !== true;) {
		if (breaks.isDue) await breaks.take();
	}
}
