import type { Span } from '../../core/text/span';
import type { AnnotatedRange } from '../../protocol/analysis';
import { BOUNDARY_LABELS } from './markStyles';
import type { MarkKind } from './markStyles';

/** A labelled span to mark. */
export interface Mark extends Span {
	readonly kind: MarkKind;
	readonly label: string;
}

/** Which labels of each kind are wanted. */
export type WantedLabels = Readonly<Record<MarkKind, ReadonlySet<string>>>;

/** The marks of an answer that touch a window, in ascending order within each kind. */
export function marksOf(range: AnnotatedRange, window: Span, wanted: WantedLabels): Mark[] {
	return [
		...partOfSpeechMarks(range, window, wanted.partsOfSpeech),
		...boundaryMarks(range, window, wanted.wordBoundaries),
		...entityMarks(range, window, wanted.entities),
	];
}

function partOfSpeechMarks({ tokens, upos }: AnnotatedRange, window: Span, wanted: ReadonlySet<string>): Mark[] {
	if (!tokens || !upos || wanted.size === 0) return [];
	const marks: Mark[] = [];
	for (let index = 0; index < tokens.starts.length; index++) {
		const label = upos.labels.at(upos.ids[index]);
		const start = tokens.starts[index];
		const end = tokens.ends[index];
		if (label !== undefined && wanted.has(label) && start < window.end && end > window.start) {
			marks.push({ kind: 'partsOfSpeech', label, start, end });
		}
	}
	return marks;
}

/** A mark on each word that another follows without a space; punctuation parts words by itself. */
function boundaryMarks({ tokens, upos }: AnnotatedRange, window: Span, wanted: ReadonlySet<string>): Mark[] {
	if (!tokens || !upos || wanted.size === 0) return [];
	const isWord = (index: number) => upos.labels.at(upos.ids[index]) !== 'PUNCT';
	const marks: Mark[] = [];
	let turn = 0;
	for (let index = 0; index + 1 < tokens.starts.length; index++) {
		const start = tokens.starts[index];
		const end = tokens.ends[index];
		const touches = tokens.starts[index + 1] === end && isWord(index) && isWord(index + 1);
		turn = touches ? 1 - turn : 0;
		if (!touches || start >= window.end || end <= window.start) continue;
		marks.push({ kind: 'wordBoundaries', label: BOUNDARY_LABELS[turn], start, end });
	}
	return marks;
}

function entityMarks({ entities }: AnnotatedRange, window: Span, wanted: ReadonlySet<string>): Mark[] {
	if (!entities || wanted.size === 0) return [];
	return entities
		.filter(({ label, start, end }) => wanted.has(label) && start < window.end && end > window.start)
		.map(({ label, start, end }) => ({ kind: 'entities', label, start, end }));
}

/** At most `limit` of the marks, in the order in which they come: those nearest to the span in view. */
export function limitMarks(marks: readonly Mark[], limit: number, view: Span): readonly Mark[] {
	if (marks.length <= limit) return marks;
	const distances = Int32Array.from(marks, ({ start, end }) => Math.max(0, view.start - end, start - view.end));
	const farthest = distances.slice().sort()[limit - 1];
	// Of those that are equally far the first are taken.
	let left = limit - distances.reduce((count, distance) => count + (distance < farthest ? 1 : 0), 0);
	return marks.filter((_, index) => distances[index] < farthest || (distances[index] === farthest && left-- > 0));
}

/** The key of a mark's decoration type. */
export function typeKey({ kind, label }: Mark): string {
	return `${kind}/${label}`;
}

/** The spans of labelled things, flat by the key of their type: start, end, start, end … */
export function spansByType<M extends Span>(
	marks: readonly M[],
	keyOf: (mark: M) => string | undefined,
): Map<string, number[]> {
	const spans = new Map<string, number[]>();
	for (const mark of marks) {
		const key = keyOf(mark);
		if (key === undefined) continue;
		const pairs = spans.get(key);
		if (pairs) pairs.push(mark.start, mark.end);
		else spans.set(key, [mark.start, mark.end]);
	}
	return spans;
}
