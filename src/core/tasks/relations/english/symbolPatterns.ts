/*
 * Parts of regular expressions over the line of a sentence, see `SentenceSymbols`. Every part ends behind a space, so that
 * parts can follow one another; all repetitions are bounded, so that a match takes time in proportion to the line.
 */

/** A word of one of these lemmas, given as alternatives. */
export function word(lemmas: string): string {
	return `(?:${lemmas})\\|[^ ]+ `;
}

/** A word with one of these tags, given as alternatives. */
export function tagged(tags: string): string {
	return `[^ |@]+\\|(?:${tags})\\|\\d+ `;
}

/** A name of one of these kinds under a group's name. */
export function name(group: string, kinds = 'PLODX'): string {
	return `@[${kinds}]\\|(?<${group}>\\d+) `;
}

export const COMMA = '[,(–—]\\|[^ ]+ ';
export const DETERMINER = `(?:${tagged('DT|PRP\\$|CD')})?`;
export const MODIFIERS = `(?:${tagged('JJ[RS]?|NN[PS]*|VBN|VBG|RB[RS]?|CD|HYPH|,|:|POS|\\x60\\x60')}){0,5}?`;
/** Being something: "is", "became the", "has served as". */
export const BEING = `(?:${word('be|become|remain|have|serve|act|work|name|appoint|elect|make|as|also|currently|now|once|formerly|then|later')}){1,5}`;
export const POSSESSIVE = `[^ |]+\\|POS\\|\\d+ `;
export const RELATIVE = `(?:(?:${COMMA})?${word('who|which|that')})?`;
/** What may stand between a name and its verb beside auxiliaries: an apposition or clause between commas. */
export const INSERTION = `(?:,\\|[^ ]+ (?:[^ ]+ ){1,14}?,\\|[^ ]+ )?`;
export const AUXILIARIES = `(?:${tagged('MD|RB|TO')}|${word('be|have|do|get')}){0,4}`;
