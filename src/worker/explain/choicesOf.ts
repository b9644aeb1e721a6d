import type { Explanation } from '../../core/explanation/explanation';
import type { Span } from '../../core/text/span';

/** The text between the first choice and the last is told with an explanation: no more than this, in UTF-16 code units. */
const REACH = 20_000;

/** The choices around the one that is explained, in the order of the text, and the stretch that they stand in. */
export function choicesOf(places: readonly Span[], focus: Span): Pick<Explanation, 'span' | 'focus' | 'choices'> {
	const near = places.filter(({ start, end }) => Math.abs(start - focus.start) < REACH / 2 && end - start < REACH / 2);
	const choices = [...near].sort((a, b) => a.start - b.start);
	return {
		span: {
			start: Math.min(focus.start, ...choices.map(({ start }) => start)),
			end: Math.max(focus.end, ...choices.map(({ end }) => end)),
		},
		focus,
		choices,
	};
}
