/** What a pattern may hold besides letters. */
const SIGN = /[*?|]/u;

/** Whether a word is a pattern rather than one word alone. */
export function isPattern(word: string): boolean {
	return SIGN.test(word);
}

/**
 * Tells the words that a pattern is about: `*` stands for any letters, `?` for one, `|` between alternatives; capitals do not
 * matter. Words are given in lower case.
 */
export function matcherOf(pattern: string): (word: string) => boolean {
	const wanted = pattern.toLowerCase();
	if (!isPattern(wanted)) return word => word === wanted;
	const alternatives = wanted.split('|').filter(part => part !== '');
	const plain = new Set(alternatives.filter(part => !isPattern(part)));
	const expressions = alternatives.filter(isPattern).map(toExpression);
	return word => plain.has(word) || expressions.some(expression => expression.test(word));
}

/** Signs in a row are one, so that no pattern takes long to fail. */
function toExpression(pattern: string): RegExp {
	const source = pattern
		.replace(/\*+/gu, '*')
		.replace(/[\\^$.+()[\]{}/]/gu, '\\$&')
		.replaceAll('*', '.*')
		.replaceAll('?', '.');
	return new RegExp(`^${source}$`, 'su');
}
