import type { PreparedText } from './preparedText';
import { normalForm } from './preparedText';

/** Whether each candidate of a text is one of its keywords. */
export function isKeyword({ forms, keywords }: PreparedText): boolean[] {
	const gold = new Set(keywords.map(normalForm));
	return forms.map(form => gold.has(normalForm(form)));
}

/**
 * Whether each candidate of a text is taken up by one of its summaries, as no part of a longer one that is; of single words those that
 * are rare enough.
 * @param isRare of a term
 */
export function isTakenUp(
	{ candidates, forms, keywords, words }: PreparedText,
	isRare: (term: string) => boolean,
): boolean[] {
	const summaries = keywords.map(summary => ` ${wordsOf(summary)} `);
	const isInSummary = forms.map(form => summaries.some(summary => summary.includes(` ${wordsOf(form)} `)));
	const taken = candidates.map(({ terms }, i) => (isInSummary[i] ? ` ${terms.join(' ')} ` : ''));
	return candidates.map(({ terms }, i) => {
		if (!isInSummary[i] || (terms.length === 1 && !isRare(words.terms[terms[0]]))) return false;
		return !taken.some(other => other.length > taken[i].length && other.includes(taken[i]));
	});
}

/** The words of a text in small letters, without marks. */
function wordsOf(text: string): string {
	return normalForm(text.replace(/[^\p{L}\p{N}\s-]+/gu, ' '));
}
