import type { EncodedColumns } from '../encodedColumns';
import type { UnigramTrace } from '../subwordTrace';
import type { UnigramModel } from '../unigram/unigram';
import type { SubwordModel } from './subwordModel';

/** The unigram language model as the model of a definition. */
export class UnigramPieces implements SubwordModel {
	readonly #model: UnigramModel;

	constructor(model: UnigramModel) {
		this.#model = model;
	}

	encode(word: string, offset: number, columns: EncodedColumns): void {
		const { ids, starts, ends } = this.#model.encode(word);
		for (let i = 0; i < ids.length; i++) {
			columns.add(ids[i], offset + starts[i], offset + ends[i]);
		}
	}

	explain(word: string): UnigramTrace {
		return this.#model.explain(word);
	}
}
