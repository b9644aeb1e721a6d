import type { GlossaryTerm } from '../translation';

/** A line of a glossary that is not obeyed. */
export interface GlossaryProblem {
	/** From 1. */
	readonly line: number;
	/** What is wrong there, and what the line should look like. */
	readonly message: string;
}

/** What was read of a glossary: the terms of the lines that can be read, and what is wrong with the others. */
export interface GlossaryReading {
	/** As they stand in the file; most count in both directions. */
	readonly terms: readonly GlossaryTerm[];
	readonly problems: readonly GlossaryProblem[];
}
