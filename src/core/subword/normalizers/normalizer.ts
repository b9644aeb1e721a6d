import type { AlignedText } from '../../text/alignedText';

/** Rewrites a text before it is cut, keeping the way back to the original. A pure function of the text. */
export type Normalizer = (text: AlignedText) => AlignedText;

/** Normalizers one after another. */
export function normalizerSequence(normalizers: readonly Normalizer[]): Normalizer {
	return text => normalizers.reduce((normalized, normalizer) => normalizer(normalized), text);
}
