/** Closed lists of English words that the rules of this folder look at; all in lower case. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s*\|\s*/u));

/** They join a sentence to what stands before it, which a summary may not have. */
export const CONNECTIVES = list(
	'however|moreover|furthermore|in addition|additionally|therefore|thus|hence|consequently|accordingly|as a result|as a consequence|' +
		'meanwhile|nevertheless|nonetheless|also|besides|for example|for instance|in fact|indeed|of course|in particular|specifically|' +
		'interestingly|notably|importantly|overall|in summary|in short|in conclusion|to this end|to that end|in this paper|in this work|' +
		'in this study|in this article|in this letter|in the present study|in the present paper|in the present work|here|firstly|secondly|thirdly|finally|lastly|' +
		'first|second|third|then|still|instead|likewise|similarly|at the same time|on the other hand|in contrast|by contrast|in other words|' +
		'that is|to be sure|not surprisingly|surprisingly|unsurprisingly|after all|in turn|more importantly|what is more|in general',
);

/** Conjunctions at the start of a sentence. */
export const CONJUNCTIONS = list('and|but|so|yet|or|nor');

/** Verbs, as lemmas, that give what follows as a fact. */
export const REPORT_VERBS = list(
	'say|announce|report|confirm|reveal|state|note|add|explain|tell|disclose|observe|show|demonstrate|find|discover|indicate',
);

/** Nouns, as lemmas, by which findings are told. */
export const FINDING_NOUNS = list(
	'result|study|experiment|finding|analysis|research|survey|evaluation|simulation|datum|data|evidence|test|we|i',
);

/** Phrases that say nothing before what follows. */
export const EMPTY_OPENINGS = [
	'it is important to note that',
	'it is worth noting that',
	'it should be noted that',
	'it must be noted that',
	'it is well known that',
	'it is widely known that',
	'it is clear that',
	'it turns out that',
	'it has been shown that',
	'it is shown that',
	'it was found that',
	'it is found that',
	'note that',
	'there is no doubt that',
	'the fact is that',
	'what this means is that',
] as const;

/** A sentence that has one of these means somebody who stands elsewhere. */
export const PRONOUNS = list(
	'he|she|it|they|him|her|them|his|its|their|hers|theirs|himself|herself|itself|themselves|i|we|me|us|my|our|you|your|this|these|those',
);

/** Times that mean nothing away from their day. */
export const VAGUE_TIMES =
	/^(?:(?:(?:early|late|earlier|later) )?(?:on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?: (?:morning|afternoon|evening|night))?|yesterday|today|tomorrow|tonight|recently|lately|currently|(?:earlier |later )?(?:last|this|next) (?:week|month|year|night|spring|summer|autumn|fall|winter|morning|afternoon|evening)|nowadays|these days|so far|at present|now|earlier|later)$/iu;

/** Degrees that add no more than emphasis. */
export const EMPHASES = list('very|really|quite|extremely|actually|basically|truly|incredibly|absolutely|remarkably');

/** Verbs, as lemmas, that say what an event means. */
export const MEANING_VERBS = list(
	'mark|mean|show|allow|make|help|represent|signal|demonstrate|indicate|suggest|lead|result|enable|cause|prove|reflect|bring|open|reduce|increase|improve',
);

/** What a sentence about an event calls the event. */
export const EVENT_NOUNS = list(
	'success|achievement|launch|landing|move|decision|announcement|event|discovery|victory|agreement|deal|change|result|step|development|approach|failure|loss|win|increase|decline|rise|fall',
);
