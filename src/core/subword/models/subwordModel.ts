import type { EncodedColumns } from '../encodedColumns';
import type { SubwordTrace } from '../subwordTrace';

/** Cuts one pre-token, a stretch that no piece reaches over, into pieces. */
export interface SubwordModel {
	/**
	 * Appends the pieces of a pre-token.
	 * @param offset added to the offsets in the word, to give the pieces' spans
	 */
	encode(word: string, offset: number, columns: EncodedColumns): void;
	explain(word: string): SubwordTrace;
}
