import { isSentenceEnd } from '../clauses';
import { newWord, withMark } from '../joinedWords';
import { isMark } from '../word';
import type { Word } from '../word';
import { EVENT_NOUNS, MEANING_VERBS } from './englishForms';
import { isFinite, spoken } from './englishWords';

/** Words of a joined sentence. */
const LONGEST = 45;
const LONGEST_SUBJECT = 8;

/**
 * Two neighboring sentences as one, where the second goes on about the first: it says what the event means that the
 * first tells (This marks …), or has the same subject, repeated or as a pronoun that can mean nothing else.
 * @returns undefined where they are better left as they are
 */
export function joinEnglish(first: readonly Word[], second: readonly Word[]): readonly Word[] | undefined {
	const end = first.length > 0 && isSentenceEnd(first[first.length - 1]) ? first.length - 1 : first.length;
	const start = first.slice(0, end);
	if (start.length === 0 || start.length + second.length > LONGEST || [...start, ...second].some(isSpeech))
		return undefined;
	const at = start[start.length - 1].end;
	const event = eventPredicate(second);
	if (event !== undefined) {
		const which = { ...newWord('which', 'PRON', at), xpos: 'WDT' };
		return [...withMark(start, ','), which, ...second.slice(event)];
	}
	const shared = sharedPredicate(start, second);
	if (shared === undefined) return undefined;
	// After an aside or a list a bare and would seem to go on with that.
	const isListed = start.slice(start.findIndex(isFinite)).some(({ text }) => text === ',' || text === 'and');
	return [...(isListed ? withMark(start, ',') : start), newWord('and', 'CCONJ', at), ...second.slice(shared)];
}

function isSpeech({ text }: Word): boolean {
	return /^[?!:;"“”]|``|''$/u.test(text);
}

/** Where the predicate begins of a sentence that says what the event before it means; undefined for other sentences. */
function eventPredicate(words: readonly Word[]): number | undefined {
	const verb = words.findIndex(isFinite);
	if (verb < 1 || verb > LONGEST_SUBJECT || words[verb].xpos === 'MD' || !MEANING_VERBS.has(words[verb].lemma)) {
		return undefined;
	}
	let begin = verb;
	while (begin > 0 && words[begin - 1].upos === 'ADV') begin--;
	return meansEvent(words.slice(0, begin)) ? begin : undefined;
}

/** Whether a subject means what the sentence before tells: This, This success, The success of this mission. */
function meansEvent(subject: readonly Word[]): boolean {
	if (subject.length === 0 || subject.some(isMark)) return false;
	const [{ lemma }, head] = subject as [Word, Word | undefined];
	if (head === undefined) return lemma === 'this';
	if (!EVENT_NOUNS.has(head.lemma)) return false;
	if (subject.length === 2) return lemma === 'this';
	const isOf = subject.length === 5 && subject[2].text === 'of' && /^(?:this|the)$/u.test(subject[3].lemma);
	return isOf && (lemma === 'the' || lemma === 'this');
}

/** Where the predicate begins of a sentence whose subject is that of the sentence before it. */
function sharedPredicate(first: readonly Word[], second: readonly Word[]): number | undefined {
	// With one finite verb in the first sentence there is but one thing that the second predicate can be said of.
	if (first.filter(isFinite).length !== 1 || first.some(({ upos }) => upos === 'SCONJ')) return undefined;
	const subject = subjectOf(first);
	const other = subjectOf(second);
	if (subject.length === 0 || other.length === 0) return undefined;
	// After I have read a past tense would read as a second participle.
	if (first.find(isFinite)?.lemma === 'have' && second.find(isFinite)?.xpos === 'VBD') return undefined;
	const isSame = spoken(subject) === spoken(other) && !/^(?:it|this|that|there|these|those)$/iu.test(spoken(other));
	return isSame || standsFor(other, subject, first) ? other.length : undefined;
}

/** What stands before the first finite verb and its adverbs, where that is one noun phrase; else nothing. */
function subjectOf(words: readonly Word[]): readonly Word[] {
	let end = words.findIndex(isFinite);
	while (end > 0 && words[end - 1].upos === 'ADV') end--;
	const subject = words.slice(0, Math.max(0, end));
	const isPhrase =
		subject.length <= LONGEST_SUBJECT &&
		subject.every(({ upos }) => /^(?:DET|NOUN|PROPN|PRON|ADJ|NUM|ADP|PART)$/u.test(upos)) &&
		/^(?:DET|NOUN|PROPN|PRON|ADJ|NUM)$/u.test(subject.at(0)?.upos ?? '') &&
		!subject.some(({ entity, text }) => entity === 'DATE' || /^(?:there|who|which|what|that)$/iu.test(text));
	return isPhrase ? subject : [];
}

/** Whether a pronoun can mean this subject and nothing else of its sentence. */
function standsFor(other: readonly Word[], subject: readonly Word[], first: readonly Word[]): boolean {
	if (other.length !== 1 || other[0].upos !== 'PRON') return false;
	const others = first.slice(subject.length).filter(({ upos }) => upos === 'NOUN' || upos === 'PROPN');
	switch (other[0].text.toLowerCase()) {
		case 'he':
		case 'she':
			return subject.every(isPerson) && !others.some(isPerson);
		case 'they':
			return isSimple(subject) && isPlural(subject[subject.length - 1]) && !others.some(isPlural);
		case 'it':
			return isSimple(subject) && isThing(subject[subject.length - 1]) && others.every(isPlural);
		default:
			return false;
	}
}

function isPerson({ entity }: Word): boolean {
	return entity === 'PER';
}

function isPlural({ xpos }: Word): boolean {
	return xpos === 'NNS' || xpos === 'NNPS';
}

function isThing({ xpos, entity }: Word): boolean {
	return xpos === 'NN' && entity === undefined;
}

/** Whether a noun phrase has no other one within it. */
function isSimple(subject: readonly Word[]): boolean {
	return !subject.some(({ upos }) => upos === 'ADP');
}
