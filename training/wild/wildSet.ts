import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/core/text/language';
import type { LabelledSpan } from '../metrics/spans';

/** A sentence of the set, with offsets in UTF-16 code units of its text. */
export interface WildSentence {
	readonly genre: string;
	readonly text: string;
	/** Words as UD cuts them, with their universal tags. */
	readonly words: readonly (LabelledSpan & { readonly form: string })[];
	/** Chinese words as the PKU standard has them; in English the same words. */
	readonly pkuWords: readonly string[];
	readonly names: readonly LabelledSpan[];
}

const FOLDER = join(import.meta.dirname, '..', '..', 'test', 'fixtures', 'wild');
const BLANK = '_';
const TOKEN = /^(\[?)(.+)\/([A-Z]+)(?:\]([A-Z]+))?$/u;

/** The sentences of a language that `test/fixtures/wild` holds; the head of each file says how they are written. */
export function readWild(language: Language): WildSentence[] {
	const sentences: WildSentence[] = [];
	let genre = '';
	for (const line of readFileSync(join(FOLDER, `${language}.txt`), 'utf8').split('\n')) {
		if (line.startsWith('## ')) {
			genre = line.slice(3);
		} else if (line !== '' && !line.startsWith('# ')) {
			sentences.push(parseWild(line, language, genre));
		}
	}
	return sentences;
}

/**
 * One sentence as it is written in the files.
 * @throws Error that names the token that is not `word/TAG`
 */
export function parseWild(line: string, language: Language, genre = ''): WildSentence {
	const sentence = new SentenceBuilder(language);
	for (const part of line.split(/( |~)/u)) {
		if (part === ' ' || part === '~') {
			sentence.separate(part);
		} else if (part === BLANK) {
			sentence.text += ' ';
		} else {
			sentence.add(part);
		}
	}
	const { text, words, pkuWords, names } = sentence;
	return { genre, text, words, pkuWords, names };
}

class SentenceBuilder {
	text = '';
	readonly words: (LabelledSpan & { form: string })[] = [];
	readonly pkuWords: string[] = [];
	readonly names: LabelledSpan[] = [];
	readonly #language: Language;
	#nameStart = 0;
	#isJoined = false;

	constructor(language: Language) {
		this.#language = language;
	}

	separate(separator: ' ' | '~'): void {
		if (this.#language === 'zh') {
			this.#isJoined = separator === '~';
		} else if (separator === ' ') {
			this.text += ' ';
		}
	}

	add(token: string): void {
		const match = TOKEN.exec(token);
		if (match === null) {
			throw new Error(`"${token}" is no word/TAG.`);
		}
		const [, opening, written, label] = match;
		const name = match.at(4);
		const pieces = this.#language === 'zh' ? written.split('|') : [written];
		const start = this.text.length;
		const form = pieces.join('');
		this.text += form;
		this.#nameStart = opening === '' ? this.#nameStart : start;
		this.words.push({ start, end: this.text.length, label, form });
		if (name !== undefined) {
			this.names.push({ start: this.#nameStart, end: this.text.length, label: name });
		}
		const last = this.#isJoined ? (this.pkuWords.pop() ?? '') : '';
		this.#isJoined = false;
		this.pkuWords.push(last + pieces[0], ...pieces.slice(1));
	}
}
