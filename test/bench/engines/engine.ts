import type { Language } from '../../../src/core/text/language';

/** What engines are compared at; each has a table of its own. */
export const TASKS = {
	words: 'words as strings',
	tags: 'sentences, words, tags',
	all: 'the full pipeline with names',
} as const;

/** A key of {@link TASKS}. */
export type Task = keyof typeof TASKS;

/** Analyzes a text. @returns the number of words. */
export type Analyze = (text: string) => number | Promise<number>;

/** One way to analyze text, measured beside others that do the like. */
export interface Engine {
	readonly name: string;
	readonly language: Language;
	readonly task: Task;
	/** What it computes, such as `words` or `words, tags, lemmas, names`. */
	readonly does: string;
	/** A fresh engine, its models and dictionaries loaded, nothing analyzed. */
	load(): Analyze | Promise<Analyze>;
}
