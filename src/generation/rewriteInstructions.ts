/** What a text may be rewritten for, in the words of the prompt; the interface has its own names for them. */
export const REWRITE_INSTRUCTIONS = {
	clearer: 'Make it clearer and easier to read. Keep what it says.',
	shorter: 'Make it shorter. Keep all that matters.',
	longer: 'Say it in more detail, without new facts.',
	formal: 'Make it formal and polite.',
	casual: 'Make it friendly and casual.',
	simpler: 'Say it in simple words and short sentences, for readers who are learning the language.',
	grammar: 'Correct spelling, grammar and punctuation. Change nothing else.',
} as const;

/** What a text may be rewritten for. */
export type RewriteGoal = keyof typeof REWRITE_INSTRUCTIONS;
