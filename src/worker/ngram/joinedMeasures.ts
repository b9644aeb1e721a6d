import type { SurprisalColumns, TextMeasures } from '../../core/ngram/ngram';
import { perplexityOf } from '../../core/ngram/textMeasures';

/** The scores of a text whose parts different models looked at. */
export function joinedMeasures(parts: readonly TextMeasures[]): TextMeasures {
	const sum = (value: (part: TextMeasures) => number): number => parts.reduce((total, part) => total + value(part), 0);
	const sentences = sum(part => part.sentences);
	const tokens = sum(part => part.tokens);
	const unknown = sum(part => part.unknown);
	const log10 = sum(part => part.log10);
	const known = sum(part => (factorsOf(part) - part.unknown) * Math.log10(part.perplexityKnown));
	const orders = Math.max(0, ...parts.map(part => part.seenOrders.length));
	return {
		sentences,
		tokens,
		unknown,
		log10,
		perplexity: perplexityOf(log10, tokens + sentences),
		perplexityKnown: perplexityOf(-known, tokens + sentences - unknown),
		seenOrders: Array.from({ length: orders }, (_, order) => sum(part => part.seenOrders[order] ?? 0)),
	};
}

function factorsOf({ tokens, sentences }: TextMeasures): number {
	return tokens + sentences;
}

/** The columns of a text whose sentences different models looked at, in the order of the text. */
export function joinedColumns(parts: readonly SurprisalColumns[]): SurprisalColumns {
	if (parts.length === 1) return parts[0];
	const rows = parts
		.flatMap((part, number) => Array.from(part.starts, (start, row) => ({ start, number, row })))
		.sort((a, b) => a.start - b.start);
	return {
		starts: Int32Array.from(rows, ({ start }) => start),
		ends: Int32Array.from(rows, ({ number, row }) => parts[number].ends[row]),
		bits: Float32Array.from(rows, ({ number, row }) => parts[number].bits[row]),
		seenOrders: Uint8Array.from(rows, ({ number, row }) => parts[number].seenOrders[row]),
		measures: joinedMeasures(parts.map(({ measures }) => measures)),
	};
}
