import type { TextColumn } from './textColumn';
import { textAt } from './textColumn';
import type { TokenTable } from './tokenTable';

/** What a token counts as where texts are compared: its lemma, or its form where there is none, in lower case. */
export function tokenTerm(text: string, tokens: TokenTable, lemmas: TextColumn | undefined, token: number): string {
	const lemma = textAt(lemmas, token);
	return (lemma === '' ? text.slice(tokens.starts[token], tokens.ends[token]) : lemma).toLowerCase();
}
