import { segments } from '../clauses';
import type { Word } from '../word';
import { isMark } from '../word';
import {
	CONJUNCTIONS,
	CONNECTIVES,
	EMPTY_OPENINGS,
	FINDING_NOUNS,
	PRONOUNS,
	REPORT_VERBS,
	VAGUE_TIMES,
} from './englishForms';
import { isFinite, spoken } from './englishWords';

const DENIAL = /^(?:no|not|never|few|some|n't|n’t)$/iu;
/** A source is named in few words; more of them say something themselves. */
const LONGEST_SOURCE = 12;

/** Takes a word or phrase away that joins the sentence to the one before it: However, In addition, And. */
export function dropEnglishConnective(words: readonly Word[]): readonly Word[] {
	const first = segments(words).at(0);
	if (first === undefined) return words;
	if (words.at(first.end)?.text === ',' && CONNECTIVES.has(spoken(words.slice(0, first.end)))) {
		return words.slice(first.end + 1);
	}
	const { upos, text } = words[0];
	return upos === 'CCONJ' && CONJUNCTIONS.has(text.toLowerCase()) && words.at(1)?.text !== ',' ? words.slice(1) : words;
}

/** Takes an opening away that says nothing: It should be noted that. */
export function dropEnglishEmptyOpening(words: readonly Word[]): readonly Word[] {
	for (const opening of EMPTY_OPENINGS) {
		const { length } = opening.split(' ');
		if (spoken(words.slice(0, length)) !== opening) continue;
		const rest = words.slice(words.at(length)?.text === ',' ? length + 1 : length);
		return startsClause(rest) ? rest : words;
	}
	return words;
}

/** Takes a time away that means nothing elsewhere, before a comma: On Monday, and Last year. */
export function dropEnglishVagueTime(words: readonly Word[]): readonly Word[] {
	const first = segments(words).at(0);
	if (first === undefined || words.at(first.end)?.text !== ',') return words;
	const rest = words.slice(first.end + 1);
	return VAGUE_TIMES.test(spoken(words.slice(0, first.end))) && startsClause(rest) ? rest : words;
}

/** They open what says when, where or in spite of what; a condition is none. */
const SCENES =
	/^(?:after|as|while|whereas|although|though|despite|since|during|in|at|on|by|with|following|besides|throughout|amid|alongside|among)$/iu;

/** Takes the scene away that comes before the sentence proper: As the storm destroyed the lines, the news came late. */
export function dropEnglishScene(words: readonly Word[]): readonly Word[] {
	const first = segments(words).at(0);
	if (first === undefined || words.at(first.end)?.text !== ',' || !SCENES.test(words[0].text)) return words;
	if (words[0].lemma === 'as' && words[1].lemma === 'of') return words;
	const rest = words.slice(first.end + 1);
	const subject = rest.slice(0, rest.findIndex(isFinite));
	// What a pronoun of the first clause means may be named in the scene.
	const clause = segments(rest).at(0)?.end ?? 0;
	const isBound = rest.slice(0, clause).some(isDependent) || subject.some(isMark);
	return startsClause(rest) && !isBound ? rest : words;
}

/**
 * Takes the source of a statement away at the start: According to the ministry, and The results show that, where what
 * follows is a clause that needs nobody from the part that goes. Opinions, hopes and denials keep their source, since
 * they would become facts; so do plans and what would be.
 */
export function dropEnglishSource(words: readonly Word[]): readonly Word[] {
	const first = segments(words).at(0);
	if (first === undefined || first.end >= words.length - 1) return dropReporting(words);
	const isAccording = spoken(words.slice(0, 2)) === 'according to' && words[first.end].text === ',';
	if (!isAccording) return dropReporting(words);
	const rest = words.slice(first.end + 1);
	const isBound = rest.some(isDependent) || words.slice(0, first.end).some(isDated) || first.end > LONGEST_SOURCE;
	return startsClause(rest) && !isBound ? rest : words;
}

function dropReporting(words: readonly Word[]): readonly Word[] {
	const that = words.findIndex(({ lemma, xpos }) => lemma === 'that' && xpos === 'IN');
	const verb = words.findIndex(isFinite);
	if (verb < 1 || that <= verb || !REPORT_VERBS.has(words[verb].lemma)) return words;
	const subject = words.slice(0, verb);
	if (!isTeller(subject) || !isTimeOrNothing(words.slice(verb + 1, that))) return words;
	const rest = words.slice(that + 1);
	const isFinding = FINDING_NOUNS.has(lastNoun(subject)?.lemma ?? '');
	const isBound = rest.some(isPlan) || (!isFinding && rest.some(isDependent));
	return !isBound && startsClause(rest) ? rest : words;
}

/** Whether a subject is somebody that tells: it is one phrase, and not nobody. */
function isTeller(subject: readonly Word[]): boolean {
	return (
		subject.length <= LONGEST_SOURCE && !subject.some(word => isMark(word) || isDated(word) || DENIAL.test(word.text))
	);
}

/** A poll of 2018 tells of that year: what it found would seem true for ever without it. */
function isDated({ entity, upos }: Word): boolean {
	return entity === 'DATE' || upos === 'NUM';
}

function isPlan({ lemma }: Word): boolean {
	return /^(?:would|could|might|should)$/u.test(lemma);
}

/** Whether words say at most when: on Monday. */
function isTimeOrNothing(words: readonly Word[]): boolean {
	return words.every(({ entity, upos }) => entity === 'DATE' || entity === 'TIME' || upos === 'ADP');
}

function lastNoun(words: readonly Word[]): Word | undefined {
	return words.filter(({ upos }) => upos === 'NOUN' || upos === 'PRON' || upos === 'PROPN').at(-1);
}

/** Whether words begin with a subject and go on to a finite verb. */
export function startsClause(words: readonly Word[]): boolean {
	const first = words.at(0);
	if (first === undefined || isMark(first) || !/^(?:NOUN|PROPN|PRON|DET|ADJ|NUM)$/u.test(first.upos)) return false;
	return words.some(isFinite) && !/^(?:who|which|what|whose|where|when|how|why)$/iu.test(first.text);
}

/** Whether a word means somebody or something that is named elsewhere. */
function isDependent({ text }: Word): boolean {
	return PRONOUNS.has(text.toLowerCase());
}
