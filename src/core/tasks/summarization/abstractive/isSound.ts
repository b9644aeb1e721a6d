import type { Language } from '../../../text/language';
import { isBalanced, isClauseMark, isSentenceEnd } from './clauses';
import { isMark } from './word';
import type { Word } from './word';

const FEWEST_CHARACTERS = 6;
const FEWEST_WORDS = 4;
const OPENS = /^[“‘「『《〈（([{【"`]+$/u;

/** Words after which something must follow. */
const EXPECTANT: ReadonlySet<string> = new Set('的 地 和 与 及 以及 或 、 a an the of and or'.split(' '));

/**
 * Whether what is left of a sentence can still be one: it has a predicate and something that it is said of, begins and
 * ends as sentences do, and nothing hangs in the air where words were taken out.
 * @param before what it was made of; a predicate that the tags do not show there is not asked for
 */
export function isSound(words: readonly Word[], language: Language, before: readonly Word[] = []): boolean {
	const predicate = isPredicate(language);
	return (
		isLongEnough(words, language) &&
		(words.some(predicate) || (before.length > 0 && !before.some(predicate))) &&
		words.some(({ upos }) => upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON') &&
		(!isMark(words[0]) || OPENS.test(words[0].text)) &&
		isBalanced(words) &&
		words.every((word, index) => isSeamSound(word, words.at(index + 1), index === words.length - 1))
	);
}

function isLongEnough(words: readonly Word[], language: Language): boolean {
	const said = words.filter(word => !isMark(word));
	return language === 'en'
		? said.length >= FEWEST_WORDS
		: said.reduce((sum, { text }) => sum + text.length, 0) >= FEWEST_CHARACTERS;
}

/** English wants a finite verb; a Chinese adjective can be a predicate. */
function isPredicate(language: Language): (word: Word) => boolean {
	return language === 'en'
		? ({ xpos }) => /^(?:VBD|VBP|VBZ|MD)$/u.test(xpos)
		: ({ upos }) => upos === 'VERB' || upos === 'AUX' || upos === 'ADJ';
}

/** Looks only where two words meet that did not stand together in the text. */
function isSeamSound(word: Word, next: Word | undefined, isLast: boolean): boolean {
	if (isLast || next === undefined) return !isClauseMark(word) && !EXPECTANT.has(word.text);
	if (!isSeam(word, next)) return true;
	if (isSentenceEnd(next)) return !isSentenceEnd(word) && !isExpectant(word);
	return isClauseMark(next) || next.text === '、' ? !isExpectant(word) : !(word.text === '的' && next.text === '的');
}

/** Whether something stood between two words, or they stood the other way round. */
function isSeam(word: Word, next: Word): boolean {
	return next.start < word.end || next.start > word.end + 1 || (next.start > word.end && !next.isSpaced);
}

/** Whether something must follow a word. */
function isExpectant(word: Word): boolean {
	return isClauseMark(word) || EXPECTANT.has(word.text.toLowerCase());
}
