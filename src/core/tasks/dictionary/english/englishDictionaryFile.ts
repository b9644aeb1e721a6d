import type { ModelContent, ModelFile } from '../../../model/modelFile';
import { stringsTensor } from '../../../model/modelFile';
import { CodedDictionary } from '../codedDictionary';
import type { ReadSymbol } from '../codedDictionary';
import type { Headword } from '../headwords';
import type { PutSymbol } from '../packDictionary';
import { packDictionary } from '../packDictionary';
import { formOf, formScript, parseFormScript, scriptText } from './formScript';
import type { FormScript } from './formScript';

/** The kind of model file that holds a dictionary from English. */
export const ENGLISH_DICTIONARY_KIND = 'english-dictionary/1';

/** Meanings of one part of speech. */
export interface EnglishSense {
	/** As the dictionary has it, `n.` or `[计]`; the empty text where it has none. */
	readonly partOfSpeech: string;
	readonly meanings: readonly string[];
}

/** A word of ECDICT. */
export interface EnglishLine {
	readonly word: string;
	/** Phonetic signs; empty where there are none. */
	readonly phonetic: string;
	/** Inflected forms, each once. */
	readonly forms: readonly string[];
	readonly senses: readonly EnglishSense[];
}

const CODES = ['spelling', 'phonetic', 'form', 'part', 'sign'] as const;
type CodeName = (typeof CODES)[number];

/** Ends a list or a text. */
const END = 0;
/** Ends a meaning; the line break is in none. */
const MEANING_END = '\n';

/** The words of a file, with what they are looked up by. */
export interface OpenedEnglish {
	readonly dictionary: CodedDictionary<EnglishLine, CodeName>;
	readonly alphabet: Alphabet;
	/** All ways in which forms are made. */
	readonly scripts: readonly FormScript[];
}

/** Characters and their numbers from 1. */
export class Alphabet {
	readonly characters: readonly string[];
	readonly #numbers: ReadonlyMap<string, number>;

	/** @param characters in the order of their numbers */
	constructor(characters: readonly string[]) {
		this.characters = characters;
		this.#numbers = new Map(characters.map((character, i) => [character, i + 1]));
	}

	/** The characters of some texts. */
	static of(texts: readonly string[]): Alphabet {
		return new Alphabet([...new Set(texts.flatMap(text => Array.from(text)))].sort(byText));
	}

	/** A text as numbers; undefined where a character has none. */
	numbersOf(text: string): number[] | undefined {
		const numbers = Array.from(text, character => this.#numbers.get(character) ?? 0);
		return numbers.includes(0) ? undefined : numbers;
	}

	/** The text of numbers. */
	textOf(numbers: readonly number[]): string {
		return numbers.map(number => this.characters[number - 1]).join('');
	}
}

/**
 * Opens what {@link packEnglish} packed.
 * @throws NlpError `model-version` or `model-malformed`.
 */
export function openEnglish(file: ModelFile): OpenedEnglish {
	file.expectKind(ENGLISH_DICTIONARY_KIND);
	const scripts = file.strings('forms').map(text => {
		const script = parseFormScript(text);
		if (script === undefined) throw file.malformed(`“${text}” does not say how a form is made`);
		return script;
	});
	const alphabet = new Alphabet(Array.from(file.strings('characters').join('')));
	const coder = new LineCoder({
		alphabet,
		scripts,
		spellings: file.strings('spellings'),
		phonetics: new Alphabet(Array.from(file.strings('phonetics').join(''))),
		parts: file.strings('parts'),
		signs: new Alphabet([MEANING_END, ...Array.from(file.strings('signs').join(''))]),
	});
	const dictionary = new CodedDictionary<EnglishLine, CodeName>(file, CODES, (read, word) => coder.read(read, word));
	return { dictionary, alphabet, scripts };
}

/**
 * Packs words; the same ones give the same bytes.
 * @throws RangeError when a word stands twice, but for capitals.
 */
export function packEnglish(name: string, lines: readonly EnglishLine[]): ModelContent {
	const alphabets = alphabetsOf(lines);
	const coder = new LineCoder(alphabets);
	const words = new Map(lines.map(line => [line.word.toLowerCase(), line]));
	if (words.size < lines.length) throw new RangeError('A word stands twice.');
	const entries = Array.from(words, ([word, line]) => ({
		word: alphabets.alphabet.numbersOf(word) ?? [],
		lines: [line],
	}));
	const packed = packDictionary(entries, CODES, (put, line) => coder.write(put, line));
	const { alphabet, scripts, spellings, phonetics, parts, signs } = alphabets;
	return {
		name,
		kind: ENGLISH_DICTIONARY_KIND,
		metadata: { words: packed.words },
		tensors: {
			characters: stringsTensor([alphabet.characters.join('')]),
			forms: stringsTensor(scripts.map(scriptText)),
			spellings: stringsTensor(spellings),
			phonetics: stringsTensor([phonetics.characters.join('')]),
			parts: stringsTensor(parts),
			signs: stringsTensor([signs.characters.filter(sign => sign !== MEANING_END).join('')]),
			...packed.tensors,
		},
	};
}

/** What the symbols of an English dictionary's codes stand for. */
interface EnglishAlphabets {
	readonly alphabet: Alphabet;
	readonly scripts: readonly FormScript[];
	/** Which letters of a word are capitals: `01` where the second is. */
	readonly spellings: readonly string[];
	readonly phonetics: Alphabet;
	readonly parts: readonly string[];
	readonly signs: Alphabet;
}

function alphabetsOf(lines: readonly EnglishLine[]): EnglishAlphabets {
	const senses = lines.flatMap(line => line.senses);
	const scripts = lines.flatMap(({ word, forms }) => forms.map(form => scriptText(formScript(word, form))));
	return {
		alphabet: Alphabet.of(lines.map(({ word }) => word.toLowerCase())),
		scripts: distinct(scripts).flatMap(text => parseFormScript(text) ?? []),
		spellings: distinct(lines.map(({ word }) => spellingOf(word))),
		phonetics: Alphabet.of(lines.map(({ phonetic }) => phonetic)),
		parts: distinct(senses.map(({ partOfSpeech }) => partOfSpeech)),
		// The end of a meaning is its first sign: no other is before it.
		signs: new Alphabet([MEANING_END, ...Alphabet.of(senses.flatMap(({ meanings }) => meanings)).characters]),
	};
}

class LineCoder {
	readonly #of: EnglishAlphabets;
	readonly #scripts: ReadonlyMap<string, number>;

	constructor(alphabets: EnglishAlphabets) {
		this.#of = alphabets;
		this.#scripts = new Map(alphabets.scripts.map((script, i) => [scriptText(script), i + 1]));
	}

	read(read: ReadSymbol<CodeName>, headword: Headword): EnglishLine {
		const { alphabet, scripts, spellings, phonetics, parts, signs } = this.#of;
		const word = spelled(alphabet.textOf(headword), spellings[read('spelling')]);
		const phonetic = phonetics.textOf(this.#list(read, 'phonetic'));
		const forms = this.#list(read, 'form').flatMap(symbol => formOf(word, scripts[symbol - 1]) ?? []);
		const senses: EnglishSense[] = [];
		for (const part of this.#lists(read, 'part')) {
			const meanings = signs.textOf(this.#list(read, 'sign')).split(MEANING_END);
			senses.push({ partOfSpeech: parts[part - 1], meanings });
		}
		return { word, phonetic, forms, senses };
	}

	write(put: PutSymbol<CodeName>, { word, phonetic, forms, senses }: EnglishLine): void {
		const { spellings, phonetics, parts, signs } = this.#of;
		const list = (code: CodeName, symbols: readonly number[]): void => {
			for (const symbol of [...symbols, END]) put(code, symbol);
		};
		put('spelling', spellings.indexOf(spellingOf(word)));
		list('phonetic', phonetics.numbersOf(phonetic) ?? []);
		list(
			'form',
			forms.map(form => this.#scripts.get(scriptText(formScript(word, form))) ?? END),
		);
		for (const { partOfSpeech, meanings } of senses) {
			put('part', parts.indexOf(partOfSpeech) + 1);
			list('sign', signs.numbersOf(meanings.join(MEANING_END)) ?? []);
		}
		put('part', END);
	}

	#list(read: ReadSymbol<CodeName>, code: CodeName): number[] {
		return [...this.#lists(read, code)];
	}

	/** Symbols up to the end of a list; others may be read between them. */
	*#lists(read: ReadSymbol<CodeName>, code: CodeName): Generator<number> {
		for (let symbol = read(code); symbol !== END; symbol = read(code)) yield symbol;
	}
}

/** Which characters of a word are capitals, as digits without those after the last capital. */
function spellingOf(word: string): string {
	return Array.from(word, character => (character === character.toLowerCase() ? '0' : '1'))
		.join('')
		.replace(/0+$/u, '');
}

function spelled(lower: string, spelling: string): string {
	return Array.from(lower, (character, i) => (spelling[i] === '1' ? character.toUpperCase() : character)).join('');
}

function distinct(texts: readonly string[]): string[] {
	return [...new Set(texts)].sort(byText);
}

function byText(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
