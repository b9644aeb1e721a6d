import { Hover, Range, window } from 'vscode';
import type { CancellationToken, HoverProvider, Position, TextDocument } from 'vscode';
import { messageOf } from '../log';
import type { Log } from '../log';
import { describeCut } from '../words/cutDescription';
import type { ChineseWords } from '../words/chineseWords';

/** Where a person asked why the text is cut so; the next hover there tells it. */
export interface AskedCut {
	readonly document: TextDocument;
	readonly offset: number;
}

/** Says why the text is cut, or not, where the segmenter was in doubt, and where somebody asked. */
export class CutHover implements HoverProvider {
	readonly #words: Pick<ChineseWords, 'trace'>;
	readonly #doubtsIn: (document: TextDocument) => readonly { readonly offset: number; readonly margin: number }[];
	readonly #log: Log;
	#asked: AskedCut | undefined;

	/** @param doubtsIn the gaps that are marked in a document now. */
	constructor(
		words: Pick<ChineseWords, 'trace'>,
		doubtsIn: (document: TextDocument) => readonly { readonly offset: number; readonly margin: number }[],
		log: Log,
	) {
		this.#words = words;
		this.#doubtsIn = doubtsIn;
		this.#log = log;
	}

	/** The next hover at this place tells why the text is cut there, in doubt or not. */
	ask(asked: AskedCut): void {
		this.#asked = asked;
	}

	async provideHover(document: TextDocument, position: Position, token: CancellationToken): Promise<Hover | undefined> {
		const offset = document.offsetAt(position);
		const gap = this.#gapAt(document, offset);
		if (gap === undefined) return undefined;
		try {
			const trace = await this.#words.trace(document, gap, token);
			if (!trace) return undefined;
			const range = new Range(document.positionAt(Math.max(trace.start, gap - 1)), document.positionAt(gap + 1));
			return new Hover(describeCut(document, trace, gap), range);
		} catch (error) {
			this.#log.warn(`Hover: ${messageOf(error)}`);
			return undefined;
		}
	}

	/** The gap that is meant at a place: the one that was asked about, else of those beside the character the most doubtful. */
	#gapAt(document: TextDocument, offset: number): number | undefined {
		const asked = this.#asked;
		if (asked?.document === document && Math.abs(asked.offset - offset) <= 1) {
			const isAtCursor = window.activeTextEditor?.document === document;
			this.#asked = undefined;
			if (isAtCursor) return asked.offset;
		}
		const near = this.#doubtsIn(document).filter(doubt => doubt.offset === offset || doubt.offset === offset + 1);
		return [...near].sort((a, b) => Math.abs(a.margin) - Math.abs(b.margin)).at(0)?.offset;
	}
}
