import { NlpError } from '../errors';
import { Field, FIELD_COUNT } from './conlluSentence';

/** The rows of one sentence of CoNLL-U while it is read: checks that each line is well-formed and follows the one before. */
export class ConlluRows {
	readonly rows: string[][] = [];
	/** Id of the last word. */
	#word = 0;
	/** Last word of the multiword token that was begun last. */
	#multiwordEnd = 0;
	/** Number of the last empty node after the last word. */
	#emptyNode = 0;

	/**
	 * Takes a line of fields.
	 * @param number of the line, for the error
	 * @throws NlpError `input-malformed` that says what is wrong with the line.
	 */
	push(line: string, number: number): void {
		const fields = line.split('\t');
		const problem = this.#fieldsProblem(fields) ?? this.#idProblem(fields[Field.Id]);
		if (problem !== undefined) throw malformed(number, problem);
		this.rows.push(fields);
	}

	/** @throws NlpError `input-malformed` when a multiword token lacks words. */
	finish(number: number): void {
		if (this.#multiwordEnd > this.#word) {
			throw malformed(number, `the sentence ends before word ${this.#multiwordEnd} of its last multiword token`);
		}
	}

	#fieldsProblem(fields: readonly string[]): string | undefined {
		if (fields.length !== FIELD_COUNT) {
			return `it has ${fields.length} field${fields.length === 1 ? '' : 's'} separated by tabs, not ${FIELD_COUNT}`;
		}
		const empty = fields.indexOf('');
		return empty < 0 ? undefined : `field ${empty + 1} is empty; "_" stands for no value`;
	}

	/** Takes the id over if it may follow. */
	#idProblem(id: string): string | undefined {
		const match = /^(\d+)(?:([-.])(\d+))?$/u.exec(id);
		if (match === null) return `"${id}" is no id of a word, a multiword token or an empty node`;
		const [first, second] = [Number(match[1]), Number(match[3])];
		if (match[2] === '.') return this.#emptyNodeProblem(id, first, second);
		if (first !== this.#word + 1) return `its id is ${id}, but the next word of the sentence is ${this.#word + 1}`;
		if (match[2] === '-') return this.#multiwordProblem(id, first, second);
		this.#word = first;
		this.#emptyNode = 0;
		return undefined;
	}

	#emptyNodeProblem(id: string, word: number, node: number): string | undefined {
		if (word !== this.#word || node !== this.#emptyNode + 1) {
			return `its id is ${id}, but the next empty node is ${this.#word}.${this.#emptyNode + 1}`;
		}
		this.#emptyNode = node;
		return undefined;
	}

	#multiwordProblem(id: string, first: number, last: number): string | undefined {
		if (last <= first) return `the multiword token ${id} ends before it begins`;
		if (first <= this.#multiwordEnd) return `the multiword token ${id} overlaps the one before`;
		this.#multiwordEnd = last;
		return undefined;
	}
}

function malformed(line: number, problem: string): NlpError {
	return new NlpError('input-malformed', `Line ${line} is not CoNLL-U: ${problem}.`);
}
