import { Int32Builder } from './columnBuilder';
import type { DependencyColumn } from './dependencyColumn';
import { ROOT } from './dependencyColumn';
import { LabelMerger } from './labelMerger';

/** Puts the dependencies of neighboring blocks together, of whole sentences each. */
export class DependencyMerger {
	readonly #heads = new Int32Builder();
	readonly #labels = new LabelMerger();

	/** Adds those of the tokens `[first, end)` of a block. */
	add(dependencies: DependencyColumn, first: number, end: number): void {
		const shift = this.#heads.length - first;
		for (let token = first; token < end; token++) {
			const head = dependencies.heads[token];
			this.#heads.push(head === ROOT ? ROOT : head + shift);
		}
		this.#labels.add(dependencies, first, end);
	}

	/** Adds tokens that were not parsed. */
	addUnparsed(count: number): void {
		for (let token = 0; token < count; token++) this.#heads.push(ROOT);
		this.#labels.addUnlabeled(count);
	}

	finish(): DependencyColumn {
		return { heads: this.#heads.finish(), ...this.#labels.finish() };
	}
}
