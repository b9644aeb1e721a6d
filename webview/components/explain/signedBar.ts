import { html, type TemplateResult } from 'lit-html';

/** A bar to the right of the middle for a part in (0, 1], to the left for one in [-1, 0); it only shows what is written beside it. */
export function signedBar(part: number): TemplateResult {
	const length = Math.min(1, Math.abs(part)) * 50;
	return html`<svg class="signed-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
		<rect class=${part < 0 ? 'against' : 'for'} x=${part < 0 ? 50 - length : 50} y="0" width=${length} height="4" />
		<rect class="middle" x="49.5" y="0" width="1" height="4" />
	</svg>`;
}
