import type { Language } from '../../../../text/language';
import { depths } from '../clauses';
import { isSound } from '../isSound';
import type { SummarySubstitution } from '../../summary';
import type { Word } from '../word';
import { applyPattern } from './phrasePattern';
import type { Element, PhrasePattern } from './phrasePattern';

/** Paraphrases of one language, by what they begin with. */
export class PhraseTable {
	readonly #language: Language;
	readonly #byStart = new Map<string, PhrasePattern[]>();

	/** @param rows see {@link parsePatterns} */
	constructor(language: Language, rows: string) {
		this.#language = language;
		for (const pattern of parsePatterns(rows)) {
			const start = pattern.from[0].kind === 'literal' ? pattern.from[0].text.charAt(0) : '';
			const others = this.#byStart.get(start);
			if (others === undefined) this.#byStart.set(start, [pattern]);
			else others.push(pattern);
		}
	}

	/**
	 * Puts the table's words in place of those of a sentence, from left to right, the first row that fits; quoted speech
	 * and names in quotation marks stay.
	 * @param made where what was put in place of what is added
	 */
	rewrite(words: readonly Word[], made: SummarySubstitution[]): readonly Word[] {
		let result = words;
		let depth = depths(result);
		for (let begin = 0; begin < result.length; begin++) {
			if (depth[begin] > 0) continue;
			for (const pattern of this.#byStart.get(result[begin].text.charAt(0).toLowerCase()) ?? []) {
				const rewriting = applyPattern(pattern, result, begin, this.#language);
				if (rewriting === undefined || !isSound(rewriting.words, this.#language, result)) continue;
				result = rewriting.words;
				depth = depths(result);
				made.push({ from: rewriting.from, to: rewriting.to });
				break;
			}
		}
		return result;
	}
}

/**
 * Reads rows: what is looked for, a tabulator, what takes its place; elements have a space between them. `~` is any words
 * without a clause mark, `~n` nouns alone, `~o` an object, `$` the end of a phrase, the rest words, with a part of speech after `/` where
 * it matters, and for a new word its fine tag after another. A line `@name word word …` lists verbs, and a row with `@name` stands for one row a verb. `#` begins a comment.
 */
export function parsePatterns(rows: string): PhrasePattern[] {
	const lists = new Map<string, readonly string[]>();
	const patterns: PhrasePattern[] = [];
	for (const line of rows.split('\n')) {
		if (line.trim() === '' || line.startsWith('#')) continue;
		const list = /^@(\w+) (.+)$/u.exec(line);
		if (list !== null && !line.includes('\t')) {
			lists.set(list[1], list[2].split(' '));
			continue;
		}
		const name = /@(\w+)/u.exec(line)?.[1];
		const copies = name === undefined ? [line] : (lists.get(name) ?? []).map(verb => line.replaceAll(`@${name}`, verb));
		patterns.push(...copies.map(parseRow));
	}
	return patterns;
}

function parseRow(row: string): PhrasePattern {
	const [from, to = ''] = row.split('\t');
	return { from: parseElements(from), to: parseElements(to) };
}

function parseElements(text: string): Element[] {
	return text
		.split(' ')
		.filter(part => part !== '')
		.map((part): Element => {
			if (part === '~') return { kind: 'slot', only: 'any' };
			if (part === '~o') return { kind: 'slot', only: 'object' };
			if (part === '~n') return { kind: 'slot', only: 'nouns' };
			if (part === '$') return { kind: 'end' };
			const [word, upos, xpos = ''] = part.split('/') as [string, string | undefined, string | undefined];
			return { kind: 'literal', text: word, upos, xpos };
		});
}
