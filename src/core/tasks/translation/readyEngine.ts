import type { SentenceEngine } from './sentenceEngine';
import type { TranslationDirection } from './translation';

/** An engine that is ready, and what it has to do without. */
export interface ReadyEngine {
	readonly engine: SentenceEngine;
	/** A Chinese person's name in Latin letters; empty where it cannot be read. @throws NlpError when a model is missing. */
	readonly namePinyin?: (name: string) => Promise<string>;
	readonly failures: readonly string[];
}

/** What makes engines ready. */
export interface TranslationEngines {
	/** @throws NlpError that of a missing or malformed model. */
	ready(direction: TranslationDirection): Promise<ReadyEngine>;
}
