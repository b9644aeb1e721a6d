import { Hover, MarkdownString } from 'vscode';
import type { HoverProvider, Position, TextDocument } from 'vscode';
import type { AnswerMark } from '../answerMark';
import { rangeOfSpan } from '../text/ranges';

/** The marks of one kind of answer. */
interface PlacedAnswers {
	/** The mark at an offset of a document. */
	at(document: TextDocument, offset: number): AnswerMark | undefined;
}

/** Says what a mark of an answer about a whole text says of its place. */
export class AnswerHover implements HoverProvider {
	readonly #kinds: readonly PlacedAnswers[];

	constructor(kinds: readonly PlacedAnswers[]) {
		this.#kinds = kinds;
	}

	provideHover(document: TextDocument, position: Position): Hover | undefined {
		const offset = document.offsetAt(position);
		const marks = this.#kinds.map(kind => kind.at(document, offset)).filter(mark => mark !== undefined);
		if (marks.length === 0) return undefined;
		return new Hover(
			marks.map(({ hover }) => new MarkdownString().appendText(hover)),
			rangeOfSpan(document, marks[0]),
		);
	}
}
