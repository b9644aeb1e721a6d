import type { Page } from 'playwright-core';

/** A stretch of text that an extension decorated, as it looks. */
export interface Mark {
	readonly text: string;
	/** Number of the line on the screen, from 0. */
	readonly line: number;
	/** Computed colour of the text. */
	readonly color: string;
	readonly background: string;
	/** Computed `text-decoration`, with the style of the underline. */
	readonly underline: string;
	/** Computed bottom border, which may serve as an underline. */
	readonly border: string;
}

/** Reads the decorations of the active editor from the page: VS Code names their classes `ced-…`. */
export function readMarks(page: Page): Promise<Mark[]> {
	return page.evaluate(() => {
		const editor = document.querySelector('.editor-group-container.active .monaco-editor');
		const lines = [...(editor?.querySelectorAll<HTMLElement>('.view-line') ?? [])];
		const top = (line: HTMLElement) => Number.parseFloat(line.style.top);
		lines.sort((a, b) => top(a) - top(b));
		return lines.flatMap((line, number) =>
			[...line.querySelectorAll<HTMLElement>('span[class*="ced-"]')].map(span => {
				const style = getComputedStyle(span);
				return {
					text: span.innerText.replaceAll('\u00a0', ' '),
					line: number,
					color: style.color,
					background: style.backgroundColor,
					underline: style.textDecoration,
					border: style.borderBottom,
				};
			}),
		);
	});
}
