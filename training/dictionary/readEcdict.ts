import type { EnglishLine, EnglishSense } from '../../src/core/tasks/dictionary/english/englishDictionaryFile';
import { readDataLines } from '../support/dataFolder';

const FILE = 'lm/dict-ecdict/ecdict-core.jsonl';

/** A line of the file, as far as it is read. */
interface Row {
	readonly word: string;
	readonly translation: string;
	readonly phonetic?: string;
	readonly exchange?: Readonly<Record<string, string>>;
}

/**
 * The names that the file has for ECDICT's kinds of forms are not those of ECDICT: `plural` holds the past tense (`p`), `past` the
 * past participle (`d`), `superlative` the plural (`s`). What the word itself is a form of (`0`, `1`) is left out.
 */
const FORM_KEYS = ['superlative', 'plural', 'past', 'presentParticiple', 'thirdPerson', 'r', 't'] as const;

const PART = /^\s*((?:[a-z]+\.\s*(?:&\s*)?)+|\[[^\]]*\])\s*/u;
const FIELD = /^\[/u;
const OPENING = /[(（[<《]/u;
const CLOSING = /[)）\]>》]/u;
/** Signs that a font of its own gave a meaning to, and controls. */
const UNREADABLE = /[\p{Co}\p{Cc}]/gu;

/** The words of ECDICT's core, in their order. */
export function readEcdict(): EnglishLine[] {
	return readDataLines(FILE).map(line => lineOf(JSON.parse(line) as Row));
}

function lineOf({ word, translation, phonetic = '', exchange = {} }: Row): EnglishLine {
	const forms = FORM_KEYS.flatMap(key => (Object.hasOwn(exchange, key) ? [exchange[key]] : []));
	return {
		word,
		phonetic: cleanPhonetic(phonetic),
		forms: [...new Set(forms)].filter(form => form !== word && form !== ''),
		senses: sensesOf(translation),
	};
}

/** Meanings by parts of speech; fields, as `[计]`, last. */
export function sensesOf(translation: string): EnglishSense[] {
	const senses = translation.split('\\n').flatMap((text): EnglishSense[] => {
		const clean = text.replaceAll('\\r', '').replace(UNREADABLE, '');
		const partOfSpeech = PART.exec(clean)?.[1].trim() ?? '';
		const meanings = splitMeanings(clean.replace(PART, ''));
		return meanings.length === 0 ? [] : [{ partOfSpeech, meanings }];
	});
	return [
		...senses.filter(({ partOfSpeech }) => !FIELD.test(partOfSpeech)),
		...senses.filter(({ partOfSpeech }) => FIELD.test(partOfSpeech)),
	];
}

/** Meanings between commas and semicolons that stand in no brackets. */
function splitMeanings(text: string): string[] {
	const meanings: string[] = [];
	let depth = 0;
	let meaning = '';
	for (const sign of text) {
		if (OPENING.test(sign)) depth++;
		if (CLOSING.test(sign)) depth = Math.max(0, depth - 1);
		if (depth === 0 && /[,;，；、]/u.test(sign)) {
			meanings.push(meaning);
			meaning = '';
		} else meaning += sign;
	}
	return [...new Set([...meanings, meaning].map(each => each.trim()).filter(each => each !== ''))];
}

/** ECDICT's phonetic signs, which partly stand for others, as those of the IPA. */
export function cleanPhonetic(phonetic: string): string {
	return phonetic
		.replace(/\\+:/gu, 'ɜ:')
		.replaceAll('\\', '')
		.replaceAll('ә', 'ə')
		.replaceAll('є', 'ɛ')
		.replaceAll('ε', 'ɛ')
		.replaceAll('^', 'g')
		.replaceAll(':', 'ː')
		.replaceAll("'", 'ˈ')
		.replace(/\(\?@\)/gu, 'US')
		.replace(/[.,](?=\S)/gu, 'ˌ')
		.trim();
}
