import type { LabelColumn } from './labelColumn';
import { NO_LABEL } from './labelColumn';
import { Uint8Builder } from './columnBuilder';

/** Puts label columns with lists of their own together into one column. */
export class LabelMerger {
	readonly #labels: string[] = [];
	readonly #idOf = new Map<string, number>();
	readonly #ids = new Uint8Builder();
	readonly #translations = new Map<readonly string[], Uint8Array>();

	/** Adds the items `[first, end)` of a column. */
	add(column: LabelColumn, first: number, end: number): void {
		this.#ids.pushAll(column.ids, first, end, this.#translationOf(column.labels));
	}

	/** Adds items without a label. */
	addUnlabeled(count: number): void {
		this.#ids.fill(NO_LABEL, count);
	}

	finish(): LabelColumn {
		return { labels: this.#labels, ids: this.#ids.finish() };
	}

	#translationOf(labels: readonly string[]): Uint8Array {
		const known = this.#translations.get(labels);
		if (known !== undefined) return known;
		const translation = new Uint8Array(256).fill(NO_LABEL);
		for (const [index, label] of labels.entries()) translation[index] = this.#intern(label);
		this.#translations.set(labels, translation);
		return translation;
	}

	/** The id of a label; a label beyond the 255th counts as none. */
	#intern(label: string): number {
		const known = this.#idOf.get(label);
		if (known !== undefined) return known;
		if (this.#labels.length >= NO_LABEL) return NO_LABEL;
		this.#labels.push(label);
		this.#idOf.set(label, this.#labels.length - 1);
		return this.#labels.length - 1;
	}
}
