import { ConlluRows } from './conlluRows';
import type { ConlluSentence } from './conlluSentence';

/** Reads CoNLL-U line by line, so that a file of any size can be read as a stream. */
export class ConlluReader {
	#comments: string[] = [];
	#rows = new ConlluRows();
	#line = 0;

	/**
	 * Takes the next line, without its line end.
	 * @returns the sentence that the line ends, if it does
	 * @throws NlpError `input-malformed` when the line is neither a comment nor ten fields whose id follows the one before.
	 */
	push(line: string): ConlluSentence | undefined {
		this.#line++;
		if (line.trim() === '') return this.finish();
		if (line.startsWith('#') && this.#rows.rows.length === 0) this.#comments.push(line);
		else this.#rows.push(line, this.#line);
		return undefined;
	}

	/**
	 * The last sentence, if no blank line ended it.
	 * @throws NlpError `input-malformed` when it ends inside a multiword token.
	 */
	finish(): ConlluSentence | undefined {
		this.#rows.finish(this.#line);
		const sentence = { comments: this.#comments, rows: this.#rows.rows };
		this.#comments = [];
		this.#rows = new ConlluRows();
		return sentence.rows.length + sentence.comments.length === 0 ? undefined : sentence;
	}
}
