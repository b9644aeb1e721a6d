import type { TextEditor } from 'vscode';
import type { Span } from '../../core/text/span';
import type { RangeSurprisal } from '../../protocol/ngram';
import { spansByType } from './marks';
import { setSpans } from './setSpans';
import { surprisalLevel } from './surprisalTypes';
import type { SurprisalTypes } from './surprisalTypes';
import type { TrackedMarks } from './trackedMarks';

/** A word with its level. */
export interface SurprisalMark extends Span {
	readonly level: number;
	readonly bits: number;
	/** What measured it. */
	readonly engine: string;
}

/** The words of an answer that touch a window. */
export function surprisalMarks(
	{ columns: { starts, ends, bits }, used }: RangeSurprisal,
	window: Span,
): SurprisalMark[] {
	const marks: SurprisalMark[] = [];
	for (let word = 0; word < starts.length; word++) {
		const [start, end] = [starts[word], ends[word]];
		if (start < window.end && end > window.start)
			marks.push({ start, end, bits: bits[word], level: surprisalLevel(bits[word]), engine: used.engine });
	}
	return marks;
}

/**
 * Sets marks in an editor, in the place of those before.
 * @param start what was asked for begins here; the first mark may reach out of it
 * @param shown what the editor shows
 */
export function drawSurprisal(
	editor: TextEditor,
	marks: readonly SurprisalMark[],
	start: number,
	shown: TrackedMarks,
	types: SurprisalTypes,
): void {
	const spans = spansByType(marks, ({ level }) => (level === 0 ? undefined : String(level)));
	setSpans(editor, shown, spans, start, level => types.all[Number(level) - 1]);
}
