import { Hover, MarkdownString, l10n } from 'vscode';
import type { HoverProvider, Position, TextDocument } from 'vscode';
import type { Span } from '../../core/text/span';
import { rangeOfSpan } from '../text/ranges';

/** A word that may be marked, at a level above 0 where it is. */
interface SurprisingWord extends Span {
	readonly level: number;
	readonly bits: number;
	/** What measured it. */
	readonly engine: string;
}

/** Says how surprising a word is that is marked for it. */
export class SurprisalHover implements HoverProvider {
	readonly #marksIn: (document: TextDocument) => readonly SurprisingWord[];

	/** @param marksIn the words of a document that are marked now. */
	constructor(marksIn: (document: TextDocument) => readonly SurprisingWord[]) {
		this.#marksIn = marksIn;
	}

	provideHover(document: TextDocument, position: Position): Hover | undefined {
		const offset = document.offsetAt(position);
		const mark = this.#marksIn(document).find(({ start, end, level }) => level > 0 && start <= offset && offset < end);
		return mark && new Hover(describe(mark), rangeOfSpan(document, mark));
	}
}

function describe({ bits, engine }: SurprisingWord): MarkdownString {
	const probability = 2 ** -bits;
	const written = probability >= 0.001 ? probability.toPrecision(3) : probability.toExponential(1);
	return new MarkdownString().appendText(
		l10n.t('Surprisal {0} bits, probability {1} ({2})', bits.toFixed(1), written, engine),
	);
}
