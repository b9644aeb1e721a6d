import type { Explanation } from '../core/explanation/explanation';
import type { DocumentRange, LayerFailure, Outdated } from './analysis';

export type * from '../core/explanation/explanation';
export type { Span } from '../core/text/span';

/** What can be explained: one ability that the user asks about on a tab. */
export type ExplainedAbility = ExplainedWordAbility | ExplainedTextAbility;

/** What is explained on a word of the sentence at the place. */
export type ExplainedWordAbility =
	'sentences' | 'segmentation' | 'tags' | 'lemmas' | 'dependencies' | 'entities' | 'patterns';

/** What is explained on the whole of what was asked about. */
export type ExplainedTextAbility =
	'keywords' | 'topic' | 'sentiment' | 'summary' | 'relations' | 'answers' | 'translation' | 'vectors' | 'statistics';

/** Asks how an ability comes to its answer about a place. */
export interface ExplainParams extends DocumentRange {
	readonly ability: ExplainedAbility;
	/** Where in the range, in code units of the document: the sentence there is explained, and the word there first. */
	readonly at: number;
	/** What else decides the answer, by the ability: the method of keywords, a question. */
	readonly details?: Readonly<Record<string, string>>;
}

export interface ExplainResult {
	readonly version: number;
	/** Absent where there is nothing to explain: no such sentence, or one in another language. */
	readonly explanation?: Explanation;
	readonly failures: readonly LayerFailure[];
}

/** Requests from host to worker about how things come about. */
export interface ExplainRequests {
	'explain/explain': { params: ExplainParams; result: ExplainResult | Outdated };
}
