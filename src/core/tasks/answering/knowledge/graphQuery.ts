/** A place in a pattern: the id of a term, or the name of a variable. */
export type PatternNode = number | string;

/** A triple whose variables are to be found. */
export interface TriplePattern {
	readonly subject: PatternNode;
	readonly predicate: PatternNode;
	readonly object: PatternNode;
}

/** A question as a pattern of triples; what SPARQL 1.1 calls a basic graph pattern, with what is done to its solutions. */
export interface GraphQuery {
	/** All answers, how many there are, or whether there is one. */
	readonly form: 'select' | 'count' | 'ask';
	readonly patterns: readonly TriplePattern[];
	/** The variable that is asked for. */
	readonly answer: string;
	/** Only the solutions in which a variable's value is the greatest or the least. */
	readonly extreme?: { readonly variable: string; readonly isGreatest: boolean };
	/** Only the solutions in which a variable's value is beyond a number, in the base unit of its kind. */
	readonly bound?: { readonly variable: string; readonly isAbove: boolean; readonly number: number };
	/** Only the solutions in which one variable's value is greater than another's. */
	readonly greater?: { readonly variable: string; readonly than: string };
	/** Only solutions in which the answer is one of these terms. */
	readonly among?: readonly number[];
}

/** A solution: the term that answers, and the statements that say so. */
export interface GraphSolution {
	readonly answer: number;
	readonly statements: readonly number[];
	/** The value of the variable that is compared, where one is. */
	readonly value: number | undefined;
}
