import { html, type TemplateResult } from 'lit-html';

/** What may be wider than the panel: it scrolls, by keys too. */
export function scrollable(label: string, content: TemplateResult): TemplateResult {
	return html`<div class="explain-scroll" tabindex="0" role="group" aria-label=${label}>${content}</div>`;
}
