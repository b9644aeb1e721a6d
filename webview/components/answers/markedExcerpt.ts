import { html, nothing, type TemplateResult } from 'lit-html';
import type { Excerpt } from '../../../src/protocol/answers';
import { markedText } from '../../answers/markedText';

/** Words of a file with some of them marked; only so many characters of them. */
export function markedExcerpt(excerpt: Excerpt, mark: Excerpt, limit: number): TemplateResult {
	const { before, marked, after } = markedText(excerpt, mark, limit);
	return html`${before}${marked === '' ? nothing : html`<mark class="answer-mark">${marked}</mark>`}${after}`;
}
