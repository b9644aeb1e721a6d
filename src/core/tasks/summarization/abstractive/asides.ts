import { depths } from './clauses';
import { isFinite } from './english/englishWords';
import { isNoun } from './word';
import type { Word } from './word';

const BRACKETS: ReadonlyMap<string, string> = new Map([
	['（', '）'],
	['(', ')'],
	['［', '］'],
	['[', ']'],
	['〔', '〕'],
]);
/** A single Chinese dash may join two names; what a speaker breaks off with is no aside. */
const DASH = /^(?:——|──|—|--+)$/u;
const LONGEST_DASHED = 12;
/** What stands in square ones belongs to the sentence, or to its markup, but for the numbers of sources. */
const SQUARE = /^[\]］〕]$/u;
const SOURCE_NUMBER = /^[\p{N},;–-]+$/u;
const LATIN_START = /^[\p{Script=Latin}\p{N}$_-]/u;
const LATIN_END = /[\p{Script=Latin}\p{N}$_-]$/u;
/** Words by which an aside leaves out a part of what the sentence says. */
const LIMITS =
	/^(?:only|except|excluding|excludes|unless|without|not|no|never|n't|仅|只|仅限|限|限于|除|除了|不含|不包括|不计|不|非|未|无)$/iu;
/** Numbers and letters of a list: (1), (a), (ii). */
const LIST_MARK = /^(?:\p{N}{1,2}|\p{L}|[ivx]+)$/iu;

/**
 * Takes out what stands in brackets within a sentence, and between two dashes. What is written without a space before it
 * in Latin script belongs to its word, as in `f(x)`, but for the numbers of sources: [5].
 */
export function dropAsides(words: readonly Word[]): readonly Word[] {
	return withoutDashed(withoutBracketed(words));
}

function withoutBracketed(words: readonly Word[]): readonly Word[] {
	const kept: Word[] = [];
	const depth = depths(words);
	for (let index = 0; index < words.length; index++) {
		const closer = BRACKETS.get(words[index].text);
		const close = closer === undefined || index === 0 || depth[index] > 1 ? -1 : asideEnd(words, index, closer);
		if (close < 0) kept.push(words[index]);
		else index = close;
	}
	return kept.length === words.length ? words : kept;
}

/** Brackets whose words the sentence would miss. */
const KEPT: readonly ((words: readonly Word[], open: number, close: number) => boolean)[] = [
	isObject,
	isPartOfName,
	isPartOfWord,
	isLimit,
	isListed,
	hidesPause,
];

/** The number of the bracket that ends an aside which begins at `open`; -1 where there is none. */
function asideEnd(words: readonly Word[], open: number, closer: string): number {
	const close = closingOf(words, open, closer);
	const inside = words.slice(open + 1, close);
	if (close < 0 || inside.length === 0) return -1;
	if (SQUARE.test(closer)) return inside.every(({ text }) => SOURCE_NUMBER.test(text)) ? close : -1;
	const isNumbered = inside.length === 1 && LIST_MARK.test(inside[0].text);
	return isNumbered || KEPT.some(isKept => isKept(words, open, close)) ? -1 : close;
}

/** Whether brackets say for what a statement holds: they come after a verb, or have a word that leaves something out. */
function isLimit(words: readonly Word[], open: number, close: number): boolean {
	const isAfterVerb = words[open - 1].upos === 'VERB' && /^\p{Script=Han}/u.test(words[open - 1].text);
	return isAfterVerb || words.slice(open + 1, close).some(({ text }) => LIMITS.test(text));
}

/** Whether brackets stand after a mark, as one more thing of a list. */
function isListed(words: readonly Word[], open: number): boolean {
	return /^[、，,;；:：]$/u.test(words[open - 1].text);
}

/** Whether a comma after the brackets would part a subject from its predicate without them: Victor Henry (…), was an actor. */
function hidesPause(words: readonly Word[], open: number, close: number): boolean {
	const verb = words.at(close + 2);
	const isParted = words.at(close + 1)?.text === ',' && verb !== undefined && isFinite(verb);
	return isParted && !words.slice(0, open).some(({ text }) => text === ',');
}

/** Whether a preposition or a verb before brackets has its object in them: 刻有（“自由”）字样, and 由（…）发现. */
function isObject(words: readonly Word[], open: number, close: number): boolean {
	const { upos } = words[open - 1];
	const after = words.at(close + 1);
	return upos === 'ADP' || (upos === 'VERB' && after !== undefined && isNoun(after));
}

/**
 * Whether brackets belong to a name: they stand between Chinese nouns, as in 印度共产党（马列）红旗, which may even be a
 * subject and what it is, or they name the person whom a common noun before them means.
 */
function isPartOfName(words: readonly Word[], open: number, close: number): boolean {
	const before = words[open - 1];
	const after = words.at(close + 1);
	const isCommon = before.upos === 'NOUN' && before.entity === undefined;
	if (isCommon && words[open + 1].entity === 'PER') return true;
	return after !== undefined && isNoun(before) && isNoun(after) && /^\p{Script=Han}/u.test(after.text);
}

/** Whether brackets are glued to a Latin word, a number or a hyphen, as in f(x), (NH4)6 and 1-(4-…); wide ones never are. */
function isPartOfWord(words: readonly Word[], open: number, close: number): boolean {
	if (words[open].text === '（') return false;
	const after = words.at(close + 1);
	if (after !== undefined && !after.isSpaced && LATIN_START.test(after.text)) return true;
	return !words[open].isSpaced && LATIN_END.test(words[open - 1].text);
}

/** The number of the bracket that closes the one at `open`; -1 where none does. */
function closingOf(words: readonly Word[], open: number, closer: string): number {
	let depth = 0;
	for (let index = open; index < words.length; index++) {
		if (words[index].text === words[open].text) depth++;
		if (words[index].text === closer && --depth === 0) return index;
	}
	return -1;
}

function withoutDashed(words: readonly Word[]): readonly Word[] {
	const depth = depths(words);
	const dashes = words.flatMap(({ text }, index) => (DASH.test(text) && depth[index] === 0 ? [index] : []));
	// One dash, or three, may mean anything: a range, a break, the start of a list.
	if (dashes.length !== 2) return words;
	const [open, close] = dashes;
	if (words[open].text !== words[close].text || open === 0 || joinsNames(words, open)) return words;
	const inside = words.slice(open + 1, close);
	const isInset = inside.length > 0 && inside.length <= LONGEST_DASHED && !inside.some(isFinite);
	return isInset ? [...words.slice(0, open), ...words.slice(close + 1)] : words;
}

/** Whether a dash stands between two words without a space, or between two Chinese words alone. */
function joinsNames(words: readonly Word[], dash: number): boolean {
	const { text, isSpaced } = words[dash];
	return text === '—' && !isSpaced && /\p{Script=Han}/u.test(words[dash - 1].text);
}
