import { html, type TemplateResult } from 'lit-html';

/** A tag in its colour: the text tells it apart too. `kind` and `tag` choose the colour by class. */
export function tagChip(kind: 'pos' | 'entity', tag: string, title: string): TemplateResult {
	const className = /^[A-Za-z]+$/.test(tag) ? `${kind}-${tag}` : '';
	return html`<span class="chip ${kind} ${className}" title=${title}>${tag}</span>`;
}
