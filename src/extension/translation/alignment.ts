import type { Span } from '../../core/text/span';

/** A stretch of a source and the stretch of the translation that stands for it. */
export interface AlignedSpan {
	readonly source: Span;
	readonly target: Span;
}

/** One of the two texts. */
export type Side = keyof AlignedSpan;

/** The other text. */
export function otherSide(side: Side): Side {
	return side === 'source' ? 'target' : 'source';
}

/** The last of some aligned stretches, in ascending order, that begins at an offset or before it. */
export function alignedAt<T extends AlignedSpan>(spans: readonly T[], offset: number, side: Side): T | undefined {
	let [low, high] = [0, spans.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (spans[middle][side].start <= offset) low = middle + 1;
		else high = middle;
	}
	return spans.at(low - 1) && low > 0 ? spans[low - 1] : undefined;
}

/** The offset of the other text that stands for one: as far into its stretch as the offset is into the stretch of its own. */
export function counterpart(spans: readonly AlignedSpan[], offset: number, side: Side): number {
	const found = alignedAt(spans, offset, side);
	if (!found) return 0;
	const { [side]: own, [otherSide(side)]: other } = found;
	const share = own.end > own.start ? Math.min(1, (offset - own.start) / (own.end - own.start)) : 0;
	return other.start + Math.floor(share * (other.end - other.start));
}
