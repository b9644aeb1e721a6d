import type { MatchFinder } from '../../text/alignedReplacement';
import { type SplitBehavior, splitText } from '../patterns/splitBehavior';
import { PreTokens } from './preTokens';

/** What a pre-tokenizer may know beside the text. */
export interface PreTokenContext {
	/** Whether the text begins where the original does; false after an added token. */
	readonly atStart: boolean;
}

/** Cuts the stretches of a text into smaller ones, and may rewrite them. */
export type PreTokenizer = (preTokens: PreTokens, context: PreTokenContext) => PreTokens;

/** A pre-tokenizer that cuts every stretch at the matches of a pattern. */
export function splitAt(find: MatchFinder, behavior: SplitBehavior, invert = false): PreTokenizer {
	return preTokens => {
		const cut = new PreTokens(preTokens.aligned);
		for (let i = 0; i < preTokens.size; i++) {
			const offset = preTokens.startOf(i);
			splitText(preTokens.textOf(i), find, behavior, invert, (start, end) => {
				cut.push(offset + start, offset + end);
			});
		}
		return cut;
	};
}

/** Pre-tokenizers one after another. */
export function preTokenizerSequence(preTokenizers: readonly PreTokenizer[]): PreTokenizer {
	return (preTokens, context) => preTokenizers.reduce((cut, preTokenizer) => preTokenizer(cut, context), preTokens);
}
