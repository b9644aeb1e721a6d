import type { Page } from 'playwright-core';

/** A stretch of text that an extension decorated, as it looks. */
export interface Mark {
	readonly text: string;
	/** Number of the line on the screen, from 0. */
	readonly line: number;
	/** Computed colour of the text. */
	readonly color: string;
	/** Computed `text-decoration`, with the style of the underline. */
	readonly underline: string;
	/** Computed border of the box behind the text; empty where there is none. */
	readonly border: string;
	/** Computed background colour of that box. */
	readonly background: string;
}

/**
 * Reads the decorations of the active editor from the page. VS Code gives a decorated stretch of text the class
 * `ced-…-1`; what is drawn behind it, such as a border, is another element with the class `ced-…-0`.
 */
export function readMarks(page: Page): Promise<Mark[]> {
	return page.evaluate(() => {
		const editor = document.querySelector('.editor-group-container.active .monaco-editor');
		const lines = [...(editor?.querySelectorAll<HTMLElement>('.view-line') ?? [])];
		const top = (line: HTMLElement) => Number.parseFloat(line.style.top);
		lines.sort((a, b) => top(a) - top(b));
		return lines.flatMap((line, number) =>
			[...line.querySelectorAll<HTMLElement>('span[class*="ced-"]')].map(span => {
				const style = getComputedStyle(span);
				const name = /ced-\S+(?=-\d)/.exec(span.className)?.[0] ?? '';
				const box = editor?.querySelector(`.view-overlays .${name}-0`);
				const boxStyle = box ? getComputedStyle(box) : undefined;
				return {
					text: span.innerText.replaceAll('\u00a0', ' '),
					line: number,
					color: style.color,
					underline: style.textDecoration,
					border: boxStyle ? `${boxStyle.borderWidth} ${boxStyle.border}` : '',
					background: boxStyle?.backgroundColor ?? '',
				};
			}),
		);
	});
}
