import type { Page } from 'playwright-core';

/** What is waited for in the page after a key. */
export type Wanted =
	/** A text is on the first lines of the screen, and what stands at its end is marked. */
	| { readonly kind: 'typed'; readonly tail: string }
	/** Other lines are on the screen, and all of them are marked. */
	| { readonly kind: 'place' }
	/** Everywhere on the screen a word stands in place of another, marked. */
	| { readonly kind: 'replaced'; readonly old: string; readonly word: string };

/** Milliseconds from just before the key was pressed; undefined for what did not come. */
export interface Delays {
	/** Until the text was on the screen. */
	readonly shown: number | undefined;
	/** Until it was marked there too. */
	readonly marked: number | undefined;
}

/** What the watcher keeps on the page's global object; times are of the page's clock. */
interface Watcher {
	nlpLensBegin: (wanted: Wanted) => void;
	nlpLensDelays: () => { shown?: number; marked?: number };
}

/**
 * Watches the active editor in the page itself. A mark never grows by itself at its end, and a stretch that is replaced loses its
 * mark: new text is marked only by an update of the marks.
 */
export async function watchPage(page: Page): Promise<void> {
	await page.evaluate(() => {
		const state = globalThis as unknown as Watcher;
		const editor = document.querySelector<HTMLElement>('.editor-group-container.active .monaco-editor');
		if (editor === null) throw new Error('No editor.');
		let wanted: Wanted | undefined;
		let start = 0;
		let topBefore = 0;
		let found: { shown?: number; marked?: number } = {};
		const top = (line: HTMLElement) => Number.parseFloat(line.style.top);
		const lines = () =>
			[...editor.querySelectorAll<HTMLElement>('.view-lines .view-line')].sort((a, b) => top(a) - top(b));
		// Hints stand in the text, but are none of it.
		const spansOf = (line: HTMLElement) =>
			[...line.querySelectorAll<HTMLElement>('span > span')].filter(span => !/dyn-rule/.test(span.className));
		const isMarked = (span: HTMLElement | undefined) => span?.className.includes('ced-') === true;
		const textOf = (span: HTMLElement) => span.textContent.replaceAll('\u00a0', ' ').replaceAll('\u200b', '');
		/** The text of some lines, which may be one that is wrapped, and the stretch of each of its spans. */
		const read = (some: readonly HTMLElement[]) => {
			let text = '';
			const spans = some.flatMap(spansOf).map(span => {
				const start = text.length;
				text += textOf(span);
				return { span, start, end: text.length };
			});
			return { text, markedAt: (offset: number) => isMarked(spans.find(each => each.end > offset)?.span) };
		};
		const firstTop = () => Math.min(...lines().map(top));
		const isAllMarked = () =>
			lines().every(line => {
				const spans = spansOf(line);
				return spans.every(span => textOf(span).trim() === '') || spans.some(isMarked);
			});
		const checks: Record<Wanted['kind'], () => { isShown: boolean; isMarked: () => boolean }> = {
			typed: () => {
				const tail = wanted?.kind === 'typed' ? wanted.tail : '';
				const { text, markedAt } = read(lines().slice(0, 6));
				const at = text.indexOf(tail);
				return { isShown: at >= 0, isMarked: () => markedAt(at + tail.length - 1) };
			},
			place: () => ({ isShown: firstTop() !== topBefore, isMarked: isAllMarked }),
			replaced: () => {
				const { old, word } = wanted?.kind === 'replaced' ? wanted : { old: '', word: '' };
				const { text, markedAt } = read(lines());
				const places = Array.from(text.matchAll(new RegExp(word, 'gu')), ({ index }) => index);
				return { isShown: places.length > 0 && !text.includes(old), isMarked: () => places.every(markedAt) };
			},
		};
		const check = () => {
			if (wanted === undefined) return;
			const { isShown, isMarked: isDone } = checks[wanted.kind]();
			if (!isShown) return;
			found.shown ??= performance.now() - start;
			if (!isDone()) return;
			found.marked = performance.now() - start;
			wanted = undefined;
		};
		new MutationObserver(check).observe(editor, {
			subtree: true,
			childList: true,
			attributes: true,
			characterData: true,
		});
		state.nlpLensDelays = () => found;
		state.nlpLensBegin = next => {
			topBefore = firstTop();
			found = {};
			wanted = next;
			start = performance.now();
		};
	});
}

/** How long is waited for the page, in milliseconds. */
export interface Patience {
	/** At least so long after the act. */
	readonly least: number;
	/** At most so long, where what is waited for has not come. */
	readonly most: number;
	/** What is waited for. */
	readonly until: 'shown' | 'marked';
}

/**
 * Does something and tells how long the page took. From just before the act on its way into the page counts as well, some
 * milliseconds.
 */
export async function timed(
	page: Page,
	wanted: Wanted,
	act: () => Promise<void>,
	{ least, most, until }: Patience,
): Promise<Delays> {
	await page.evaluate(next => (globalThis as unknown as Watcher).nlpLensBegin(next), wanted);
	const begin = performance.now();
	await act();
	for (;;) {
		await page.waitForTimeout(least);
		const delays = await page.evaluate(() => (globalThis as unknown as Watcher).nlpLensDelays());
		if (delays[until] !== undefined || performance.now() - begin >= most)
			return { shown: delays.shown, marked: delays.marked };
	}
}
