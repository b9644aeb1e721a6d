import { isClauseMark, isSentenceEnd, segments } from '../clauses';
import { withMark } from '../joinedWords';
import { isMark, plain } from '../word';
import type { Word } from '../word';
import { DESCRIBING_VERBS, EVENT_NOUNS, EVENT_PRONOUNS, MEANING_VERBS, REPORT_VERBS } from './chineseForms';
import { isTimeWord } from './chineseWords';

/** Characters of a joined sentence. */
const LONGEST = 100;
/** Words of a subject that two sentences can share. */
const LONGEST_SUBJECT = 8;
const DEMONSTRATIVE = /^(?:此次|这次|这一|此|该|这项|此项|本次|这|这个|这种|上述|这些)$/u;
/** What has one of these is said of several: a chain of clauses with 、 may name each of them. */
const OF_SEVERAL = /^(?:皆|都|均|分别|分別|各|各自|互相|相互)$/u;
const THINKS = /^(?:认为|希望|相信|觉得|以为|强调|呼吁|建议|要求|预计|预测|估计|警告|批评|否认|怀疑|担心|提出|主张)$/u;

/**
 * Two neighboring sentences as one, where the second goes on about the first: it says what the event means that the
 * first tells (此次任务的成功,标志着…), or has the same subject, repeated or as a pronoun.
 * @returns undefined where they are better left as they are
 */
export function joinChinese(first: readonly Word[], second: readonly Word[]): readonly Word[] | undefined {
	const event = first.some(isReport) ? undefined : eventPredicate(second);
	const begin = event ?? sharedPredicate(first, second);
	if (begin === undefined || first.some(isSpeech) || second.some(isSpeech)) return undefined;
	const end = first.length > 0 && isSentenceEnd(first[first.length - 1]) ? first.length - 1 : first.length;
	const comma = [...first, ...second].find(({ text }) => text === ',' || text === '，')?.text ?? '，';
	const joined = [...withMark(first.slice(0, end), comma), ...withoutPause(second.slice(begin))];
	return plain(joined).length <= LONGEST ? joined : undefined;
}

/** Without the comma after a verb of meaning: 这一发现表明,月球…. */
function withoutPause(predicate: readonly Word[]): readonly Word[] {
	const verb = predicate.findIndex(({ upos }) => upos === 'VERB');
	const next = predicate.at(verb + 1);
	return verb >= 0 && MEANING_VERBS.has(predicate[verb].text) && next !== undefined && isClauseMark(next)
		? [...predicate.slice(0, verb + 1), ...predicate.slice(verb + 2)]
		: predicate;
}

/** What comes after a verb of saying may be part of what is said. */
function isReport({ text, upos }: Word): boolean {
	return upos === 'VERB' && (REPORT_VERBS.has(text) || THINKS.test(text));
}

function isSpeech({ text }: Word): boolean {
	return /^[?？!！:：]$/u.test(text);
}

/** Where the predicate begins of a sentence that says what the event before it means; undefined for other sentences. */
function eventPredicate(words: readonly Word[]): number | undefined {
	const verb = words.findIndex(({ text, upos }) => MEANING_VERBS.has(text) && upos === 'VERB');
	if (verb < 1 || verb > LONGEST_SUBJECT + 2 || words.slice(verb + 1).every(isMark)) return undefined;
	let begin = verb;
	while (begin > 0 && words[begin - 1].upos === 'ADV') begin--;
	const end = begin > 0 && isClauseMark(words[begin - 1]) ? begin - 1 : begin;
	return meansEvent(words.slice(0, end)) ? begin : undefined;
}

/** Whether a subject means what the sentence before tells: 这, 此举, 此次任务的成功. */
function meansEvent(subject: readonly Word[]): boolean {
	if (subject.length === 0 || subject.some(isMark)) return false;
	if (subject.length === 1) return EVENT_PRONOUNS.has(subject[0].text);
	if (!DEMONSTRATIVE.test(subject[0].text) || !EVENT_NOUNS.has(subject[subject.length - 1].text)) return false;
	return subject.every(({ upos, text }) => upos !== 'VERB' || EVENT_NOUNS.has(text));
}

/** Where the predicate begins of a sentence whose subject is that of the sentence before it. */
function sharedPredicate(whole: readonly Word[], second: readonly Word[]): number | undefined {
	const first = withoutDescription(whole);
	const subject = subjectOf(first);
	if (subject.length === 0 || !keepsSubject(first, subject.length)) return undefined;
	const other = subjectOf(second);
	const predicate = second.slice(other.length).find(({ upos }) => upos === 'VERB');
	if (predicate !== undefined && isReport(predicate)) return undefined;
	const isSame = other.length > 0 && plain(other) === plain(subject) && other.some(({ upos }) => upos !== 'PRON');
	if (!isSame && !standsFor(other, subject)) return undefined;
	return other.length;
}

/** Without what describes the subject at the start: 位于湖心岛的古塔. */
function withoutDescription(words: readonly Word[]): readonly Word[] {
	if (!DESCRIBING_VERBS.has(words.at(0)?.text ?? '')) return words;
	const particle = words.findIndex(({ text }) => text === '的');
	return particle > 0 && particle <= LONGEST_SUBJECT ? words.slice(particle + 1) : words;
}

/** The nouns that a sentence begins with, up to its predicate; empty where that is not clear. */
function subjectOf(words: readonly Word[]): readonly Word[] {
	let end = words.findIndex(word => !isSubjectWord(word));
	// 她长期从事: a noun of time after a pronoun is no part of the subject.
	if (end > 1 && words[0].upos === 'PRON' && words.slice(1, end).every(isAdverbial)) end = 1;
	const subject = words.slice(0, Math.max(0, end));
	const isClear = subject.length <= LONGEST_SUBJECT && !subject.some(isTimeWord) && startsPredicate(words, end);
	return isClear ? subject : [];
}

function startsPredicate(words: readonly Word[], begin: number): boolean {
	if (begin < 1) return false;
	const { text, upos } = words[begin];
	if (upos === 'ADJ') return words.at(begin + 1)?.upos === 'NUM';
	return (/^(?:VERB|AUX|ADV)$/u.test(upos) && text !== '的') || text === '在' || isAdverbial(words[begin]);
}

function isSubjectWord({ upos, text }: Word): boolean {
	return /^(?:NOUN|PROPN|PRON|DET)$/u.test(upos) || /^[“”《》·]$/u.test(text);
}

function isAdverbial(word: Word): boolean {
	return isTimeWord(word) || /^(?:长期|先后|一直|后来|随后|曾|曾经|毕生|终生|自幼)$/u.test(word.text);
}

/** Whether a sentence says nothing of anything but its subject: no clause has one of its own, and nobody speaks. */
function keepsSubject(words: readonly Word[], begin: number): boolean {
	const verb = words.slice(begin).find(({ upos }) => upos === 'VERB' || upos === 'AUX');
	if (verb === undefined || REPORT_VERBS.has(verb.text) || THINKS.test(verb.text)) return false;
	if (words.slice(begin).some(({ text }) => OF_SEVERAL.test(text))) return false;
	return segments(words)
		.slice(1)
		.every(({ first, end }) => {
			const part = words.slice(first, end);
			const predicate = part.findIndex(({ upos }) => upos === 'VERB' || upos === 'AUX');
			const noun = part.findIndex(({ upos }) => upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON');
			return predicate >= 0 && (noun < 0 || predicate < noun);
		});
}

/** Whether a pronoun or 该公司 means a subject: a person for 他 and 她, a thing of that kind for 该 and 这. */
function standsFor(other: readonly Word[], subject: readonly Word[]): boolean {
	const last = subject[subject.length - 1];
	if (other.length === 1) return /^[他她]$/u.test(other[0].text) && last.entity === 'PER' && subject.length <= 3;
	if (other.length !== 2 || !/^(?:该|这)$/u.test(other[0].text)) return false;
	const kind = other[1].text;
	return kind.length > 1 && plain(subject).endsWith(kind);
}
