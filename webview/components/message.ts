import { html, type TemplateResult } from 'lit-html';

/** A tab's place when there is nothing to list: what is the matter and what to do. */
export function message(title: string, hint: string, action: TemplateResult | '' = ''): TemplateResult {
	return html`<div class="message">
		<p class="message-title">${title}</p>
		<p class="message-hint">${hint}</p>
		${action}
	</div>`;
}

/** A line above a list that says what is missing from it. */
export function banner(text: string, kind: 'info' | 'warning'): TemplateResult {
	return html`<div class="banner ${kind}" role="note" title=${text}>${text}</div>`;
}
