import { html, type TemplateResult } from 'lit-html';

/** A bar as long as a share in [0, 1] of the whole, which fills its place; it only shows what is written beside it. */
export function scoreBar(share: number, className = ''): TemplateResult {
	const length = Math.max(0, Math.min(share, 1)) * 100;
	return html`<svg class="bar ${className}" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
		<rect class="score-track" x="0" y="0" width="100" height="4" />
		<rect class="score-bar" x="0" y="0" width=${length} height="4" />
	</svg>`;
}
