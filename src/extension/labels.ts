/** The universal parts of speech, in the order in which settings and views list them. */
export const PARTS_OF_SPEECH = [
	'NOUN',
	'PROPN',
	'PRON',
	'VERB',
	'AUX',
	'ADJ',
	'ADV',
	'NUM',
	'DET',
	'ADP',
	'CCONJ',
	'SCONJ',
	'PART',
	'INTJ',
	'SYM',
	'PUNCT',
	'X',
] as const;

/** A universal part of speech. */
export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number];

/** The kinds of entity, in the order in which settings and views list them. */
export const ENTITY_LABELS = [
	'PER',
	'LOC',
	'ORG',
	'DATE',
	'TIME',
	'MONEY',
	'PERCENT',
	'NUMBER',
	'EMAIL',
	'URL',
] as const;

/** A kind of entity. */
export type EntityLabel = (typeof ENTITY_LABELS)[number];
