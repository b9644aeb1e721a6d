import type { SummarySubstitution } from '../../summary';
import { depths } from '../clauses';
import { newWord } from '../joinedWords';
import type { Word } from '../word';

/** The fine tags of verb forms, in the order of a row's forms. */
const FORM_OF: Readonly<Record<string, number>> = { VB: 0, VBP: 0, VBZ: 1, VBD: 2, VBN: 3, VBG: 4 };

interface Row {
	/** The words after the verb that are part of what is replaced. */
	readonly tail: readonly string[];
	readonly forms: readonly string[];
	/** The words after the new verb. */
	readonly newTail: readonly string[];
}

/** Paraphrases of English verbs by their lemmas. */
export class VerbTable {
	readonly #rows = new Map<string, Row[]>();

	/** @param rows one verb a line; see `ENGLISH_VERBS` */
	constructor(rows: string) {
		for (const line of rows.split('\n')) {
			if (line.trim() === '') continue;
			const [from, forms, tail = ''] = line.split('\t');
			const [lemma, ...words] = from.split(' ');
			const row = { tail: words, forms: forms.split(' '), newTail: tail === '' ? [] : tail.split(' ') };
			const others = this.#rows.get(lemma);
			if (others === undefined) this.#rows.set(lemma, [row]);
			else others.push(row);
		}
	}

	/**
	 * Puts other verbs in place of those of a sentence, in the same form; quoted speech stays.
	 * @param made where what was put in place of what is added
	 */
	rewrite(words: readonly Word[], made: SummarySubstitution[]): readonly Word[] {
		const depth = depths(words);
		const result: Word[] = [];
		for (let index = 0; index < words.length; index++) {
			const word = words[index];
			const row = depth[index] > 0 ? undefined : this.#rowAt(words, index);
			if (row === undefined) {
				result.push(word);
				continue;
			}
			const verb = {
				...newWord(row.forms[FORM_OF[word.xpos]], 'VERB', word.start),
				xpos: word.xpos,
				lemma: row.forms[0],
			};
			const kept = words.slice(index + 1, index + 1 + row.newTail.length);
			result.push({ ...verb, isSpaced: word.isSpaced }, ...kept);
			const replaced = words.slice(index, index + 1 + row.tail.length);
			made.push({ from: replaced.map(({ text }) => text).join(' '), to: [verb.text, ...row.newTail].join(' ') });
			index += row.tail.length;
		}
		return result.length === words.length && result.every((word, index) => word === words[index]) ? words : result;
	}

	#rowAt(words: readonly Word[], index: number): Row | undefined {
		const { lemma, upos, xpos, isNew } = words[index];
		if (upos !== 'VERB' || isNew || !(xpos in FORM_OF)) return undefined;
		return this.#rows
			.get(lemma)
			?.find(({ tail }) => tail.every((text, place) => words.at(index + 1 + place)?.text.toLowerCase() === text));
	}
}
