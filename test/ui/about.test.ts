import assert from 'node:assert/strict';
import { CodeSession } from './support/codeSession';
import type { CodeWindow } from './support/codeWindow';
import { Panel } from './support/panel';

const TEXT = [
	'Ada Lovelace was born in London. She studied mathematics and wrote the first program for the Analytical Engine.',
	'Bill Gates founded Microsoft. Microsoft is headquartered in Redmond. Bill Gates was born in Seattle.',
	'The engine of Babbage was never built. London kept the drawings of the engine.',
].join('\n\n');

describe('The tabs about the text as a whole', () => {
	let session: CodeSession;
	let window: CodeWindow;
	let panel: Panel;

	before(async () => {
		session = await CodeSession.start();
		window = await session.open({ files: { 'engine.txt': TEXT } });
		await window.openFile('engine.txt');
		panel = await Panel.open(window, 'relations');
	});

	after(async () => {
		await session.dispose();
	});

	it('list relations and select their sentences', async () => {
		const row = panel.content('relations').filter({ hasText: 'Microsoft' }).filter({ hasText: 'founder of' }).first();
		await row.click();
		const sentence = 'Bill Gates founded Microsoft.';
		await window.statusWhen('the sentence to be selected', status => status.endsWith(`(${sentence.length} selected)`));
	});

	it('draw the relations as a graph, walked by keyboard', async () => {
		await panel.frame.locator('#panel-relations .switch').nth(1).click();
		await panel.frame.locator('.graph-node').first().waitFor();
		await panel.frame.locator('.graph-place').focus();
		await window.page.keyboard.press('ArrowRight');
		await panel.frame.locator('.graph-detail-name').waitFor();
		await window.page.keyboard.press('Enter');
		await panel.frame.locator('.graph-fact.chosen').waitFor();
		await panel.frame.locator('#panel-relations .switch').first().click();
		await panel.content('relations').first().waitFor();
	});

	it('open relations as RDF', async () => {
		await panel.frame.locator('.header .menu-button').click();
		await panel.frame.getByText('Copy as Turtle').click();
		const copied = await window.clipboardWhen('Turtle', text => text.includes('Microsoft'));
		assert.match(copied, /Gates/u);
	});

	it('list keywords and step through their places', async () => {
		await panel.showTab('keywords');
		const row = panel
			.content('keywords')
			.filter({ has: panel.frame.locator('.stepper') })
			.first();
		await row.click();
		await window.statusWhen('a keyword to be selected', status => / selected\)$/u.test(status));
		await row.locator('[data-step="1"]').click();
		await row.locator('.position').getByText(/^2\//u).waitFor();
	});

	it('draw the topics of the text by its passages', async () => {
		await panel.frame.locator('#panel-keywords .switch').nth(1).click();
		await panel.frame.locator('.topic-entry, #panel-keywords .message-title').first().waitFor();
		await panel.frame.locator('#panel-keywords .switch').first().click();
	});

	it('say the topic and the sentiment, and mark what decided', async () => {
		await panel.showTab('topics');
		await panel.frame.locator('.card-decision').nth(1).waitFor();
		await panel.frame.locator('.evidence-row').first().click();
		await window.statusWhen('evidence to be selected', status => / selected\)$/u.test(status));
		await panel.frame.locator('#panel-topics .switch').click();
		await panel.frame.locator('#panel-topics .switch[aria-pressed="true"]').waitFor();
	});

	it('summarize in new sentences, and about something', async () => {
		await panel.showTab('summary');
		await panel.frame.locator('#panel-summary .switch').nth(1).click();
		await panel.frame.locator('.engine-note', { hasText: 'without a language model' }).waitFor();
		await panel.frame.locator('#panel-summary .switch').first().click();
		await panel.frame.locator('.filter-text input').fill('Microsoft');
		await window.page.keyboard.press('Enter');
		await panel.frame.locator('.summary-sentence', { hasText: 'Microsoft' }).first().waitFor();
	});
});
