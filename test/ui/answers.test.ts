import assert from 'node:assert/strict';
import { AnswersTab } from './support/answersTab';
import { CodeSession } from './support/codeSession';
import type { CodeWindow } from './support/codeWindow';
import { Panel } from './support/panel';

const FAQ = [
	'# How do I return a parcel?',
	'Print the label in your account and bring the parcel to any shop.',
	'# When is the shop open?',
	'From nine to six, on Sundays until noon.',
].join('\n\n');

/** Numbers of the choices of where to look. */
const AUTOMATIC = 0;
const DOCUMENT = 1;
const QUESTIONS = 4;

describe('The tab of answers', () => {
	let session: CodeSession;
	let window: CodeWindow;
	let tab: AnswersTab;

	before(async () => {
		session = await CodeSession.start();
		window = await session.open({ files: { 'faq.md': FAQ } });
		await window.openFile('english.txt');
		tab = await AnswersTab.of(window, await Panel.open(window, 'tokens'));
	});

	after(async () => {
		await session.dispose();
	});

	it('asks the document before anything is indexed', async () => {
		await window.openFile('marie-curie.txt');
		await tab.panel.titleIs('marie-curie.txt');
		await tab.find('.library-text', 'not indexed').waitFor();
		await tab.lookIn(DOCUMENT);
		await tab.ask('Where was Marie Curie born?');
		await tab.find('.answer-sentence, .near-passage', 'Warsaw').first().waitFor();
	});

	it('indexes the folder and answers from another file, whose place a click opens', async () => {
		await window.openFile('english.txt');
		await tab.indexFolder();
		await tab.lookIn(AUTOMATIC);
		await tab.ask('Where was Marie Curie born?');
		const answer = tab
			.find('.answer', 'Warsaw')
			.filter({ has: tab.panel.frame.locator('.place-link') })
			.first();
		await answer.locator('.place-link', { hasText: 'marie-curie.txt' }).first().click();
		await window.page
			.locator('.editor-group-container.active .tab.active[data-resource-name="marie-curie.txt"]')
			.waitFor();
		await window.statusWhen('the place to be selected', status => / selected\)$/u.test(status));
	});

	it('finds a question that was asked before in other words', async () => {
		await tab.lookIn(QUESTIONS);
		await tab.ask('How can I return my parcel?');
		await tab.find('.asked-question', 'How do I return a parcel?').first().waitFor();
		await tab.find('.asked-answer', 'Print the label').first().waitFor();
	});

	it('asks what a command asks, in Chinese', async () => {
		await window.openFile('lu-xun.txt');
		await window.runCommand('NLP Lens: Ask About This Document or Folder…');
		const input = window.page.locator('.quick-input-widget input').first();
		await input.fill('鲁迅出生在哪里？');
		await window.page.keyboard.press('Enter');
		await window.pick('This document');
		await tab.answered('鲁迅出生在哪里？');
		assert.equal(await tab.find('.question input').inputValue(), '鲁迅出生在哪里？');
		await tab.find('.answer-sentence, .near-passage', '绍兴').first().waitFor();
	});

	it('has the question and its answers again after the view was hidden', async () => {
		await window.runCommand('View: Show Explorer');
		await window.page.locator('.explorer-folders-view').waitFor();
		await window.page.locator('.activitybar').getByRole('tab', { name: 'NLP Lens' }).click();
		const again = await AnswersTab.of(window, await Panel.attach(window));
		await again.answered('鲁迅出生在哪里？');
		await again.find('.question input').focus();
		await window.page.keyboard.press('ArrowUp');
		await again.valueIs('How can I return my parcel?');
	});
});
