import { DecorationRangeBehavior, OverviewRulerLane, ThemeColor, window } from 'vscode';
import type { Disposable, TextEditorDecorationType } from 'vscode';

/** From so many bits on a word is of the next level: 1 for what might be expected, 5 for what nobody foresees. As in the panel. */
const LEVEL_BITS: readonly number[] = [3, 6, 9, 12, 15];

/** How many levels are drawn; words below the first are expected, and left as they are. */
export const SURPRISAL_LEVELS = LEVEL_BITS.length;

/** The lines below words, which tell the levels apart without colour: style and width. */
const LINES: readonly (readonly [style: string, width: string])[] = [
	['dotted', '1px'],
	['solid', '1px'],
	['solid', '2px'],
	['solid', '3px'],
	['double', '4px'],
];

/** How surprising a word is, from 0 to {@link SURPRISAL_LEVELS}. */
export function surprisalLevel(bits: number): number {
	return LEVEL_BITS.filter(least => bits >= least).length;
}

/** The looks of the levels in an editor, made when they are first needed. */
export class SurprisalTypes implements Disposable {
	#types: readonly TextEditorDecorationType[] = [];

	/** One a level, from 1. */
	get all(): readonly TextEditorDecorationType[] {
		if (this.#types.length === 0) this.#types = LINES.map(typeOf);
		return this.#types;
	}

	dispose(): void {
		for (const type of this.#types) type.dispose();
		this.#types = [];
	}
}

function typeOf([borderStyle, width]: readonly [string, string], index: number): TextEditorDecorationType {
	const level = index + 1;
	const isHighest = level === SURPRISAL_LEVELS;
	return window.createTextEditorDecorationType({
		rangeBehavior: DecorationRangeBehavior.ClosedClosed,
		backgroundColor: new ThemeColor(`nlpLens.surprisal${level}Background`),
		borderColor: new ThemeColor('nlpLens.surprisal'),
		borderStyle,
		borderWidth: `0 0 ${width} 0`,
		...(isHighest
			? { overviewRulerColor: new ThemeColor('nlpLens.surprisal'), overviewRulerLane: OverviewRulerLane.Left }
			: {}),
	});
}
