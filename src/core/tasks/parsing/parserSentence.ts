import { hashStep, hashText } from '../../linear/featureHash';

/** The value of what is not there: a word beyond the sentence, a child that a word does not have. */
const NOTHING = 0;

const HAN_END = /\p{Script=Han}$/u;

/** The words of one sentence as the parser's features see them: hashes of form and its end, of fine and of coarse tag. */
export class ParserSentence {
	/** Number of words; the root's number, and that of what is not there, are the next two. */
	length = 0;
	/** Hashes of the forms, in lower case; one for the root and one for nothing follow the words. */
	forms = new Int32Array(64);
	/** Hashes of the forms' ends: the last character of a word with Chinese ones, else the last three letters. */
	endings = new Int32Array(64);
	/** Hashes of both tags together. */
	tags = new Int32Array(64);
	/** Hashes of the coarse tags. */
	coarse = new Int32Array(64);

	/** The number that stands for the root among the words. */
	get root(): number {
		return this.length;
	}

	/** The number that stands for nothing. */
	get nothing(): number {
		return this.length + 1;
	}

	/** Begins a sentence of so many words. */
	begin(length: number): void {
		this.length = length;
		if (this.forms.length < length + 2) {
			this.forms = new Int32Array(length * 2 + 2);
			this.endings = new Int32Array(length * 2 + 2);
			this.tags = new Int32Array(length * 2 + 2);
			this.coarse = new Int32Array(length * 2 + 2);
		}
		for (const column of [this.forms, this.endings, this.tags, this.coarse]) {
			column[length] = 1;
			column[length + 1] = NOTHING;
		}
	}

	/** Sets a word; `upos` and `xpos` are hashes of the tags' names, as {@link hashText} gives them. */
	setWord(index: number, form: string, upos: number, xpos: number): void {
		const lower = form.toLowerCase();
		this.forms[index] = hashText(lower);
		this.endings[index] = hashText(lower, Math.max(0, lower.length - (HAN_END.test(lower) ? 1 : 3)));
		this.tags[index] = hashStep(upos, xpos);
		this.coarse[index] = upos;
	}
}
