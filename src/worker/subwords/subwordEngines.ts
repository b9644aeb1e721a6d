import type { LearningControl } from '../../core/subword/learners/learner';
import type { SubwordTokenizer } from '../../core/subword/subwordTokenizer';
import type { LearnOptions, NamedBytes, VocabularyFormat, VocabularyInfo } from '../../protocol/subword';

/** What is known of a ready vocabulary before it is opened. */
export type ReadyVocabularyInfo = Omit<VocabularyInfo, 'formats'>;

/** A tokenizer at work, and the files that it can be written to. */
export interface OpenedTokenizer {
	readonly tokenizer: SubwordTokenizer;
	readonly writers: Readonly<Partial<Record<VocabularyFormat, () => Uint8Array>>>;
}

/** A learner of one algorithm: takes text in portions and makes a tokenizer of it. */
export interface TokenizerLearner {
	add(text: string): void;
	learn(control: LearningControl): Promise<OpenedTokenizer>;
}

/** The port through which the server sees the core's tokenizers. */
export interface SubwordEngines {
	/** In the order in which a person chooses among them. */
	readonly ready: readonly ReadyVocabularyInfo[];
	/** @throws NlpError for files that are missing or broken. */
	openReady(id: string): Promise<OpenedTokenizer>;
	/** @throws NlpError `input-malformed` when the first of the files is none of the kinds that are known. */
	read(files: readonly NamedBytes[]): Promise<OpenedTokenizer>;
	/** @throws NlpError `input-malformed` for options that fit no learner; others where rules of normalization are missing. */
	learner(options: LearnOptions): Promise<TokenizerLearner>;
}
