import { depths, isClauseMark, isSentenceEnd, without } from '../clauses';
import { newWord } from '../joinedWords';
import { isMark } from '../word';
import type { Word } from '../word';
import { EMPHASES } from './englishForms';
import { articleBefore, isFinite } from './englishWords';

const RELATIVE = /^(?:who|which|whose)$/iu;
/** Those of the emphases that stand before adverbs. */
const DEGREES = /^(?:very|quite|extremely|incredibly|remarkably)$/iu;
/** Where one of these stands, it counts how much of something is meant. */
const DEGREE_COUNTS =
	/^(?:not|n't|n’t|never|no|hardly|without|if|unless|whether|when|whenever|until|than|enough|only|\?)$/iu;
/** Words of a clause or phrase that goes. */
const LONGEST_INSET = 20;

/**
 * Takes a clause away that describes the subject between two commas: the company, which was founded in 1990, makes cars.
 * The second comma has to stand before a finite verb, so that a subject and its predicate come together.
 */
export function dropEnglishRelative(words: readonly Word[]): readonly Word[] {
	const depth = depths(words);
	for (let open = 1; open < words.length - 2; open++) {
		if (words[open].text !== ',' || depth[open] > 0 || !RELATIVE.test(words[open + 1].text)) continue;
		if (!isAfterSubject(words.slice(0, open))) break;
		const close = insetEnd(words, open);
		if (close > 0 && words.slice(open, close).some(isFinite)) return without(words, { first: open, end: close + 1 });
	}
	return words;
}

/** Whether every finite verb is followed by a clause with that or the like, whose subject may end here. */
function isAfterSubject(words: readonly Word[]): boolean {
	const verb = words.map(isFinite).lastIndexOf(true);
	return verb < 0 || words.slice(verb + 1).some(({ upos }) => upos === 'SCONJ');
}

/** Takes a noun phrase away that says who the subject is: John Smith, the head of the laboratory, wrote it. */
export function dropEnglishApposition(words: readonly Word[]): readonly Word[] {
	const open = words.findIndex(isClauseMark);
	if (open < 1 || words[open].text !== ',' || words[open - 1].upos !== 'PROPN') return words;
	if (words.slice(0, open).some(({ upos }) => !/^(?:PROPN|DET|ADP)$/u.test(upos))) return words;
	const close = insetEnd(words, open);
	const inset = words.slice(open + 1, close);
	if (close < 0 || !/^(?:DET|NUM|NOUN|ADJ)$/u.test(inset.at(0)?.upos ?? '')) return words;
	const isNounPhrase = inset.every(({ upos }) => /^(?:DET|NOUN|PROPN|ADJ|ADP|NUM|PART|CCONJ)$/u.test(upos));
	return isNounPhrase ? without(words, { first: open, end: close + 1 }) : words;
}

/** The number of the comma that ends what one begins, before a finite verb; -1 where there is none. */
function insetEnd(words: readonly Word[], open: number): number {
	for (let close = open + 2; close < Math.min(words.length - 1, open + LONGEST_INSET); close++) {
		if (words[close].text !== ',') continue;
		let next = close + 1;
		while (words.at(next)?.upos === 'ADV') next++;
		const verb = words.at(next);
		if (verb !== undefined && isFinite(verb)) return close;
	}
	return -1;
}

/** Takes a source away at the end: , officials said on Monday. and , according to the ministry. */
export function dropEnglishTrailingSource(words: readonly Word[]): readonly Word[] {
	const last = words.length - 1;
	if (last < 4 || !isSentenceEnd(words[last]) || words.some(({ text }) => /["“”]|``|''/u.test(text))) return words;
	const comma = words.map(({ text }) => text).lastIndexOf(',');
	if (comma < 3) return words;
	const tail = words.slice(comma + 1, last);
	return isTrailingSource(tail) ? without(words, { first: comma, end: last }) : words;
}

function isTrailingSource(tail: readonly Word[]): boolean {
	if (tail.length < 2 || tail.length > 12) return false;
	const isAccording = tail[0].lemma === 'accord' || tail[0].text === 'according';
	if (isAccording && tail[1].text === 'to') return !tail.slice(2).some(isFinite);
	const verb = tail.findIndex(isFinite);
	if (verb < 0 || !/^(?:say|announce|report|confirm|add|tell)$/u.test(tail[verb].lemma)) return false;
	const isRestTime = tail.slice(verb + 1).every(({ entity, upos }) => entity === 'DATE' || upos === 'ADP');
	const isInverted = verb === 0 && tail.slice(1).every(({ upos }) => upos !== 'VERB' && upos !== 'AUX');
	return (verb > 0 && isRestTime) || isInverted;
}

/** Takes words of mere emphasis away: very, really; never in a denial, a condition or a comparison, and with the article that then fits. */
export function dropEnglishEmphasis(words: readonly Word[]): readonly Word[] {
	const depth = depths(words);
	if (words.some(({ text }) => DEGREE_COUNTS.test(text))) return words;
	const kept: Word[] = [];
	for (const [index, word] of words.entries()) {
		const next = words.at(index + 1);
		const before = kept.at(-1);
		const isEmpty = depth[index] === 0 && next !== undefined && isEmptyBefore(word, next, before);
		if (!isEmpty) kept.push(word);
		else if (before !== undefined && /^an?$/iu.test(before.text) && !fitArticle(kept, before, next)) kept.push(word);
	}
	return kept.length === words.length ? words : kept;
}

function isEmptyBefore(word: Word, next: Word, before: Word | undefined): boolean {
	if (!EMPHASES.has(word.text.toLowerCase()) || word.upos !== 'ADV' || isMark(next)) return false;
	if (before !== undefined && /^(?:the|how|so|too|as|that|this)$/iu.test(before.text)) return false;
	return next.upos === 'ADJ' || (next.upos === 'ADV' && DEGREES.test(word.text));
}

/** Puts the article before a word in the form that the word wants; false where that is not known. */
function fitArticle(kept: Word[], article: Word, next: Word): boolean {
	const wanted = articleBefore(next);
	if (wanted === undefined) return false;
	const isCapital = article.text.startsWith('A');
	if (article.text.toLowerCase() !== wanted) {
		const text = isCapital ? wanted.charAt(0).toUpperCase() + wanted.slice(1) : wanted;
		kept[kept.length - 1] = { ...newWord(text, 'DET', article.start), xpos: 'DT', isSpaced: article.isSpaced };
	}
	return true;
}

/** Takes a clause away that goes on after the end of what a sentence says: , which makes it lighter. and , leaving it. */
export function dropEnglishAfterthought(words: readonly Word[]): readonly Word[] {
	const last = words.length - 1;
	const comma = words.map(({ text }) => text).lastIndexOf(',');
	if (comma < 5 || last - comma < 3 || !isSentenceEnd(words[last]) || depths(words)[comma] > 0) return words;
	if (!words.slice(0, comma).some(isFinite) || !isAfterthought(words.slice(comma + 1, last))) return words;
	return without(words, { first: comma, end: last });
}

function isAfterthought(words: readonly Word[]): boolean {
	const [{ text, lemma, xpos }, second] = words;
	if (RELATIVE.test(text)) return words.some(isFinite);
	if (xpos === 'VBG') return lemma !== 'use' && !words.some(isFinite);
	return lemma === 'such' && second.text === 'as';
}
