import type { Span } from '../../core/text/span';
import type { AnnotatedRange } from '../../protocol/analysis';
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

/** A mark on every second of the words that follow each other without a space. */
function boundaryMarks(range: AnnotatedRange, window: Span, wanted: ReadonlySet<string>): Mark[] {
	const { tokens } = range;
	if (!tokens || wanted.size === 0) return [];
	const marks: Mark[] = [];
	/** How many words before it touch. */
	let place = 0;
	for (let index = 0; index < tokens.starts.length; index++) {
		const [start, end] = [tokens.starts[index], tokens.ends[index]];
		const touches = touchesNext(range, index);
		if (place % 2 === 1 && start < window.end && end > window.start) {
			marks.push({ kind: 'wordBoundaries', label: touches ? 'BOTH' : 'BEFORE', start, end });
		}
		place = touches ? place + 1 : 0;
	}
	return marks;
}

/** Whether a word and the next one follow each other without a space; punctuation parts words by itself. */
function touchesNext({ tokens, upos }: AnnotatedRange, index: number): boolean {
	if (!tokens || !upos || tokens.starts.at(index + 1) !== tokens.ends[index]) return false;
	return [index, index + 1].every(each => upos.labels.at(upos.ids[each]) !== 'PUNCT');
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

/** The stretch from the first to the last of some marks, in whatever order they come. */
export function hullOf(marks: readonly Span[]): Span {
	const hull = marks.reduce(
		({ start, end }, mark) => ({ start: Math.min(start, mark.start), end: Math.max(end, mark.end) }),
		{ start: Infinity, end: 0 },
	);
	return { start: Math.min(hull.start, hull.end), end: hull.end };
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
