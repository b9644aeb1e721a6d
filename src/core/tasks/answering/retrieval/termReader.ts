import { growTypedArray } from '../../../collections/growTypedArray';
import { featureKey, hashStep, hashTemplate, hashText } from '../../../linear/featureHash';
import { SpanInterner } from '../../../linear/spanInterner';
import type { ChineseWordCutter } from '../answeringResources';
import { englishStem } from './englishStem';
import { foldedTermUnit, TermUnit, termUnit } from './termUnits';

/** Templates of keys: Chinese words, pairs of neighbouring characters, words of letters and digits. */
const HAN_WORD = hashTemplate(0);
const HAN_PAIR = hashTemplate(1);
const SPACED_WORD = hashTemplate(2);

/** Different spellings whose terms are kept ready. */
const KEPT_SPELLINGS = 100_000;
/** A longer run of letters and digits is no word but data, and stands for nothing that is asked for. */
const LONGEST_WORD = 64;

/** Whether a key is of two neighbouring Chinese characters rather than of a word. */
export function isPair(key: number): boolean {
	return (key & 1) === 1;
}

/**
 * Reads the terms of texts as 32-bit keys, hashes of the term; texts and questions in the same way.
 *
 * Of Chinese (and of kana): the words of the word cutter and all pairs of neighbouring characters, in simplified characters.
 * Of all else: words of letters and digits in lower case, without accents, English ones without their endings. The lowest bit of
 * a key tells {@link isPair | pairs} from words. Of a million terms some hundred share a key with another.
 */
export class TermReader {
	readonly #cutChinese: ChineseWordCutter;
	readonly #spellings = new SpanInterner(KEPT_SPELLINGS);
	#keys = new Int32Array(1024);

	constructor(cutChinese: ChineseWordCutter) {
		this.#cutChinese = cutChinese;
	}

	/** Reads the terms of `[start, end)` of a text in no useful order, each as often as it occurs. */
	read(text: string, start: number, end: number, add: (key: number) => void): void {
		if (!this.readUncut(text, start, end, add)) return;
		this.#cutChinese(text, { start, end }, (from, to) => addHanWord(text, from, to, add));
	}

	/** Reads the terms without Chinese words, which takes a fifth of the time. @returns whether there is any Chinese */
	readUncut(text: string, start: number, end: number, add: (key: number) => void): boolean {
		if (this.#spellings.isFull) this.#spellings.clear();
		let hasHan = false;
		for (let at = start; at < end;) {
			const unit = termUnit(text.charCodeAt(at));
			if (unit === TermUnit.None) at++;
			else if (unit === TermUnit.Han) {
				hasHan = true;
				at = readPairs(text, at, end, add);
			} else at = this.#readWord(text, at, end, add);
		}
		return hasHan;
	}

	/** Reads a word of letters and digits from its start; gives its end. */
	#readWord(text: string, start: number, end: number, add: (key: number) => void): number {
		let at = start + 1;
		while (at < end && continuesWord(text, at, end)) at++;
		if (at - start > LONGEST_WORD) return at;
		const known = this.#spellings.size;
		const spelling = this.#spellings.intern(text, start, at);
		if (spelling >= known) {
			this.#keys = growTypedArray(this.#keys, spelling + 1);
			this.#keys[spelling] = spacedWordKey(text.slice(start, at));
		}
		add(this.#keys[spelling]);
		return at;
	}
}

/** Letters and digits go on; so do 1,000.5 and don't over a mark between two digits or two letters. */
function continuesWord(text: string, at: number, end: number): boolean {
	const code = text.charCodeAt(at);
	const unit = termUnit(code);
	if (unit === TermUnit.Letter || unit === TermUnit.Digit) return true;
	if (unit === TermUnit.Han || at + 1 >= end) return false;
	const before = termUnit(text.charCodeAt(at - 1));
	const after = termUnit(text.charCodeAt(at + 1));
	// A mark between digits: full stop and comma; between letters: the two apostrophes.
	if (code === 0x2c || code === 0x2e) return before === TermUnit.Digit && after === TermUnit.Digit;
	return (code === 0x27 || code === 0x2019) && before === TermUnit.Letter && after === TermUnit.Letter;
}

function spacedWordKey(spelling: string): number {
	const plain = foldText(spelling)
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/['’]s$/u, '')
		.replace(/[,'’]/gu, '');
	return wordKey(hashStep(SPACED_WORD, hashText(englishStem(plain))));
}

function foldText(text: string): string {
	let folded = '';
	for (let i = 0; i < text.length; i++) folded += String.fromCharCode(foldedTermUnit(text.charCodeAt(i)));
	return folded;
}

/** Reads the pairs of a run of Han characters; gives its end. */
function readPairs(text: string, start: number, end: number, add: (key: number) => void): number {
	let before = foldedTermUnit(text.charCodeAt(start));
	let at = start + 1;
	for (; at < end; at++) {
		const code = text.charCodeAt(at);
		if (termUnit(code) !== TermUnit.Han) break;
		const unit = foldedTermUnit(code);
		add(featureKey(hashStep(HAN_PAIR, (before << 16) | unit)) | 1);
		before = unit;
	}
	return at;
}

/** The part of a word that is Han: of 2008年 the 年; digits and letters are words of their own. */
function addHanWord(text: string, start: number, end: number, add: (key: number) => void): void {
	let hash = HAN_WORD;
	let isEmpty = true;
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (termUnit(code) !== TermUnit.Han) continue;
		hash = hashStep(hash, foldedTermUnit(code));
		isEmpty = false;
	}
	if (!isEmpty) add(wordKey(hash));
}

function wordKey(hash: number): number {
	// 0 is no key of a map.
	return featureKey(hash) & ~1 || 2;
}
