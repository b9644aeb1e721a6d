/** One of the things that a tool found: for reading, and exactly. */
export interface ToolItem {
	/** One line, or a few. */
	readonly text: string;
	/** What goes to the JSON. */
	readonly data: unknown;
	/** The line of the source that it begins in, from 1. */
	readonly line?: number;
}

/** What a tool answers, before it is cut to the budget of a language model. */
export interface ToolAnswer {
	/** The first lines of the text: what was found, and what made it. */
	readonly head: string;
	/** Names the engine, in the JSON. */
	readonly engine: string;
	/** More for the JSON, which is never left out. */
	readonly facts?: Readonly<Record<string, unknown>>;
	/** What the JSON calls the items, and what language models are told that they are. */
	readonly kind: string;
	readonly items: readonly ToolItem[];
	/** What is to be known of the answer: what could not be computed, what was left out. */
	readonly notes?: readonly string[];
}
