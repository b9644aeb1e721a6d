import type { NameMention } from './entityLinker';
import type { GraphQuery, GraphSolution } from './graphQuery';
import type { PredicateMatch } from './predicateMatcher';

/** A query that a question may mean, with what speaks for it. */
export interface Reading {
	readonly query: GraphQuery;
	/** The words that name what the query is about. */
	readonly mentions: readonly NameMention[];
	/** What speaks for each predicate of the query, in the order of the hops. */
	readonly matches: readonly PredicateMatch[];
	/** Units of the question that the query accounts for besides: words for classes, comparison. */
	readonly otherUnits: readonly number[];
	/** Some predicate leads from the answer to the thing. */
	readonly isInverse: boolean;
	/** Some of the answers, where they are known before the query is run. */
	readonly sample: readonly number[];
	/** The way leads through a node without a name. */
	readonly isMediated: boolean;
}

/** A reading with its score and what it finds. */
export interface FoundReading {
	readonly reading: Reading;
	/** What speaks for it. */
	readonly features: readonly number[];
	readonly score: number;
	readonly solutions: readonly GraphSolution[];
}
