import type { Stretch } from '../clauses';
import { depths, isClauseMark, segments, without } from '../clauses';
import { isMark, plain } from '../word';
import type { Word } from '../word';
import { AFTERTHOUGHTS, DESCRIBING_VERBS, EMPHASES, PREPOSITIONS, REPORT_VERBS, ZEAL } from './chineseForms';

/** Words of a quoted name. */
const LONGEST_NAME = 5;

/**
 * Takes a clause with 的 away that describes something named, at the start of a clause: 中方建造的救援船“先锋号”.
 * What a name means is clear without it; before other nouns the clause says which one is meant, and stays.
 */
export function dropChineseDescription(words: readonly Word[]): readonly Word[] {
	for (const { first, end } of segments(words)) {
		const particle = describingEnd(words, first, end);
		if (particle > first && isNamed(words, particle + 1, end)) return without(words, { first, end: particle + 1 });
	}
	return words;
}

/** The number of the 的 that ends a clause which begins at `first`; -1 where there is no such clause. */
function describingEnd(words: readonly Word[], first: number, end: number): number {
	const particle = words.findIndex(({ text }, index) => index > first && index < end && text === '的');
	if (particle < 0) return -1;
	const clause = words.slice(first, particle);
	const verbs = clause.filter(({ upos }) => upos === 'VERB' || upos === 'AUX');
	if (verbs.length !== 1 || clause.some(isMark) || REPORT_VERBS.has(verbs[0].text)) return -1;
	if (DESCRIBING_VERBS.has(clause[0].text)) return particle;
	const isSubjectFirst = /^(?:NOUN|PROPN)$/u.test(clause[0].upos) && !PREPOSITIONS.has(clause[0].text);
	return isSubjectFirst && clause.length > 1 && clause.at(-1)?.upos === 'VERB' ? particle : -1;
}

/** Whether nouns from `first` on end with a name, and the phrase with it. */
function isNamed(words: readonly Word[], first: number, end: number): boolean {
	let index = first;
	while (index < end && words[index].upos === 'NOUN' && words[index].entity === undefined) index++;
	while (index < end && /^(?:NOUN|PROPN)$/u.test(words[index].upos) && !/^[“《]$/u.test(words[index].text)) index++;
	const name = quotedName(words, index);
	const after = name === undefined ? index : name.end;
	const hasName = name !== undefined || (index > first && isNameEnd(words[index - 1]));
	return hasName && isPredicateStart(words, after, end);
}

/** Whether a predicate follows a name, and no clause that describes what comes after it: 重点研究的陈可季走的路子. */
function isPredicateStart(words: readonly Word[], begin: number, end: number): boolean {
	return begin < words.length && endsPhrase(words[begin]) && words.slice(begin, end).every(({ text }) => text !== '的');
}

function isNameEnd({ entity }: Word): boolean {
	return entity === 'PER' || entity === 'LOC' || entity === 'ORG';
}

/** Whether a noun phrase can have ended before this word. */
function endsPhrase({ upos, text }: Word): boolean {
	return text !== '的' && /^(?:VERB|ADV|AUX|ADP|SCONJ|PART)$/u.test(upos);
}

/** What ends a name outside of its quotation marks: “奋斗者”号, “歼”级. */
const isNameTail = ({ upos, text }: Word): boolean =>
	text.length === 1 && /^(?:NOUN|PART)$/u.test(upos) && !PARTICLES.has(text);
const PARTICLES: ReadonlySet<string> = new Set(['的', '地', '得', '之', '所', '了', '着', '过', '等', '们']);

/** A name in quotation marks from `open` on, with what belongs to it outside of them. */
function quotedName(words: readonly Word[], open: number): Stretch | undefined {
	if (words.at(open)?.text !== '“') return undefined;
	const close = words.findIndex(({ text }, index) => index > open && text === '”');
	const inside = words.slice(open + 1, Math.max(open + 1, close));
	const isOne = inside.length === 1 || inside.some(({ upos }) => upos === 'PROPN');
	const isName =
		isOne && close > open + 1 && close - open - 1 <= LONGEST_NAME && !words.slice(open + 1, close).some(isMark);
	const hasTail = close + 1 < words.length && isNameTail(words[close + 1]);
	return isName ? { first: open, end: close + (hasTail ? 2 : 1) } : undefined;
}

/**
 * Puts the kind of a thing behind its quoted name, at the start of a sentence: 极地考察船“海星号” becomes “海星号”极地考察船.
 * A noun before the kind that the sentence has once more goes, so that it becomes “海星号”考察船.
 */
export function turnChineseName(words: readonly Word[]): readonly Word[] {
	const open = words.findIndex(({ text }) => text === '“');
	const name = quotedName(words, open);
	if (open < 1 || name === undefined || name.end >= words.length || !endsPhrase(words[name.end])) return words;
	const kind = words.slice(0, open);
	if (!kind.every(({ upos, entity }) => upos === 'NOUN' || (upos === 'PROPN' && entity !== 'PER'))) return words;
	const head = kind[kind.length - 1];
	if (head.upos !== 'NOUN' || head.text.length < 2 || head.entity !== undefined) return words;
	const rest = words.slice(name.end);
	const kept = kind.filter((word, index) => index === kind.length - 1 || !rest.some(({ text }) => text === word.text));
	return [...words.slice(name.first, name.end), ...kept, ...rest];
}

const CONDITION = /^(?:如果|若|如|假如|倘若|要是|是否|只有|除非|只要|[?？])$/u;
const DENIAL = /^(?:不|没|没有|并不|未|不是|无|并非)$/u;

/**
 * Takes words of mere emphasis away before an adjective that describes a noun: 非常, 十分. A bare adjective as predicate
 * compares, and in a condition or after a word of denial the degree counts: there they stay.
 */
export function dropChineseEmphasis(words: readonly Word[]): readonly Word[] {
	if (words.some(({ text }) => CONDITION.test(text))) return words;
	const depth = depths(words);
	const kept = words.filter((word, index) => {
		const next = words.at(index + 1);
		const isEmpty = EMPHASES.has(word.text) && word.upos === 'ADV' && next?.upos === 'ADJ' && next.text.length > 1;
		const isDenied = index > 0 && DENIAL.test(words[index - 1].text);
		return !isEmpty || !describesNoun(words, index + 2) || depth[index] > 0 || isDenied;
	});
	return kept.length === words.length ? words : kept;
}

/** Whether a 的 and a noun come next. */
function describesNoun(words: readonly Word[], particle: number): boolean {
	return words.at(particle)?.text === '的' && /^(?:NOUN|PROPN)$/u.test(words.at(particle + 1)?.upos ?? '');
}

/**
 * Takes adverbs of zeal away before a verb with an object: 进一步加强合作, 切实做好工作; never after a word of denial or
 * another adverb, which may say how much of it is meant, or in a condition.
 */
export function dropChineseZeal(words: readonly Word[]): readonly Word[] {
	if (words.some(({ text }) => CONDITION.test(text))) return words;
	const depth = depths(words);
	const kept = words.filter((word, index) => {
		const next = words.at(index + 1);
		const after = words.at(index + 2);
		const isEmpty = ZEAL.has(word.text) && word.upos === 'ADV' && next?.upos === 'VERB' && next.text.length > 1;
		if (!isEmpty || depth[index] > 0 || index === 0 || !isObject(after)) return true;
		return words[index - 1].upos === 'ADV' || DENIAL.test(words[index - 1].text);
	});
	return kept.length === words.length ? words : kept;
}

/** Whether a word after a verb can begin an object: it is neither a mark nor the end of a clause that describes. */
function isObject(word: Word | undefined): boolean {
	return word !== undefined && !isMark(word) && word.text !== '的';
}

/** Takes clauses at the end away that say what for, or give examples. */
export function dropChineseAfterthought(words: readonly Word[]): readonly Word[] {
	const parts = segments(words);
	const last = parts.at(-1);
	if (parts.length < 2 || last === undefined || !isAfterthought(words, last)) return words;
	return isClauseMark(words[last.first - 1]) ? without(words, { first: last.first - 1, end: last.end }) : words;
}

function isAfterthought(words: readonly Word[], { first, end }: Stretch): boolean {
	if (AFTERTHOUGHTS.has(words[first].text)) return true;
	return words[first].text === '为' && /(?:提供|奠定|作出|做出)/u.test(plain(words.slice(first, end)));
}
