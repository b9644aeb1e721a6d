import { ChineseAtoms } from '../../src/core/tasks/segmentation/chineseAtoms';
import { costOf, LONGEST_WORD, UNKNOWN_COST } from '../../src/core/tasks/segmentation/wordDictionary';
import { readCedict, readJieba } from '../corpora/chineseDictionaries';
import { plainTexts } from './corpora';

/** Words with a Han character, of Han characters, Latin letters and digits, with the dot of foreign names. */
const USEFUL = /^(?=.*\p{Script=Han})[\p{Script=Han}A-Za-z0-9·]+$/u;

/** Words of Han characters alone: their codes stand in plain text as they are. */
const HAN = /^\p{Script=Han}+$/u;

/** From what count on a word of jieba's dictionary is taken; chosen on dev from 2, 4, 20 and 100. */
export const JIEBA_COUNT = 4;

/**
 * The words of a segmenter's dictionary by their codes, with their costs: jieba's and CC-CEDICT's (THUOCL's did not help).
 * @param onlyUsed whether to leave out words that do not occur in a sample of plain text
 */
export function dictionaryWords(onlyUsed: boolean): Map<string, number> {
	const atoms = new ChineseAtoms();
	const words = new Map<string, number>();
	const add = (form: string, cost: number): void => {
		const codes = codesOf(form, atoms);
		if (codes !== undefined) {
			words.set(codes, Math.min(cost, words.get(codes) ?? UNKNOWN_COST));
		}
	};
	const jieba = readJieba();
	const total = jieba.reduce((sum, { count }) => sum + count, 0);
	for (const { form, count } of jieba) {
		if (count >= JIEBA_COUNT || form.length === 1) {
			add(form, costOf(Math.max(1, count) / total));
		}
	}
	for (const { form } of readCedict()) {
		add(form, UNKNOWN_COST);
	}
	if (onlyUsed) {
		for (const word of unusedWords(words.keys())) {
			words.delete(word);
		}
	}
	return new Map([...words].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The codes of a word as a string; undefined where it is of no use. */
function codesOf(form: string, atoms: ChineseAtoms): string | undefined {
	if (!USEFUL.test(form) || atoms.scan(form, 0, form.length) < form.length || atoms.length > LONGEST_WORD) {
		return undefined;
	}
	return String.fromCharCode(...atoms.codes.subarray(0, atoms.length));
}

/** The words of two Han characters and more that the sample of plain text does not have, be it as words or not. */
function unusedWords(words: Iterable<string>): Set<string> {
	const unused = new Set([...words].filter(word => word.length > 1 && HAN.test(word)));
	const beginnings = new Set<string>();
	for (const word of unused) {
		for (let length = 2; length < word.length; length++) {
			beginnings.add(word.slice(0, length));
		}
	}
	for (const text of plainTexts()) {
		for (let start = 0; start < text.length; start++) {
			for (let end = start + 2; end <= text.length; end++) {
				const piece = text.slice(start, end);
				unused.delete(piece);
				if (!beginnings.has(piece)) {
					break;
				}
			}
		}
	}
	return unused;
}
