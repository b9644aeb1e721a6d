import { NlpError } from '../../core/errors';
import type { NgramReport } from '../../core/ngram/ngram';
import { unpackNgramModel } from '../../core/ngram/ngramFile';
import type { NgramModel } from '../../core/ngram/ngramModel';
import { WordSuggester } from '../../core/ngram/wordSuggester';
import type { ModelFile } from '../../core/model/modelFile';
import { OpenedModels } from '../../core/model/openedModels';
import type { ModelStore } from '../../core/model/modelStore';
import type { Language } from '../../core/text/language';
import type { LanguageModelInfo } from '../../protocol/ngram';
import { formatsOf } from './modelFiles';

/** A model of a person's, and what is told of it. */
interface OwnModel {
	readonly info: LanguageModelInfo;
	readonly model: NgramModel;
}

/** The models that answer: those that ship, opened when first used, and those that a person had learned or loaded. */
export class LanguageModels {
	readonly #store: ModelStore;
	readonly #shipped = new OpenedModels((file: ModelFile) => unpackNgramModel(file));
	readonly #own = new Map<string, OwnModel>();
	readonly #suggesters = new WeakMap<NgramModel, WordSuggester>();

	constructor(store: ModelStore) {
		this.#store = store;
	}

	/** Those of a person, in the order in which they came. */
	list(): readonly LanguageModelInfo[] {
		return [...this.#own.values()].map(({ info }) => info);
	}

	/** Takes a model, in place of what had its id. */
	add(
		{ id, title, source }: Pick<LanguageModelInfo, 'id' | 'title' | 'source'>,
		model: NgramModel,
		report: NgramReport | undefined,
	): LanguageModelInfo {
		const info: LanguageModelInfo = { id, title, source, model: model.info, report, formats: formatsOf(model) };
		this.#own.set(id, { info, model });
		return info;
	}

	remove(id: string): void {
		this.#own.delete(id);
	}

	/** @throws NlpError `input-malformed` for an id that is not known, or no longer. */
	own(id: string): NgramModel {
		const own = this.#own.get(id);
		if (own !== undefined) return own.model;
		throw new NlpError(
			'input-malformed',
			'This language model is no longer there. Choose another one, load it again, or have it learned again.',
		);
	}

	/** The title of a model that {@link own} has. */
	titleOf(id: string): string {
		return this.#own.get(id)?.info.title ?? id;
	}

	/** The model that ships for a language. @throws NlpError when it is missing or malformed. */
	async shipped(language: Language): Promise<NgramModel> {
		return this.#shipped.of(await this.#store.load(`${language}-lm`));
	}

	/** What finds the next words of a model; made when it is first wanted, since it sorts the vocabulary. */
	suggester(model: NgramModel): WordSuggester {
		const known = this.#suggesters.get(model) ?? new WordSuggester(model);
		this.#suggesters.set(model, known);
		return known;
	}
}
