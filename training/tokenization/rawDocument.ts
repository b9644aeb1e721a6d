import { groupDocuments } from './treebank';
import type { TreebankSentence, TreebankWord } from './treebank';

/** A word of a treebank with its place in the text of its document. */
export interface RawWord {
	readonly start: number;
	readonly end: number;
	readonly joined: boolean;
	readonly gold: TreebankWord;
}

/** A document of a treebank as raw text, with the gold spans in it (UTF-16 code units, half-open). */
export interface RawDocument {
	readonly text: string;
	readonly sentences: readonly (readonly [number, number])[];
	/** Syntactic words; `joined` as in the treebank. */
	readonly words: readonly RawWord[];
}

/**
 * Rebuilds documents: words by SpaceAfter, sentences joined by one space, paragraphs by a blank line.
 *
 * A word whose forms do not add up to its surface token (there are none in English-EWT) would shift what follows.
 */
export function rebuildDocuments(sentences: readonly TreebankSentence[]): RawDocument[] {
	return groupDocuments(sentences).map(rebuildDocument);
}

function rebuildDocument(sentences: readonly TreebankSentence[]): RawDocument {
	let text = '';
	const spans: [number, number][] = [];
	const words: RawWord[] = [];
	for (const sentence of sentences) {
		if (text !== '') {
			text += sentence.startsParagraph ? '\n\n' : ' ';
		}
		const start = text.length;
		for (const [index, word] of sentence.words.entries()) {
			words.push({ start: text.length, end: text.length + word.form.length, joined: word.joined, gold: word });
			text += word.form;
			if (word.spaceAfter && index + 1 < sentence.words.length) {
				text += ' ';
			}
		}
		spans.push([start, text.length]);
	}
	return { text, sentences: spans, words };
}
