import { html, type TemplateResult } from 'lit-html';

/** A line that opens and closes the rest of a list. */
export function moreButton(text: string, isOpen: boolean, onClick: () => void): TemplateResult {
	return html`<button class="more" aria-expanded=${isOpen ? 'true' : 'false'} @click=${onClick}>${text}</button>`;
}
