import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { CodeSession } from './support/codeSession';
import type { CodeWindow } from './support/codeWindow';

const settings = { 'nlpLens.dictionary.hover': 'always' };
const files = { 'words.txt': '他在研究生命的起源，發展經濟。\nTwo mice were running per capita.\n' };

/** Milliseconds that a hover may take; the first one waits for the dictionaries. */
const patience = 20_000;

/** Where a text begins in the first line, as *Go to Line* counts: a Chinese character is two columns wide. */
const columnOf = (text: string): number => 2 * files['words.txt'].indexOf(text) + 1;

/** Spaces of a hover are such as do not break. */
async function textOf(locator: Locator): Promise<string> {
	return (await locator.innerText()).replace(/\u00a0/gu, ' ');
}

describe('Dictionaries in the window', () => {
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

	/** The hover at a place, shown by the keyboard. */
	async function hoverAt(line: number, column: number, text: string): Promise<Locator> {
		await window.page.keyboard.press('Escape');
		await window.goTo(line, column);
		await window.runCommand('Show or Focus Hover');
		const hover = window.page.locator('.monaco-hover:visible').filter({ hasText: text });
		await hover.first().waitFor({ timeout: patience });
		return hover.first();
	}

	it('show pinyin and meanings of a Chinese word, and longer words', async () => {
		const text = await textOf(await hoverAt(1, columnOf('生命'), 'living'));
		for (const part of ['shēng mìng', '研究生', 'yán jiū shēng', 'CC-CEDICT', 'Copy'])
			assert.ok(text.includes(part), text);
		assert.ok((await textOf(await hoverAt(1, columnOf('展'), '發展'))).includes('发展 發展 fā zhǎn'));
	});

	it('show an English word by its base form', async () => {
		const text = await textOf(await hoverAt(2, 'Two m'.length + 1, 'mouse'));
		for (const part of ['/maus/', 'n. 老鼠', 'ECDICT']) assert.ok(text.includes(part), text);
	});

	it('list what they say of the word at the cursor, and copy what is accepted', async () => {
		await window.page.keyboard.press('Escape');
		await window.goTo(1, columnOf('濟'));
		await window.runCommand('NLP Lens: Look Up Word in Dictionary…');
		const rows = window.page.locator('.quick-input-widget:visible .monaco-list-row');
		await rows.filter({ hasText: 'economy' }).first().waitFor({ timeout: patience });
		await window.page.keyboard.press('Enter');
		await window.clipboardWhen('the entry', text => text.startsWith('经济 經濟\njīng jì\teconomy'));
	});
});
