import type { Stretch } from '../clauses';
import { isClauseMark, segments } from '../clauses';
import { isMark, isNominal, plain } from '../word';
import type { Word } from '../word';
import {
	CONNECTIVES,
	DESCRIBING_VERBS,
	FINDING_NOUNS,
	FINDING_VERBS,
	LABELS,
	PREPOSITIONS,
	REPORT_VERBS,
	SAYING_TAILS,
	SCENE_PREPOSITIONS,
	SOURCE_ENDS,
	SOURCE_PREPOSITIONS,
	SOURCES,
	SPEAKER_PRONOUNS,
	VAGUE_TIMES,
} from './chineseForms';
import { isTimeWord } from './chineseWords';

/** A source is named in few words; more of them say something themselves. */
const DENIAL = /^(?:不|没有|未|没|是)$/u;
const LONGEST_SOURCE = 24;
/** Verbs of a source: 在贵州考察扶贫工作时. */
const MOST_VERBS = 3;

/** Words before the 电 of a dateline. */
const LONGEST_DATELINE = 16;

/** Takes the dateline of a report away: 新华社北京12月31日电（记者…）, and 本报讯. */
export function dropChineseDateline(words: readonly Word[]): readonly Word[] {
	const end = words.findIndex(({ text }) => /^(?:电|讯|电讯|本报讯)$/u.test(text));
	if (end < 0 || end > LONGEST_DATELINE) return words;
	if (!/^(?:据)?[^，。,]{0,10}(?:社|报|网)/u.test(plain(words.slice(0, end + 1)))) return words;
	const isPlaced = words
		.slice(0, end)
		.some(({ entity, upos }) => entity === 'DATE' || entity === 'LOC' || upos === 'PROPN');
	const isNotice = words[end].text !== '电';
	if (words.slice(0, end).some(({ upos }) => upos === 'VERB') || !(isPlaced || isNotice)) return words;
	let next = end + 1;
	if (/^[（(]$/u.test(words.at(next)?.text ?? '')) {
		const close = words.findIndex(({ text }, index) => index > next && /^[）)]$/u.test(text));
		if (close < 0) return words;
		next = close + 1;
	}
	return withoutReporter(words.slice(next));
}

/** Without the reporter that a dateline may end with: 记者李建兴报道： */
function withoutReporter(words: readonly Word[]): readonly Word[] {
	const mark = words.findIndex(isClauseMark);
	const isReporter = /^(?:本报)?(?:驻.{0,8})?(?:特派|实习)?(?:记者|通讯员).{1,16}报道$/u.test(
		plain(words.slice(0, mark)),
	);
	return mark === 0 || (mark > 0 && isReporter) ? words.slice(mark + 1) : words;
}

/** Takes the name away of the part of an abstract that a sentence begins: 目的, before a space or a colon. */
export function dropChineseLabel(words: readonly Word[]): readonly Word[] {
	if (words.length < 3 || !LABELS.has(words[0].text)) return words;
	if (/^[:：]$/u.test(words[1].text)) return words.slice(2);
	return words[1].isSpaced ? words.slice(1) : words;
}

/** Takes a word away that joins the sentence to the one before it: 此外, 但是, 值得一提的是. */
export function dropChineseConnective(words: readonly Word[]): readonly Word[] {
	const first = segments(words).at(0);
	if (first === undefined) return words;
	const { upos, text } = words[0];
	if (text === '首先' && words.some(({ text: each }) => /^(?:其次|然后|再次|最后|再)$/u.test(each))) return words;
	if (CONNECTIVES.has(plain(words.slice(first.first, first.end)))) return words.slice(first.end + 1);
	const isJoining = CONNECTIVES.has(text) && /^(?:CCONJ|SCONJ|ADV)$/u.test(upos);
	// 结果 and 最后 by themselves are often nouns of the sentence.
	return isJoining && text !== '结果' && text !== '最后' ? words.slice(1) : words;
}

/**
 * Takes the source of a statement away, with the time of its saying: 2021年5月22日,国家航天局宣布, or 据新华社报道,
 * and 结果表明, where what follows is a whole sentence that needs nobody from the part that goes. Opinions, wishes and
 * denials keep their source, since they would become facts.
 */
export function dropChineseSource(words: readonly Word[]): readonly Word[] {
	const parts = segments(words);
	for (let index = 0; index < Math.min(2, parts.length - 1); index++) {
		const { end } = parts[index];
		if (isSource(words, parts[index]) && words[end].text !== ':' && words[end].text !== '：') {
			const rest = words.slice(end + 1);
			return isIndependent(rest, isFinding(words.slice(parts[index].first, end))) ? rest : words;
		}
		if (!isTime(words, parts[index])) break;
	}
	return words;
}

function isSource(words: readonly Word[], { first, end }: Stretch): boolean {
	const part = words.slice(first, end);
	if (SOURCES.has(plain(part))) return true;
	if (part.length > LONGEST_SOURCE || part.some(isBreak) || part.some(({ text }) => DENIAL.test(text))) return false;
	let last = part.length - 1;
	while (last > 0 && SAYING_TAILS.has(part[last].text) && part[last - 1].upos === 'VERB') last--;
	if (SOURCE_PREPOSITIONS.has(part[0].text)) return last > 0 && SOURCE_ENDS.has(part[last].text);
	return tells(part.slice(0, last), part[last].text);
}

/** Whether somebody gives a fact with a verb, or findings do. */
function tells(subject: readonly Word[], verb: string): boolean {
	if (FINDING_VERBS.has(verb) && endsInFinding(subject)) return true;
	const verbs = subject.filter(({ upos }) => upos === 'VERB').length;
	return REPORT_VERBS.has(verb) && subject.some(isNominal) && verbs <= MOST_VERBS;
}

function endsInFinding(subject: readonly Word[]): boolean {
	return FINDING_NOUNS.has(subject.at(-1)?.text ?? '');
}

function isFinding(source: readonly Word[]): boolean {
	return FINDING_VERBS.has(source.at(-1)?.text ?? '') && endsInFinding(source.slice(0, -1));
}

function isBreak(word: Word): boolean {
	return isMark(word) && !/^[、“”"·《》]$/u.test(word.text);
}

/** Whether a stretch says only when. */
function isTime(words: readonly Word[], { first, end }: Stretch): boolean {
	return words.slice(first, end).every(isTimeWord);
}

/**
 * Whether words stand by themselves: with a subject, which no pronoun stands for, and no speech that somebody holds.
 * @param isFound findings tell it, so that a verb at its start is no predicate of theirs
 */
function isIndependent(rest: readonly Word[], isFound: boolean): boolean {
	if (rest.some(({ text }) => SPEAKER_PRONOUNS.has(text))) return false;
	const begin = rest.findIndex(word => !isTimeWord(word) && !isClauseMark(word));
	if (begin < 0) return false;
	if (/^[“"「]$/u.test(rest[begin].text) && /[”"」]$/u.test(plain(rest.slice(-2)).replace(/[。.]$/u, ''))) return false;
	return isSubjectStart(rest, begin) || (isFound && rest[begin].upos === 'VERB' && !PREPOSITIONS.has(rest[begin].text));
}

/** Whether a clause begins with a subject: a noun, a name or what comes before one, and no preposition. */
function isSubjectStart(words: readonly Word[], begin: number): boolean {
	const { upos, text } = words[begin];
	if (/^[“"「《]$/u.test(text) || DESCRIBING_VERBS.has(text)) return true;
	return /^(?:NOUN|PROPN|NUM|DET|ADJ)$/u.test(upos) && !VAGUE_TIMES.has(text);
}

/** Takes a time away that means nothing elsewhere, before a comma: 近日, and 昨天上午. */
export function dropChineseVagueTime(words: readonly Word[]): readonly Word[] {
	const first = segments(words).at(0);
	if (first === undefined || first.end >= words.length - 1 || !isClauseMark(words[first.end])) return words;
	const isVague = words.slice(first.first, first.end).every(({ text }) => VAGUE_TIMES.has(text));
	const rest = words.slice(first.end + 1);
	return isVague && isSubjectStart(rest, 0) ? rest : words;
}

/** Takes the scene away that comes before the sentence proper: 随着经济的发展, or 在…的背景下. */
export function dropChineseScene(words: readonly Word[]): readonly Word[] {
	const first = segments(words).at(0);
	if (first === undefined || first.end >= words.length - 1 || !SCENE_PREPOSITIONS.has(words[0].text)) return words;
	if (!isClauseMark(words[first.end])) return words;
	const rest = words.slice(first.end + 1);
	const isWhole = isSubjectStart(rest, 0) && !rest.some(({ text }) => SPEAKER_PRONOUNS.has(text));
	return isWhole && rest.length >= first.end ? rest : words;
}
