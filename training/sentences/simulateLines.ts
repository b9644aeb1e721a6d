import type { SeededRandom } from '../../src/core/numeric/seededRandom';
import type { TreebankSentence } from '../tokenization/treebank';

/** A block of text with the offsets at which its sentences end. */
export interface Block {
	readonly text: string;
	readonly ends: ReadonlySet<number>;
}

/** How a document is laid out: as treebanks are, one line a paragraph; with lines wrapped; or without blank lines. */
export type Layout = 'paragraphs' | 'wrapped' | 'lines';

/** The narrowest and widest column to wrap at. */
const WIDTHS = [48, 90] as const;

/**
 * Lays out a document's sentences. Treebanks have lost line ends, so wrapping is simulated: the model must learn that a
 * line end alone means little, and that a line which ends early means much.
 */
export function layOut(sentences: readonly TreebankSentence[], layout: Layout, random: SeededRandom): Block {
	const width = WIDTHS[0] + (random.nextUint32() % (WIDTHS[1] - WIDTHS[0]));
	const ends = new Set<number>();
	let text = '';
	let lineStart = 0;
	for (const sentence of sentences) {
		if (text !== '' && sentence.startsParagraph) {
			text += layout === 'paragraphs' || (layout === 'wrapped' && random.nextUint32() % 2 === 0) ? '\n\n' : '\n';
			lineStart = text.length;
		} else if (text !== '') {
			text += ' ';
		}
		for (const piece of piecesOf(sentence)) {
			if (layout === 'wrapped' && text.length > lineStart && text.length + piece.length - lineStart > width) {
				text = `${text.slice(0, -1)}\n`;
				lineStart = text.length;
			}
			text += `${piece} `;
		}
		text = text.slice(0, -1);
		ends.add(text.length);
	}
	return { text, ends };
}

/** The stretches of a sentence between white space. */
function piecesOf(sentence: TreebankSentence): string[] {
	const pieces: string[] = [];
	let piece = '';
	for (const word of sentence.words) {
		piece += word.form;
		if (word.spaceAfter) {
			pieces.push(piece);
			piece = '';
		}
	}
	return piece === '' ? pieces : [...pieces, piece];
}

/** The same block without capitals; offsets stay, since a letter that would change its length is left as it is. */
export function inSmallLetters({ text, ends }: Block): Block {
	const small = Array.from(text, character => {
		const lower = character.toLowerCase();
		return lower.length === character.length ? lower : character;
	});
	return { text: small.join(''), ends };
}
