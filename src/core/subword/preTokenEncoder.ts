import { EncodedColumns } from './encodedColumns';
import type { SubwordModel } from './models/subwordModel';
import type { PreTokenizer } from './preTokenizers/preTokenizer';
import { PreTokens } from './preTokenizers/preTokens';
import type { SubwordTrace } from './subwordTrace';
import { type StretchEncoder, type TextStretch, toOriginalSpans } from './textStretch';

/** Cuts a stretch into pre-tokens, and each of them by the model. */
export class PreTokenEncoder implements StretchEncoder {
	readonly #preTokenizer: PreTokenizer;
	readonly #model: SubwordModel;

	constructor(preTokenizer: PreTokenizer, model: SubwordModel) {
		this.#preTokenizer = preTokenizer;
		this.#model = model;
	}

	encode(stretch: TextStretch, columns: EncodedColumns): void {
		const from = columns.size;
		const preTokens = this.#cut(stretch);
		for (let i = 0; i < preTokens.size; i++) {
			this.#model.encode(preTokens.textOf(i), preTokens.startOf(i), columns);
		}
		toOriginalSpans(columns, from, preTokens.aligned, stretch.offset);
	}

	count(stretch: TextStretch): number {
		const columns = new EncodedColumns(64);
		const preTokens = this.#cut(stretch);
		let count = 0;
		for (let i = 0; i < preTokens.size; i++) {
			this.#model.encode(preTokens.textOf(i), 0, columns);
			count += columns.size;
			columns.size = 0;
		}
		return count;
	}

	explain(stretch: TextStretch): readonly SubwordTrace[] {
		const preTokens = this.#cut(stretch);
		return Array.from({ length: preTokens.size }, (_, i) => this.#model.explain(preTokens.textOf(i)));
	}

	#cut({ aligned, offset }: TextStretch): PreTokens {
		return this.#preTokenizer(PreTokens.whole(aligned), { atStart: offset === 0 });
	}
}
