import assert from 'node:assert/strict';
import { waitUntil } from '../support/process/waitUntil';
import { CodeSession } from './support/codeSession';
import type { CodeWindow } from './support/codeWindow';

const LINES = ['美国会通过对台售武法案。', '他在研究生命的起源。'];
const files = { 'words.txt': `${LINES.join('\n')}\n` };
const settings = { 'nlpLens.chinese.doubleClick': true };

/** Milliseconds that an answer may take; the first one waits for the model. */
const patience = 20_000;

/** Where a text begins in a line, as *Go to Line* counts: a Chinese character is two columns wide. */
const columnOf = (line: number, text: string): number => 2 * LINES[line - 1].indexOf(text) + 1;

describe('Chinese words in the window', () => {
	let session: CodeSession;
	let window: CodeWindow;

	before(async () => {
		session = await CodeSession.start();
		window = await session.open({ files, settings });
		await window.openFile('words.txt');
	});

	after(async () => {
		await session.dispose();
	});

	/** The middle of a character on the screen. */
	async function placeOf(line: number, text: string): Promise<{ x: number; y: number }> {
		const index = LINES[line - 1].indexOf(text);
		return window.page.evaluate(
			([number, at]) => {
				const lines = [
					...document.querySelectorAll<HTMLElement>('.editor-group-container.active .monaco-editor .view-line'),
				].sort((a, b) => Number.parseFloat(a.style.top) - Number.parseFloat(b.style.top));
				const walker = document.createTreeWalker(lines[number - 1], NodeFilter.SHOW_TEXT);
				let before = 0;
				for (let node = walker.nextNode(); node; node = walker.nextNode()) {
					const { length } = node.nodeValue ?? '';
					if (at < before + length) {
						const range = document.createRange();
						range.setStart(node, at - before);
						range.setEnd(node, at - before + 1);
						const box = range.getBoundingClientRect();
						return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
					}
					before += length;
				}
				throw new Error('The character is not on the screen.');
			},
			[line, index] as const,
		);
	}

	it('mark doubtful cuts on demand, in lines of two styles', async () => {
		await window.runCommand('NLP Lens: Highlight Doubtful Cuts');
		const lines = await waitUntil('lines of doubtful cuts', patience, async () => {
			const styles = await window.page.evaluate(() =>
				[...document.querySelectorAll('.view-overlays [class*="ced-"]')].map(
					element => getComputedStyle(element).borderRightStyle,
				),
			);
			return styles.some(style => style !== 'none') ? styles : undefined;
		});
		for (const style of lines) assert.match(style, /^(?:dashed|dotted)$/u);
	});

	it('say why the text is cut at the cursor', async () => {
		await window.goTo(2, columnOf(2, '命') - 2);
		await window.runCommand('NLP Lens: Why This Cut?');
		const hover = window.page.locator('.monaco-hover:visible').filter({ hasText: 'Otherwise' });
		await hover.first().waitFor({ timeout: patience });
		const text = (await hover.first().innerText()).replace(/\u00a0/gu, ' ');
		for (const part of ['A word ends here', '研究 生命', '研究生 (', 'Dictionary alone', 'Always Join Here']) {
			assert.ok(text.includes(part), text);
		}
		await window.page.keyboard.press('Escape');
	});

	it('are selected by a double click where a setting wants it', async () => {
		for (const [text, columns] of [
			['生', 'Col 7 (2 selected)'],
			['起', 'Col 10 (2 selected)'],
		] as const) {
			const { x, y } = await placeOf(2, text);
			await waitUntil(`the word at ${text}`, patience, async () => {
				await window.page.mouse.click(700, 500);
				await window.page.mouse.dblclick(x, y);
				return window
					.statusWhen(columns, status => status.includes(columns))
					.then(
						() => true,
						() => undefined,
					);
			});
		}
	});

	it('are selected and deleted by commands', async () => {
		await window.goTo(2, columnOf(2, '究'));
		await window.runCommand('NLP Lens: Select Chinese Word at Cursor, Then What Is Around It');
		await window.statusWhen('two characters selected', status => status.includes('(2 selected)'));
		await window.goTo(2, columnOf(2, '的'));
		await window.runCommand('NLP Lens: Delete Chinese Word Left');
		await waitUntil('a line without the word', patience, async () =>
			(await window.page.locator('.view-line').nth(1).innerText()).includes('研究的') ? true : undefined,
		);
	});
});
