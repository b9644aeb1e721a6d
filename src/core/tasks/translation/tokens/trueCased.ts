import type { MtToken } from './mtToken';
import type { Truecaser } from './truecaser';

/** Marks after which a sentence begins. */
const ENDS: ReadonlySet<string> = new Set(['.', '!', '?', ':', '...', ';', '—']);

/** Marks that may stand before the first word. */
const OPENERS: ReadonlySet<string> = new Set(['"', "'", '(', '[', '《', '-', '—', '*', '#']);

/** Words of a title at least, and the share of them that has a capital. */
const TITLE_WORDS = 3;
const TITLE_SHARE = 0.75;

/** Letters of a text in capitals at least: fewer are an abbreviation. */
const CAPITAL_LETTERS = 8;

/** Words that stay small in titles. */
const SHORT_WORD = 3;

/** English tokens whose words have the case that they would have in the middle of a sentence. */
export function trueCased(tokens: readonly MtToken[], truecaser: Truecaser): MtToken[] {
	const words = tokens.filter(({ kind }) => kind === 'word').map(({ form }) => form);
	if (isInCapitals(words)) return recased(tokens, form => truecaser.usualOfCapitals(form));
	if (isTitle(words)) return recased(tokens, form => truecaser.usual(form));
	let isFirst = true;
	return tokens.map(token => {
		if (token.kind === 'mark')
			isFirst = ENDS.has(token.form) || (isFirst && OPENERS.has(token.form)) || token.form === '"';
		if (token.kind !== 'word' || !isFirst) {
			if (token.kind !== 'mark') isFirst = false;
			return token;
		}
		isFirst = false;
		return { ...token, form: truecaser.usual(token.form) };
	});
}

function recased(tokens: readonly MtToken[], usual: (form: string) => string): MtToken[] {
	return tokens.map(token => (token.kind === 'word' ? { ...token, form: usual(token.form) } : token));
}

/** Whether all words are written in capitals. */
function isInCapitals(words: readonly string[]): boolean {
	const letters = words.join('');
	return words.length > 1 && letters.length >= CAPITAL_LETTERS && letters === letters.toUpperCase();
}

/** Whether words are written as in a title: the long ones with a capital. */
export function isTitle(words: readonly string[]): boolean {
	const long = words.filter(word => word.length > SHORT_WORD);
	const capitals = long.filter(word => /^\p{Lu}/u.test(word)).length;
	return words.length >= TITLE_WORDS && long.length > 1 && capitals >= TITLE_SHARE * long.length;
}
