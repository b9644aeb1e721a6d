/**
 * What each prompt is filled with, by its name: `src/generation/prompts/NAME.md` is its template. Variables that are called
 * `text` or `passages` are data from documents: they are fenced, so that nothing in them reads as an instruction. An empty
 * string leaves its section out.
 */
export interface PromptVariables {
	/** A text in another language. `glossary` has a line `term = translation` each. */
	readonly translate: {
		/** What a person calls the language, in English: `English`, `Chinese (Simplified)`. */
		readonly source: string;
		readonly target: string;
		readonly glossary: string;
		readonly text: string;
	};
	/** A summary of a text, in the language of the text. */
	readonly summarize: {
		/** As `3 sentences` or `200 characters`. */
		readonly length: string;
		/** What it is to be about; may be empty. */
		readonly query: string;
		/** Says which part of a longer text this is, as `part 2 of 5`; empty for a whole one. */
		readonly part: string;
		readonly text: string;
	};
	/** One summary of the summaries of a text's parts, which are `text`. */
	readonly combine: {
		readonly length: string;
		readonly query: string;
		readonly text: string;
	};
	/** An answer to a question from passages alone, each `[1] …` with its number. */
	readonly answer: {
		readonly question: string;
		readonly passages: string;
	};
	/** A text said otherwise. */
	readonly rewrite: {
		/** What is to become of it, as `Make it shorter.` */
		readonly instruction: string;
		readonly text: string;
	};
	/** What a text, a word or an analysis of it means. */
	readonly explain: {
		readonly question: string;
		readonly text: string;
	};
}

/** The name of a prompt. */
export type PromptName = keyof PromptVariables;

/** All variables of each prompt, in the order of its documentation. */
export const PROMPT_VARIABLES: { readonly [N in PromptName]: readonly (keyof PromptVariables[N] & string)[] } = {
	translate: ['source', 'target', 'glossary', 'text'],
	summarize: ['length', 'query', 'part', 'text'],
	combine: ['length', 'query', 'text'],
	answer: ['question', 'passages'],
	rewrite: ['instruction', 'text'],
	explain: ['question', 'text'],
};

/** The names of all prompts. */
export const PROMPT_NAMES = Object.keys(PROMPT_VARIABLES) as readonly PromptName[];
