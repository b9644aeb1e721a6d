import type { QuestionKind } from '../answers';
import type { AskingWords } from './chineseQuestions';

const WHICH = /\b(?:what|which)(?:'s)?\b/iu;

/** Words that ask for one kind alone, from the surest to the vaguest. */
const RULES: readonly (readonly [RegExp, QuestionKind])[] = [
	[/\b(?:why|how come|what for|for what reason|what (?:is|was|are|were) the (?:reason|cause)s?)\b/iu, 'reason'],
	[/\bhow many\b/iu, 'count'],
	[/\bhow (?:much|long|old|far|tall|high|big|large|deep|wide|fast|heavy|often|hot|cold|thick)\b/iu, 'quantity'],
	[/\b(?:who|whom|whose|who's)\b/iu, 'person'],
	[/\bwhen\b/iu, 'time'],
	[/\bwhere\b/iu, 'place'],
	[/\bhow\b/iu, 'manner'],
];

/** Kinds by the last word of what `which` and `what` ask for. */
const NOUNS: Readonly<Partial<Record<QuestionKind, string>>> = {
	person:
		'person people man woman president king queen emperor author writer poet actor actress singer artist painter composer ' +
		'musician player scientist director leader founder inventor king minister chancellor pope general philosopher coach',
	time: 'year years date day month century decade era time period dynasty season weekday hour',
	place:
		'country countries city cities state states town village county province continent island region area place location ' +
		'capital district nation street neighborhood borough birthplace',
	organization:
		'company companies university college school team organization organisation institution agency club party corporation ' +
		'bank newspaper publisher label studio church group network association federation',
	count: 'number population',
	quantity:
		'percentage percent amount length height width depth distance price cost age temperature speed weight size area rate ' +
		'fee salary income revenue budget duration',
	reason: 'reason reasons cause causes purpose',
	manner: 'way method manner means process',
	definition: 'meaning definition',
};
const KIND_OF_NOUN = new Map(
	Object.entries(NOUNS).flatMap(([kind, nouns]) => nouns.split(' ').map(noun => [noun, kind as QuestionKind] as const)),
);

/** Words that end the noun phrase after `which` and `what`. */
const STOP = new Set(
	(
		'is are was were be been do does did has have had can could will would shall should may might must to of in on at by for ' +
		'with from as that which who and or not there it he she they we you i than about into happened'
	).split(' '),
);
const AUXILIARY =
	/^\s*(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)\b/iu;
/** A noun phrase that a question asks for is hardly longer. */
const LONGEST_FOCUS = 4;

/** The words that ask in an English question, the first of them; undefined where none do. */
export function englishAsking(question: string): AskingWords | undefined {
	let first: AskingWords | undefined;
	for (const [words, kind] of RULES) {
		const match = words.exec(question);
		if (match === null || (first !== undefined && first.start <= match.index)) continue;
		first = { start: match.index, end: match.index + match[0].length, kind };
	}
	const which = WHICH.exec(question);
	if (which !== null && (first === undefined || which.index < first.start)) {
		return { start: which.index, end: which.index + which[0].length, kind: kindOfWhich(question, which) };
	}
	return first ?? auxiliary(question);
}

/** The word that begins a question for yes or no. */
function auxiliary(question: string): AskingWords | undefined {
	const match = AUXILIARY.exec(question);
	if (match === null) return undefined;
	const end = match[0].length;
	return { start: end - match[0].trimStart().length, end, kind: 'yesNo' };
}

function kindOfWhich(question: string, which: RegExpExecArray): QuestionKind {
	const rest = question.slice(which.index + which[0].length);
	if (/^\s+(?:does|do|did)\b.*\bmean\b/iu.test(rest)) return 'definition';
	const focus = nounAfter(rest);
	const kind = KIND_OF_NOUN.get((focus?.split(' ').at(-1) ?? '').toLowerCase());
	if (kind !== undefined) return kind;
	return /^\s+(?:is|are)\s+(?:(?:an?|the)\s+)?[\p{L}-]+(?:\s+[\p{L}-]+)?\s*\??\s*$/iu.test(rest)
		? 'definition'
		: 'thing';
}

/** What an English question with these words that ask asks for: `river` of `which river`, `capital` of `what is the capital of`. */
export function englishFocus(question: string, asking: AskingWords): string | undefined {
	const words = question.slice(asking.start, asking.end);
	return WHICH.test(words) || /^how (?:many|much)$/iu.test(words) ? nounAfter(question.slice(asking.end)) : undefined;
}

function nounAfter(rest: string): string | undefined {
	const of =
		/^\s+(?:is|are|was|were)\s+(?:the|a|an)?\s*((?:[\p{L}-]+\s+){0,2}[\p{L}-]+)\s+(?:of|in|for|that|which|who)\b/iu.exec(
			rest,
		);
	if (of !== null) return of[1].replace(/^(?:name|type|kind|sort)s?$/iu, '') || nameOf(rest);
	const words = rest.trim().split(/\s+/u);
	const end = words.findIndex(word => STOP.has(word.toLowerCase()) || /(?:ed|[?.,!])$/iu.test(word));
	const taken = words.slice(0, Math.min(end < 0 ? words.length : endOf(words, end), LONGEST_FOCUS));
	return taken.join(' ').replace(/[?.,!]+$/u, '') || undefined;
}

/** A word with a mark at its end is the last one of the phrase, others that stop it are outside. */
function endOf(words: readonly string[], end: number): number {
	return /[?.,!]$/u.test(words[end]) && !STOP.has(words[end].replace(/[?.,!]+$/u, '').toLowerCase()) ? end + 1 : end;
}

/** `river` of `what is the name of the river`. */
function nameOf(rest: string): string | undefined {
	return /\b(?:name|type|kind|sort)s?\s+of\s+(?:(?:the|a|an)\s+)?([\p{L}-]+)/iu.exec(rest)?.[1];
}
