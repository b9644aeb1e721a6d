import { originalStart, withSameAlignment } from '../../text/alignedText';
import type { PartReader } from '../definition/partReader';
import { findText } from '../patterns/splitPattern';
import { prefixPreTokens } from './prefixPreTokens';
import { type PreTokenizer, splitAt } from './preTokenizer';
import { PreTokens } from './preTokens';

/** Where a replacement is put before a text that does not begin with one. */
export type PrependScheme = 'always' | 'first' | 'never';

/** The scheme of a part; older files say only `add_prefix_space`. */
export function readPrependScheme(part: PartReader): PrependScheme {
	const fallback = part.boolean('add_prefix_space', true) ? 'always' : 'never';
	return part.choice('prepend_scheme', ['always', 'first', 'never'], fallback);
}

/** Spaces become `▁`, and each stretch is cut before every `▁`, as SentencePiece sees words. */
export function metaspace(replacement: string, scheme: PrependScheme, split: boolean): PreTokenizer {
	const cut = splitAt(findText(replacement), 'MergedWithNext');
	return (preTokens, context) => {
		const aligned = withSameAlignment(preTokens.aligned, preTokens.aligned.text.replaceAll(' ', replacement));
		let replaced = new PreTokens(aligned, preTokens.size);
		for (let i = 0; i < preTokens.size; i++) {
			replaced.push(preTokens.startOf(i), preTokens.endOf(i));
		}
		if (scheme !== 'never') {
			const before = replaced;
			const isFirst = (i: number): boolean => context.atStart && originalStart(before.aligned, before.startOf(i)) === 0;
			replaced = prefixPreTokens(replaced, replacement, scheme === 'first' ? isFirst : undefined);
		}
		return split ? cut(replaced, context) : replaced;
	};
}
