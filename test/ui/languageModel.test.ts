import assert from 'node:assert/strict';
import { CodeSession } from './support/codeSession';
import type { CodeWindow } from './support/codeWindow';
import { Panel } from './support/panel';

const SENTENCES = ['The old harbour was quiet.', 'A boat came into the old harbour.', 'The keeper wrote a letter.'];
const TEXT = Array.from({ length: 36 }, (_, i) => SENTENCES[i % SENTENCES.length]).join(' ');

describe('The tab of language models', () => {
	let session: CodeSession;
	let window: CodeWindow;
	let panel: Panel;

	before(async () => {
		session = await CodeSession.start();
		window = await session.open({ files: { 'harbour.txt': TEXT } });
		await window.openFile('harbour.txt');
		panel = await Panel.open(window, 'languageModel');
	});

	after(async () => {
		await session.dispose();
	});

	it('spells out the sentence at the cursor by the model that ships, and goes back to the text', async () => {
		await window.goTo(1);
		await panel.frame.locator('.factor').nth(6).waitFor();
		await panel.content('languageModel').nth(2).click();
		await panel.frame.locator('.factor.open .terms').waitFor();
		await window.statusWhen('the word to be selected', status => status.endsWith('(7 selected)'));
	});

	it('learns from the document, holds a part out, and compares smoothings', async () => {
		await panel.frame.locator('#panel-languageModel .vocabulary').click();
		await panel.frame.locator('#panel-languageModel .vocabulary vscode-option').nth(1).click();
		await panel.frame.locator('.held-out').waitFor();
		await panel.frame.getByText('Smoothings side by side').click();
		await panel.frame.locator('.sparsity-chart').waitFor();
		assert.equal(await panel.frame.locator('.smoothings tbody tr').count(), 4);
	});

	it('writes text', async () => {
		await panel.frame.locator('.generate').click();
		await panel.frame.locator('.generated p').first().waitFor();
	});

	it('writes the next word at the cursor', async () => {
		const before = await panel.frame.locator('.next-word .next-text').first().innerText();
		await panel.frame.locator('.next-word').first().click();
		await panel.frame.locator('.next-word .next-text', { hasNotText: before }).first().waitFor();
	});
});
