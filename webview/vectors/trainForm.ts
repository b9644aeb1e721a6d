import type { EmbeddingArchitecture, EmbeddingObjective, EmbeddingOptions } from '../../src/protocol/embeddings';

/** The training form; numbers are what was written. 0 leaves the choice to the amount of text. */
export interface TrainForm {
	readonly source: 'document' | 'folder';
	readonly architecture: EmbeddingArchitecture;
	readonly objective: EmbeddingObjective;
	readonly dimensions: number;
	readonly window: number;
	readonly epochs: number;
	readonly minCount: number;
	/** Vectors of character n-grams too, so that unseen words have some. */
	readonly ngrams: boolean;
}

/** The fields of the form that are numbers. */
export type TrainNumber = 'dimensions' | 'window' | 'epochs' | 'minCount';

/** What each number may be. */
export const TRAIN_LIMITS: Readonly<Record<TrainNumber, { readonly least: number; readonly most: number }>> = {
	dimensions: { least: 2, most: 1000 },
	window: { least: 1, most: 50 },
	epochs: { least: 1, most: 1000 },
	minCount: { least: 1, most: 100_000 },
};

/** Everything is left to the amount of text but the algorithm. */
export const DEFAULT_FORM: TrainForm = {
	source: 'document',
	architecture: 'skipgram',
	objective: 'negativeSampling',
	...{ dimensions: 0, window: 0, epochs: 0, minCount: 0 },
	ngrams: true,
};

/** A number of the form as it was written; 0 for none or one that is no number, and within its limits. */
export function trainNumber(field: TrainNumber, written: string): number {
	const value = Math.round(Number(written.trim()));
	if (!Number.isFinite(value) || value <= 0) return 0;
	return Math.max(TRAIN_LIMITS[field].least, Math.min(value, TRAIN_LIMITS[field].most));
}

/** The n-grams of a language: single characters mean something in Chinese, in English three and more do. */
const NGRAMS = {
	zh: { shortest: 1, longest: 3, buckets: 100_000 },
	en: { shortest: 3, longest: 6, buckets: 100_000 },
} as const;

/** The form as options of learning; what is left open is absent. */
export function trainOptions(form: TrainForm, language: 'zh' | 'en'): Partial<EmbeddingOptions> {
	const { architecture, objective, ngrams } = form;
	const numbers = (['dimensions', 'window', 'epochs', 'minCount'] as const)
		.filter(field => form[field] > 0)
		.map(field => [field, form[field]] as const);
	return { architecture, objective, ...Object.fromEntries(numbers), ...(ngrams ? { ngrams: NGRAMS[language] } : {}) };
}
