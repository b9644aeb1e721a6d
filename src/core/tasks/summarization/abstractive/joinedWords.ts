import type { Word } from './word';

/** A word or mark that stands for none of the text, at the place where words end. */
export function newWord(text: string, upos: string, at: number): Word {
	return {
		text,
		lemma: text.toLowerCase(),
		upos,
		xpos: '',
		entity: undefined,
		isSpaced: false,
		isNew: true,
		start: at,
		end: at,
	};
}

/** Words with a mark after them. */
export function withMark(words: readonly Word[], mark: string): Word[] {
	const last = words.at(-1);
	return last === undefined ? [] : [...words, newWord(mark, 'PUNCT', last.end)];
}
