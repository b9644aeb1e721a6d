import type { ModelStore } from '../../model/modelStore';
import { OpenedModels } from '../../model/openedModels';
import { LANGUAGES, type Language } from '../../text/language';
import type { ClassLabel } from './classification';
import { TextClassifier } from './textClassifier';

/** What the shipped classifiers tell apart. */
export const SHIPPED_CLASSIFIERS = ['topic', 'sentiment'] as const;

/** One of that list. */
export type ShippedClassifier = (typeof SHIPPED_CLASSIFIERS)[number];

const MODELS: Readonly<Record<ShippedClassifier, Readonly<Record<Language, string>>>> = {
	topic: { zh: 'zh-topics', en: 'en-topics' },
	sentiment: { zh: 'zh-sentiment', en: 'en-sentiment' },
};

/** The classifiers that ship, each loaded when it is first asked for. */
export class ShippedClassifiers {
	readonly #models: ModelStore;
	readonly #opened = new OpenedModels(file => TextClassifier.from(file));

	constructor(models: ModelStore) {
		this.#models = models;
	}

	/**
	 * The classifier for texts of a language.
	 * @throws NlpError when its model is missing or malformed.
	 */
	async get(classifier: ShippedClassifier, language: Language): Promise<TextClassifier> {
		return this.#opened.of(await this.#models.load(MODELS[classifier][language]));
	}

	/**
	 * The labels of a classifier in all languages whose models are there, those of Chinese first.
	 * @throws NlpError when there is none.
	 */
	async labels(classifier: ShippedClassifier): Promise<ClassLabel[]> {
		const labels = new Map<string, ClassLabel>();
		const loads = await Promise.allSettled(LANGUAGES.map(language => this.get(classifier, language)));
		for (const load of loads) {
			if (load.status === 'rejected') continue;
			for (const label of load.value.head.labels) if (!labels.has(label.label)) labels.set(label.label, label);
		}
		const failed = loads.find(load => load.status === 'rejected');
		if (labels.size === 0 && failed !== undefined) throw failed.reason;
		return [...labels.values()];
	}
}
