import { html, type TemplateResult } from 'lit-html';

/** An icon of 16 by 16 units in the colour of its text; its control carries the name. */
function icon(path: string): TemplateResult {
	return html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
		<path d=${path} />
	</svg>`;
}

/** The icons of the panel. */
export const ICONS = {
	close: icon('M3.7 3 8 7.3 12.3 3l.7.7L8.7 8l4.3 4.3-.7.7L8 8.7 3.7 13l-.7-.7L7.3 8 3 3.7z'),
	copy: icon('M5 2h8v10h-2v-1h1V3H6v1H5V2ZM3 5h7v9H3V5Zm1 1v7h5V6H4Z'),
	minus: icon('M3 7.5h10v1H3z'),
	plus: icon('M7.5 3h1v4.5H13v1H8.5V13h-1V8.5H3v-1h4.5z'),
	previous: icon('M10.3 3.3 11 4 7 8l4 4-.7.7L5.6 8z'),
	next: icon('M5.7 3.3 5 4l4 4-4 4 .7.7L10.4 8z'),
	expanded: icon('M3.3 5.7 4 5l4 4 4-4 .7.7L8 10.4z'),
	collapsed: icon('M5.7 3.3 5 4l4 4-4 4 .7.7L10.4 8z'),
	first: icon('M4 3h1v10H4zM11.3 3.3 12 4 8 8l4 4-.7.7L6.6 8z'),
	fit: icon('M2 2h4v1H3v3H2V2Zm8 0h4v4h-1V3h-3V2ZM2 10h1v3h3v1H2v-4Zm11 0h1v4h-4v-1h3v-3ZM6 6h4v4H6V6Z'),
	replace: icon('M2 3h7v1H3v4H2V3Zm5 4h7v7H7V7Zm1 1v5h5V8H8ZM4.5 9v2.3l1-1 .7.7L4 13.2 1.8 11l.7-.7 1 1V9h1Z'),
	insertBelow: icon(
		'M2 2h12v1H2V2Zm0 3h12v1H2V5Zm5.5 3h1v3.3l1.6-1.6.7.7L8 13.2l-2.8-2.8.7-.7 1.6 1.6V8ZM2 14h12v1H2v-1Z',
	),
	last: icon('M11 3h1v10h-1zM4.7 3.3 4 4l4 4-4 4 .7.7L9.4 8z'),
	menu: icon('M3.3 5.7 4 5l4 4 4-4 .7.7L8 10.4z'),
} as const;
