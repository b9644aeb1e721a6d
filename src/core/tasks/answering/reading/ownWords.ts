import { FUNCTION_TAGS } from './questionMatch';
import { Mark } from './markedText';
import type { ReadingCase } from './readingCase';

/** Words between alternatives: the answer to a choice is one of the question's own words. */
const CHOICE = /\bor\b|还是|抑或|或者/iu;

/**
 * Tells of stretches of tokens whether they have words and all of those that say something stand in the question: such a stretch repeats what
 * was asked and answers nothing. Questions for yes or no and those that offer a choice have no such stretches.
 */
export function ownWordsOf({ question, passage }: ReadingCase): (first: number, last: number) => boolean {
	const { marked, analysis, folded } = question;
	if (analysis.kind === 'yesNo' || CHOICE.test(folded)) return () => false;
	const asked = new Set(marked.terms);
	const said = new Int32Array(passage.length + 1);
	const others = new Int32Array(passage.length + 1);
	for (let i = 0; i < passage.length; i++) {
		const says = passage.marks[i] === Mark.None && !FUNCTION_TAGS.has(passage.upos[i]);
		said[i + 1] = said[i] + (says ? 1 : 0);
		others[i + 1] = others[i] + (says && !asked.has(passage.terms[i]) ? 1 : 0);
	}
	return (first, last) => said[last + 1] > said[first] && others[last + 1] === others[first];
}
