import type { LayerName } from '../doc/layers';
import type { Language } from '../text/language';
import { LANGUAGES } from '../text/language';
import type { Pipeline, PipelineResult } from './pipeline';
import { withComponent } from './pipeline';

/** Blocks of about so many code units together are analyzed as a group: enough that the next component's tables come seldom. */
export const GROUP_LENGTH = 262_144;

/**
 * Blocks that are analyzed together: each component goes through all of them before the next one begins, so that its tables
 * stay in the processor's caches. Block by block, the components drive each other's out; all layers of Chinese then take a
 * third more time, and in groups of a quarter of this length a tenth more. What a block gets depends on its own text alone
 * all the same.
 */
export class BlockGroup {
	readonly #pipeline: Pipeline;
	/** By the text of the block: what comes twice is analyzed once. */
	readonly #results: Map<string, PipelineResult>;

	/** @param results what is known of each block, by its text */
	constructor(pipeline: Pipeline, results: Map<string, PipelineResult>) {
		this.#pipeline = pipeline;
		this.#results = results;
	}

	/** The blocks with what is known of each by now. */
	get results(): ReadonlyMap<string, PipelineResult> {
		return this.#results;
	}

	/**
	 * What is known of one of the blocks.
	 * @throws RangeError when it is not one of them.
	 */
	resultOf(block: string): PipelineResult {
		const result = this.#results.get(block);
		if (result === undefined) throw new RangeError('The block is not of this group.');
		return result;
	}

	/** The languages that occur in the blocks, as far as they have this layer. */
	get languages(): ReadonlySet<Language> {
		const languages = new Set<Language>();
		for (const { doc } of this.#results.values()) {
			for (const id of doc.find('languages')?.ids ?? []) languages.add(LANGUAGES[id]);
		}
		return languages;
	}

	/** Adds these layers to all blocks, in steps of one component and one block, after each of which others may work. */
	*addLayers(layers: readonly LayerName[]): Generator<undefined, void> {
		for (const component of this.#pipeline.needed(layers)) {
			for (const [block, result] of this.#results) {
				const next = withComponent(result, component);
				if (next !== result) {
					this.#results.set(block, next);
					yield;
				}
			}
		}
	}
}
