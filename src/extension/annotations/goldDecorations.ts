import { DecorationRangeBehavior, MarkdownString, OverviewRulerLane, ThemeColor, l10n, window } from 'vscode';
import type { DecorationOptions, TextDocument, TextEditorDecorationType } from 'vscode';
import type { GoldMark } from '../../protocol/annotation';
import { rangeOfSpan } from '../text/ranges';

/** The looks of what people corrected, made when something is. */
export class GoldDecorations {
	#types: Readonly<Record<GoldMark['kind'], TextEditorDecorationType>> | undefined;

	get types(): Readonly<Record<GoldMark['kind'], TextEditorDecorationType>> {
		this.#types ??= makeTypes();
		return this.#types;
	}

	/** Whether there are any. */
	get isMade(): boolean {
		return this.#types !== undefined;
	}

	dispose(): void {
		for (const type of Object.values(this.#types ?? {})) type.dispose();
		this.#types = undefined;
	}
}

/** Marks of one kind as the editor takes them. */
export function decorationsOf(
	document: TextDocument,
	marks: readonly GoldMark[],
	kind: GoldMark['kind'],
): DecorationOptions[] {
	return marks
		.filter(mark => mark.kind === kind)
		.map(mark => ({
			range: rangeOfSpan(
				document,
				kind === 'checked' ? { start: Math.max(mark.start, mark.end - 1), end: mark.end } : mark,
			),
			hoverMessage: new MarkdownString().appendText(meaning(mark)),
		}));
}

function meaning({ kind, label }: GoldMark): string {
	if (kind === 'checked') return l10n.t('This sentence was checked: the analysis is measured against it.');
	return kind === 'word'
		? l10n.t('Corrected: {0}', label === '' ? l10n.t('word') : label)
		: l10n.t('Corrected: entity, {0}', label);
}

function makeTypes(): Readonly<Record<GoldMark['kind'], TextEditorDecorationType>> {
	const color = new ThemeColor('nlpLens.gold');
	const shared = {
		rangeBehavior: DecorationRangeBehavior.ClosedClosed,
		overviewRulerColor: color,
		overviewRulerLane: OverviewRulerLane.Center,
	};
	const backgroundColor = new ThemeColor('nlpLens.goldBackground');
	return {
		word: window.createTextEditorDecorationType({
			...shared,
			backgroundColor,
			borderColor: color,
			borderStyle: 'dashed',
			borderWidth: '0 0 2px 0',
		}),
		entity: window.createTextEditorDecorationType({
			...shared,
			backgroundColor,
			borderColor: color,
			borderStyle: 'solid',
			borderWidth: '2px',
			borderRadius: '2px',
		}),
		checked: window.createTextEditorDecorationType({
			rangeBehavior: DecorationRangeBehavior.ClosedClosed,
			after: { contentText: '✓', color, margin: '0 0 0 2px' },
		}),
	};
}
