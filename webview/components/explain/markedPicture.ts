import { html, nothing, type TemplateResult } from 'lit-html';
import type { Picture } from '../../../src/protocol/explain';
import { textIn, type PictureContext } from './pictureContext';

type MarkedPicture = Extract<Picture, { kind: 'marked' }>;

/** A text with marks in it. */
export function markedPicture({ text, marks }: MarkedPicture, context: PictureContext): TemplateResult {
	const parts: TemplateResult[] = [];
	let at = 0;
	for (const { start, end, label, isChosen } of marks) {
		if (start < at) continue;
		const named =
			label === undefined ? nothing : html`<span class="explain-mark-label">${textIn(context, label)}</span>`;
		parts.push(
			html`${text.slice(at, start)}<mark class="explain-mark ${isChosen === true ? 'chosen' : ''}"
					>${text.slice(start, end)}${named}</mark
				>`,
		);
		at = end;
	}
	return html`<p class="explain-marked">${parts}${text.slice(at)}</p>`;
}
