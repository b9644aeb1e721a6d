import type { RangeAnnotation } from '../../core/doc/rangeAnnotation';
import type { AnalyzedDocument } from '../../core/pipeline/analyzedDocument';
import type { SubwordTokenizer } from '../../core/subword/subwordTokenizer';
import { countCodePoints } from '../../core/text/codePoints';
import type { Span } from '../../core/text/span';
import type { SubwordStatistics } from '../../protocol/subword';

const WORD_SIGN = /[\p{L}\p{N}]/u;
const WORD_RUN = /[\p{L}\p{N}\p{M}]+/gu;

/** Tokens and unknown ones of a text, and its characters. */
export function countTokens(
	text: string,
	tokenizer: SubwordTokenizer,
): Pick<SubwordStatistics, 'tokens' | 'unknown' | 'characters'> {
	const { ids } = tokenizer.encode(text);
	let unknown = 0;
	for (const id of ids) if (id === tokenizer.unknownId) unknown++;
	return { tokens: ids.length, unknown, characters: countCodePoints(text) };
}

/**
 * The words of a range: in prose by our own segmentation, elsewhere (code, addresses) as runs of letters and digits;
 * undefined where the segmentation failed.
 */
export function countWords(document: AnalyzedDocument, range: Span, annotation: RangeAnnotation): number | undefined {
	const { tokens } = annotation;
	if (tokens === undefined) return undefined;
	const { text, prose } = document;
	let words = 0;
	for (let token = 0; token < tokens.starts.length; token++) {
		const [start, end] = [tokens.starts[token], tokens.ends[token]];
		if (start >= range.start && end <= range.end && WORD_SIGN.test(text.slice(start, end))) words++;
	}
	if (prose === text) return words;
	for (const { index } of text.slice(range.start, range.end).matchAll(WORD_RUN)) {
		if (prose[range.start + index] === ' ') words++;
	}
	return words;
}
