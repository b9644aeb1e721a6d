import { NlpError } from '../errors';
import type { ConlluSentence } from './conlluSentence';
import { FIELD_COUNT } from './conlluSentence';

/** Reads CoNLL-U line by line, so that a file of any size can be read as a stream. */
export class ConlluReader {
	#comments: string[] = [];
	#rows: string[][] = [];
	#line = 0;

	/**
	 * Takes the next line, without its line end.
	 * @returns the sentence that the line ends, if it does
	 * @throws NlpError `input-malformed` when the line is neither a comment nor one of ten fields.
	 */
	push(line: string): ConlluSentence | undefined {
		this.#line++;
		if (line.trim() === '') return this.finish();
		if (line.startsWith('#') && this.#rows.length === 0) {
			this.#comments.push(line);
			return undefined;
		}
		const fields = line.split('\t');
		if (fields.length !== FIELD_COUNT || !/^\d+(?:[-.]\d+)?$/u.test(fields[0]) || fields.includes('')) {
			const message = `Line ${this.#line} is not CoNLL-U: it needs ${FIELD_COUNT} fields separated by tabs, an id first, none empty.`;
			throw new NlpError('input-malformed', message);
		}
		this.#rows.push(fields);
		return undefined;
	}

	/** The last sentence, if no blank line ended it. */
	finish(): ConlluSentence | undefined {
		const sentence = { comments: this.#comments, rows: this.#rows };
		this.#comments = [];
		this.#rows = [];
		return sentence.rows.length + sentence.comments.length === 0 ? undefined : sentence;
	}
}
