import { html, nothing, type TemplateResult } from 'lit-html';

/** One figure with its name. */
export interface Figure {
	readonly name: string;
	readonly value: string;
	/** What it means or is made of. */
	readonly hint?: string;
	/** What stands below it in small. */
	readonly note?: string;
}

/** Figures as large numbers, each above its name. */
export function largeFigures(label: string, figures: readonly Figure[]): TemplateResult {
	return html`<dl class="large-figures" aria-label=${label}>
		${figures.map(
			({ name, value, hint, note }) =>
				html`<div class="large-figure" title=${hint ?? nothing}>
					<dt>${name}</dt>
					<dd>${value}${note === undefined ? nothing : html`<span class="figure-note">${note}</span>`}</dd>
				</div>`,
		)}
	</dl>`;
}

/** Figures as lines of name and value. */
export function figureLines(figures: readonly Figure[]): TemplateResult {
	return html`<dl class="figure-lines">
		${figures.map(
			({ name, value, hint, note }) =>
				html`<div class="figure-line" title=${hint ?? nothing}>
					<dt>${name}</dt>
					<dd>${value}${note === undefined ? nothing : html` <span class="figure-note">${note}</span>`}</dd>
				</div>`,
		)}
	</dl>`;
}
