import { DecorationRangeBehavior, OverviewRulerLane, ThemeColor, window } from 'vscode';
import type { DecorationRenderOptions, Disposable, TextEditorDecorationType } from 'vscode';
import { MARK_STYLES } from './markStyles';
import type { AnswerKind, MarkKind, MarkStyle } from './markStyles';

/** Which cues the settings want. */
export interface MarkCues {
	readonly colorText: boolean;
	readonly underline: boolean;
}

/** The editor's decoration types: one a label, made on first use and kept, since each is a style sheet of its own. */
export class MarkTypes implements Disposable {
	readonly #cues: MarkCues;
	readonly #types = new Map<string, TextEditorDecorationType>();

	constructor({ colorText, underline }: MarkCues) {
		this.#cues = { colorText, underline };
	}

	/** Whether the types have just these cues. */
	hasCues({ colorText, underline }: MarkCues): boolean {
		return colorText === this.#cues.colorText && underline === this.#cues.underline;
	}

	/** The type of a label, or nothing for a label without a style. */
	get(kind: MarkKind | AnswerKind, label: string): TextEditorDecorationType | undefined {
		const key = `${kind}/${label}`;
		const known = this.#types.get(key);
		if (known) return known;
		const style = MARK_STYLES.find(candidate => candidate.kind === kind && candidate.label === label);
		if (!style) return undefined;
		const type = window.createTextEditorDecorationType(renderOptions(style, this.#cues));
		this.#types.set(key, type);
		return type;
	}

	dispose(): void {
		for (const type of this.#types.values()) type.dispose();
		this.#types.clear();
	}
}

function renderOptions(style: MarkStyle, cues: MarkCues): DecorationRenderOptions {
	const color = new ThemeColor(style.color);
	const rangeBehavior = DecorationRangeBehavior.ClosedClosed;
	if (style.kind === 'partsOfSpeech') {
		const line =
			cues.underline && style.line !== undefined ? { textDecoration: `${style.line}; text-underline-offset: 2px` } : {};
		return { rangeBehavior, ...(cues.colorText ? { color } : {}), ...line };
	}
	const { borderStyle = 'solid', borderWidth = '1px', background } = style;
	const border = { rangeBehavior, borderColor: color, borderStyle, borderWidth };
	if (background === undefined) return border;
	return {
		...border,
		backgroundColor: new ThemeColor(background),
		borderRadius: '2px',
		// Changes nothing, but makes the words of an entity an element of their own in the editor's page.
		fontStyle: 'normal',
		overviewRulerColor: color,
		overviewRulerLane: OverviewRulerLane.Right,
	};
}
