import type { ParserOptions } from './learnParser';

/** Chosen on the dev parts. */
export const PARSER_OPTIONS: Readonly<Record<'en' | 'zh', Omit<ParserOptions, 'log'>>> = {
	en: { epochs: 8, choiceEpochs: 3, exploration: 0.9, keepMoves: 120_000, keepArcs: 40_000, seed: 1 },
	zh: { epochs: 10, choiceEpochs: 3, exploration: 0.9, keepMoves: 90_000, keepArcs: 30_000, seed: 1 },
};
