import { featureKey, hashStep, hashTemplate, hashText } from '../../../linear/featureHash';
import { CharacterScript, characterScript } from '../../../text/characterScript';
import { foldUnit } from '../../../text/foldUnit';
import { SIMPLIFIED_UNITS } from '../../../text/simplified';
import type { ChineseWordCutter } from '../answeringResources';
import { englishStem } from '../retrieval/englishStem';

/** A text as it is compared with others: 32-bit keys of its terms, in their order, each as often as it occurs. */
export interface QuestionTerms {
	/** Words: Chinese ones in simplified characters, others in lower case, English ones without their endings. */
	readonly words: Int32Array;
	/** Chinese characters and pairs of them, and runs of {@link GRAM} letters of other words with their borders. */
	readonly grams: Int32Array;
}

/** Code units of a text that are compared; what asks stands at the start. */
export const LONGEST_COMPARED = 300;

/** Code units of an answer that are compared. */
const LONGEST_ANSWER = 500;

const WORD = hashTemplate(0);
const GRAMS = hashTemplate(1);

/** Letters of a gram of a word. */
const GRAM = 4;

/** Words of letters and digits, with what may stand within them; runs of Han characters are taken apart by the word cutter. */
const RUNS = /[\p{L}\p{M}\p{N}]+(?:['.][\p{L}\p{N}]+)*|[#+]+/gu;

/** What is written short, in full. */
const CONTRACTED: readonly (readonly [short: RegExp, full: string])[] = [
	[/^can't$|^cannot$/u, 'can not'],
	[/^won't$/u, 'will not'],
	[/^(.+)n't$/u, '$1 not'],
	[/^i'm$/u, 'i am'],
	[/^(.+)'re$/u, '$1 are'],
	[/^(.+)'ve$/u, '$1 have'],
	[/^(.+)'ll$/u, '$1 will'],
	[/^(.+)'d$/u, '$1 would'],
	[/^(.+)'s$/u, '$1'],
];

/** Reads the terms of questions, those that were asked and those that are compared with them in the same way. */
export class QuestionTermReader {
	readonly #cutChinese: ChineseWordCutter;

	constructor(cutChinese: ChineseWordCutter) {
		this.#cutChinese = cutChinese;
	}

	/** The terms of the first {@link LONGEST_COMPARED} code units of a text. */
	read(text: string): QuestionTerms {
		const folded = foldedText(text.slice(0, LONGEST_COMPARED));
		const words: string[] = [];
		const grams: string[] = [];
		for (const { 0: run } of folded.matchAll(RUNS)) {
			for (const part of splitByScript(run)) {
				if (isHan(part)) this.#addChinese(part, words, grams);
				else addSpaced(part, words, grams);
			}
		}
		return { words: keysOf(WORD, words), grams: keysOf(GRAMS, grams) };
	}

	/**
	 * The keys of the words of an answer's beginning, and of a question that is compared with answers. Of Chinese these are pairs of
	 * characters, for which nothing has to be cut.
	 */
	readAnswer(text: string): Int32Array {
		const words: string[] = [];
		for (const { 0: run } of foldedText(text.slice(0, LONGEST_ANSWER)).matchAll(RUNS)) {
			for (const part of splitByScript(run)) {
				if (isHan(part)) for (let at = 0; at + 1 < part.length; at++) words.push(part.slice(at, at + 2));
				else words.push(englishStem(part));
			}
		}
		return keysOf(WORD, words);
	}

	#addChinese(run: string, words: string[], grams: string[]): void {
		this.#cutChinese(run, { start: 0, end: run.length }, (start, end) => words.push(run.slice(start, end)));
		for (let at = 0; at < run.length; at++) {
			grams.push(run[at]);
			if (at + 1 < run.length) grams.push(run.slice(at, at + 2));
		}
	}
}

function keysOf(template: number, terms: readonly string[]): Int32Array {
	return Int32Array.from(terms, term => featureKey(hashStep(template, hashText(term))));
}

function addSpaced(run: string, words: string[], grams: string[]): void {
	const rule = run.includes("'") || run === 'cannot' ? CONTRACTED.find(([short]) => short.test(run)) : undefined;
	const full = rule === undefined ? [run] : run.replace(...rule).split(' ');
	for (const word of full) {
		words.push(englishStem(word));
		const bordered = `<${word}>`;
		for (let at = 0; at === 0 || at + GRAM <= bordered.length; at++) grams.push(bordered.slice(at, at + GRAM));
	}
}

/** Cuts a run where Han characters and others meet. */
function splitByScript(run: string): string[] {
	return run.match(/[\p{Script=Han}〇]+|[^\p{Script=Han}〇]+/gu) ?? [];
}

function isHan(run: string): boolean {
	return characterScript(run.charCodeAt(0)) === CharacterScript.Han;
}

/** Lower case, half width, simplified characters, letters without accents. */
export function foldedText(text: string): string {
	let units = '';
	for (let at = 0; at < text.length; at++)
		units += String.fromCharCode(SIMPLIFIED_UNITS[foldUnit(text.charCodeAt(at))]);
	return units
		.toLowerCase()
		.replaceAll('’', "'")
		.normalize('NFKD')
		.replace(/(?<=\p{Script=Latin})\p{M}+/gu, '');
}
