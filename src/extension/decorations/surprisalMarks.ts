import { MarkdownString, l10n } from 'vscode';
import type { DecorationOptions, TextEditor } from 'vscode';
import type { Span } from '../../core/text/span';
import type { RangeSurprisal } from '../../protocol/ngram';
import { RangeMapper } from '../text/ranges';
import { SURPRISAL_LEVELS, surprisalLevel } from './surprisalTypes';
import type { SurprisalTypes } from './surprisalTypes';

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

/** Sets marks in an editor, in the place of those before. @param start what was asked for begins here; the first mark may reach out of it */
export function drawSurprisal(
	editor: TextEditor,
	marks: readonly SurprisalMark[],
	start: number,
	types: SurprisalTypes,
): void {
	const mapper = new RangeMapper(editor.document, Math.min(start, marks.at(0)?.start ?? start));
	const options = Array.from({ length: SURPRISAL_LEVELS }, (): DecorationOptions[] => []);
	for (const mark of marks) {
		if (mark.level === 0) continue;
		options[mark.level - 1].push({ range: mapper.range(mark.start, mark.end), hoverMessage: hoverOf(mark) });
	}
	types.all.forEach((type, index) => editor.setDecorations(type, options[index]));
}

function hoverOf({ bits, engine }: SurprisalMark): MarkdownString {
	const probability = 2 ** -bits;
	const written = probability >= 0.001 ? probability.toPrecision(3) : probability.toExponential(1);
	return new MarkdownString().appendText(
		l10n.t('Surprisal {0} bits, probability {1} ({2})', bits.toFixed(1), written, engine),
	);
}
