import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { inCheckout } from '../support/checkout';
import { TemporaryFolder } from '../support/process/temporaryFolder';
import { waitUntil } from '../support/process/waitUntil';
import { launchChromium } from '../support/vscode/chromiumBrowser';
import { CodeServer } from '../support/vscode/codeServer';
import { extensionFiles } from '../support/vscode/extensionFiles';
import { CodeWindow } from './support/codeWindow';

/** A copy of the extension in which one model file is damaged, one cut short and one missing. */
function breakExtension(folder: string): void {
	for (const entry of extensionFiles) cpSync(inCheckout(entry), path.join(folder, entry), { recursive: true });
	const model = (name: string) => path.join(folder, 'models', name);
	const bytes = readFileSync(model('en-ner.bin'));
	bytes[bytes.length >> 1] ^= 0x10;
	writeFileSync(model('en-ner.bin'), bytes);
	writeFileSync(model('zh-pos.bin'), readFileSync(model('zh-pos.bin')).subarray(0, 100_000));
	rmSync(model('zh-segmentation-pku.bin'));
}

describe('Model files that are damaged, cut short or missing', () => {
	const extension = new TemporaryFolder('broken-extension');
	let server: CodeServer;
	let browser: Browser;
	let window: CodeWindow;

	before(async () => {
		breakExtension(extension.path);
		server = await CodeServer.start({
			trusted: true,
			extension: extension.path,
			settings: { 'git.enabled': false, 'workbench.startupEditor': 'none' },
		});
		browser = await launchChromium();
		window = await CodeWindow.open(server, browser, {});
	});

	after(async () => {
		await browser.close();
		server.dispose();
		extension.dispose();
	});

	/** Waits for a notification that names a file. */
	async function told(file: string): Promise<void> {
		await waitUntil(`a notification that names ${file}`, 20_000, async () =>
			(await window.notifications()).some(text => text.includes(file)) ? true : undefined,
		);
	}

	it('cost only what needs them, and a notification names each', async () => {
		await window.openFile('english.txt');
		await window.runCommand('NLP Lens: Highlight Parts of Speech');
		await window.marksWhen('marks of a whole model', marks => marks.some(({ text }) => text === 'cat'));
		await window.runCommand('NLP Lens: Highlight Entities');
		await told('en-ner.bin');
		await window.openFile('chinese-news.txt');
		await window.marksWhen('what rules find', marks => marks.some(({ text }) => text === '2024年4月7日'));
		await told('zh-segmentation-pku.bin');
		await told('zh-pos.bin');
	});

	it('are named in the panel, which does not say that there are no words', async () => {
		await window.runCommand('NLP Lens: Show Tokens');
		const frame = await window.webview('#tab-tokens');
		await frame.locator('#panel-tokens .banner.warning').waitFor();
		assert.match(await frame.locator('.banner.warning').innerText(), /zh-segmentation-pku\.bin/u);
		assert.equal(await frame.locator('.message').count(), 0);
		await frame.locator('#tab-summary').click();
		await frame.locator('#panel-summary .banner.warning').waitFor();
		assert.equal(await frame.locator('.message').count(), 0);
	});
});
