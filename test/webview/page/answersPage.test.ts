import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { PanelLibrary } from '../../../src/protocol/panelAnswers';
import { SAMPLE_LIBRARY, sampleDocumentAnswers } from '../support/sampleAnswers';
import { panelPages } from './panelPages';

const EMPTY: PanelLibrary = { ...SAMPLE_LIBRARY, state: 'none', passages: 0, statements: 0, pairs: 0 };

describe('the tab of answers in a browser', function () {
	this.timeout(60_000);
	const open = panelPages();

	const sent = async (page: Page): Promise<{ method: string; params: unknown }[]> =>
		(await page.evaluate(() => fakeHost.log.splice(0))).filter(({ method }) => method !== 'panel/tabShown');

	const ask = async (page: Page, question: string): Promise<void> => {
		await page.locator('.question input').fill(question);
		await page.keyboard.press('Enter');
	};

	const choose = async (page: Page, text: string): Promise<void> => {
		await page.locator('.ask-choice').click();
		await page.locator('.ask-choice vscode-option', { hasText: text }).click();
	};

	const saysOnStatus = (page: Page, text: string): Promise<void> =>
		page.locator('.status', { hasText: text }).waitFor({ state: 'attached' });

	it('asks by Enter and shows the best answer first, in its sentence, with its place a click away', async () => {
		const page = await open({ tab: 'answers' });
		await ask(page, 'When was she born?');
		const best = page.locator('.answer.best');
		await best.waitFor();
		assert.equal(await best.locator('.answer-words').innerText(), '1867');
		assert.equal(await best.locator('.answer-sentence').innerText(), 'Marie Curie was born in Warsaw in 1867.');
		assert.equal(await best.locator('mark').innerText(), '1867');
		assert.match(await best.locator('.sureness').innerText(), /very likely\s*87%/u);
		await saysOnStatus(page, 'Answer: 1867. very likely.');
		assert.equal(await page.locator('.answer.best').count(), 1);
		await best.locator('.place-link').focus();
		await page.keyboard.press('Enter');
		const [{ answer, sentence }] = sampleDocumentAnswers().answers;
		assert.deepEqual(await sent(page), [
			{ method: 'panel/ask', params: { scopeId: 1, question: 'When was she born?', target: 'folder' } },
			{ method: 'panel/revealFile', params: answer },
		]);
		await best.locator('.answer-sentence').click();
		assert.deepEqual(await sent(page), [{ method: 'panel/revealFile', params: sentence }]);
		await best.getByText('Passage').click();
		assert.match(await best.locator('.answer-passage').innerText(), /^Marie Curie .* alone\.$/u);
		await page.getByText('Show all 4').click();
		await page.getByText('Eight years', { exact: true }).first().waitFor();
	});

	it('shows what a knowledge base answers, why, and the query', async () => {
		const page = await open({ tab: 'answers' });
		await choose(page, 'Knowledge base');
		await ask(page, 'Where was she born?');
		const best = page.locator('.answer.best');
		assert.equal((await best.locator('.answer-words').innerText()).trim(), 'Warsaw');
		assert.equal(await best.locator('.fact').count(), 3);
		assert.equal(await best.locator('.fact-line').first().innerText(), 'Marie Curie born in Warsaw');
		await best.getByText('Query', { exact: true }).click();
		assert.match(await best.locator('.query').innerText(), /^SELECT DISTINCT \?answer/u);
		await sent(page);
		await best.getByText('Open query').click();
		await best.locator('.fact .place-link').first().click();
		assert.deepEqual(
			(await sent(page)).map(({ method }) => method),
			['panel/showQuery', 'panel/revealFile'],
		);
		const other = page.locator('.answer').nth(1);
		assert.equal(await other.locator('.values li').count(), 8);
		await other.getByText('Show all 30').click();
		assert.equal(await other.locator('.values li').count(), 30);
	});

	it('shows questions that were asked before, long answers folded', async () => {
		const page = await open({ tab: 'answers' });
		await choose(page, 'Asked questions');
		await ask(page, 'Which files?');
		const best = page.locator('.answer.best');
		await best.locator('.votes', { hasText: '12 votes' }).waitFor();
		assert.match(await best.locator('.asked-answer').innerText(), /…$/u);
		await best.getByText('Whole answer').click();
		assert.match(await best.locator('.asked-answer').innerText(), /one a line\.$/u);
		await best.getByText('81% alike').waitFor();
	});

	it('says that it does not know, what comes nearest, and where else to ask', async () => {
		const page = await open({ tab: 'answers' });
		await ask(page, 'What does nobody know?');
		await page.locator('.answer-unknown', { hasText: 'I don’t know.' }).waitFor();
		await saysOnStatus(page, 'I don’t know.');
		await page.getByText('Nearest in the texts').waitFor();
		assert.equal(await page.locator('.answer.best').count(), 0);
		await sent(page);
		await page.getByRole('button', { name: 'Ask this document' }).click();
		assert.deepEqual(await sent(page), [
			{ method: 'panel/ask', params: { scopeId: 1, question: 'What does nobody know?', target: 'document' } },
		]);
		await page.getByText('Nearest in curie-and-lu-xun.md').waitFor();
		await page.getByRole('button', { name: 'Ask the whole folder' }).waitFor();
	});

	it('lists the nearest passages where no answer stands in one', async () => {
		const { answers, engine } = sampleDocumentAnswers();
		const documents = { engine, answers: [], isSure: false, probability: 0, failures: ['ner-en.bin is damaged.'] };
		const passages = Array.from({ length: 60 }, () => answers[0].passage);
		const page = await open({ tab: 'answers', answers: { documents, passages, isOtherLanguage: true } });
		await choose(page, 'Texts of the folder');
		await ask(page, 'nobody');
		await page.getByText('Passages that have most to do with it').waitFor();
		await page.getByText('ner-en.bin is damaged.').waitFor();
		await page.getByText('in the other language').waitFor();
		assert.equal(await page.locator('.near-passage').count(), 3);
		await page.getByText('Show all 50').click();
		assert.equal(await page.locator('.near-passage').count(), 50);
	});

	it('offers files where a source has nothing', async () => {
		const page = await open({
			tab: 'answers',
			library: { ...SAMPLE_LIBRARY, pairs: 0 },
			answers: { questions: { engine: 'TF-IDF', answers: [], isSure: false, probability: 0, failures: [] } },
		});
		await choose(page, 'Asked questions');
		await ask(page, 'nobody');
		await page.getByText('There are no asked questions yet.').waitFor();
		await page.getByRole('button', { name: 'Add questions and answers…' }).click();
		assert.deepEqual((await sent(page)).at(-1), {
			method: 'panel/command',
			params: { command: 'answers.addQuestions' },
		});
	});

	it('goes through earlier questions by the arrows, clears by Escape, and leaves keys to an input method', async () => {
		const page = await open({ tab: 'answers' });
		const field = page.locator('.question input');
		await ask(page, 'one');
		await ask(page, 'two');
		// The toolkit passes a value on to its input after a while.
		const has = (value: string): Promise<unknown> =>
			page.waitForFunction(
				wanted =>
					document.querySelector('.question')!.shadowRoot!.querySelector<HTMLInputElement>('input')!.value === wanted,
				value,
			);
		await page.keyboard.press('ArrowUp');
		await has('one');
		await page.keyboard.press('ArrowDown');
		await has('two');
		await page.keyboard.press('Escape');
		await has('');
		await sent(page);
		await page.keyboard.press('Enter');
		await page.getByText('Write a question first.').waitFor();
		await field.fill('sheme');
		await field.evaluate(input => {
			const key = { key: 'Enter', bubbles: true, composed: true, cancelable: true };
			input.dispatchEvent(new KeyboardEvent('keydown', { ...key, isComposing: true }));
		});
		assert.deepEqual(await sent(page), []);
		assert.equal(await page.getByText('Write a question first.').count(), 0);
		await page.getByRole('button', { name: 'Ask', exact: true }).click();
		await page.getByText('Answers to “sheme”').waitFor();
	});

	it('gives up a question that is slow, for another or for none', async () => {
		const page = await open({ tab: 'answers' });
		await ask(page, 'slow one');
		await page.locator('.asking').waitFor();
		await ask(page, 'quick');
		await page.getByText('Answers to “quick”').waitFor();
		await ask(page, 'slow two');
		await page.locator('.asking').getByText('Cancel').click();
		await page.locator('.asking').waitFor({ state: 'detached' });
		await page.getByText('Answers to “quick”').waitFor();
		const cancelled = (await sent(page)).filter(({ method }) => method === 'cancelled').map(({ params }) => params);
		assert.deepEqual(cancelled, ['slow one', 'slow two']);
	});

	it('asks anew when the document changed meanwhile, and says when it changed since', async () => {
		const page = await open({ tab: 'answers' });
		await choose(page, 'This document');
		await ask(page, 'Has it changed?');
		await page.getByText('The text has just changed').waitFor();
		await page.evaluate(() => fakeHost.scope(2));
		await page.getByText('Answers to “Has it changed?”').waitFor();
		assert.equal(await page.getByText('The text may have changed since.').count(), 0);
		await page.evaluate(() => fakeHost.scope(3));
		await page.getByText('The text may have changed since.').waitFor();
		await page.getByText('Ask again').click();
		await page.getByText('The text may have changed since.').waitFor({ state: 'detached' });
		const scopes = (await sent(page)).map(({ params }) => (params as { scopeId: number }).scopeId);
		assert.deepEqual(scopes, [1, 2, 3]);
	});

	it('says why a question could not be answered, and asks it again', async () => {
		const page = await open({ tab: 'answers', broken: ['panel/ask'] });
		await ask(page, 'Why?');
		await page.getByText('The index is not readable.').first().waitFor();
		await page.getByRole('button', { name: 'Ask again' }).click();
		await page.getByText('The index is not readable.').first().waitFor();
		assert.equal((await sent(page)).length, 2);
	});

	it('asks what a command puts into the box', async () => {
		const page = await open();
		await page.locator('.row.token').first().waitFor();
		await page.evaluate(() => fakeHost.question({ question: '谁？', target: 'folder', source: 'knowledge' }));
		await page.getByText('Answers to “谁？”').waitFor();
		assert.equal(await page.locator('.question input').inputValue(), '谁？');
		assert.equal(await page.locator('#tab-answers').getAttribute('aria-selected'), 'true');
		assert.deepEqual(await sent(page), [
			{ method: 'panel/ask', params: { scopeId: 1, question: '谁？', target: 'folder', source: 'knowledge' } },
		]);
	});

	it('goes on from what was asked before the page was unloaded', async () => {
		const earlier = { scopeId: 0, question: 'Who?', target: 'folder', source: 'questions' } as const;
		const page = await open({ tab: 'answers', asked: [{ ...earlier, question: 'one' }, earlier] });
		await page.getByText('Answers to “Who?”').waitFor();
		await page.locator('.question input').focus();
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('Enter');
		await page.getByText('Answers to “one”').waitFor();
	});

	it('indexes the folder, with progress and a way to end it, and says what the index holds', async () => {
		const page = await open({ tab: 'answers', library: EMPTY });
		await page.getByText('samples is not indexed yet.').waitFor();
		await page.getByRole('button', { name: 'Index folder' }).click();
		const tell = (library: PanelLibrary): Promise<void> => page.evaluate(told => fakeHost.library(told), library);
		await tell({ ...EMPTY, state: 'building' });
		await page.getByText('Looking for the files of samples…').waitFor();
		await tell({ ...EMPTY, state: 'building', done: 20, total: 80 });
		await page.getByText('Indexing samples: 20 of 80 files').waitFor();
		const bar = page.getByRole('progressbar', { name: 'Indexing' });
		assert.equal(await bar.getAttribute('aria-valuenow'), '20');
		await page.getByRole('button', { name: 'Cancel' }).click();
		await tell({ ...EMPTY, state: 'failed', message: 'The disk is full.' });
		await page.getByText('The index of the folder failed. The disk is full.').waitFor();
		await page.getByRole('button', { name: 'Index again' }).click();
		await tell({ ...SAMPLE_LIBRARY, statements: 0, pairs: 1, notes: ['faq.csv, line 3: there is no answer.'] });
		await page.getByText('samples: 1,234 passages · 1 question', { exact: true }).waitFor();
		await page.getByText('1 note').click();
		await page.getByText('faq.csv, line 3').waitFor();
		assert.deepEqual(
			(await sent(page)).map(({ method }) => method),
			['panel/buildLibrary', 'panel/cancelLibrary', 'panel/buildLibrary'],
		);
	});

	it('asks the folder where there is no document, and says so of the document', async () => {
		const page = await open({ tab: 'answers', status: { kind: 'noDocument' } });
		await choose(page, 'This document');
		await page.getByText('No text to analyze').waitFor();
		await ask(page, 'Who?');
		await page.getByText('There is no document to ask.').waitFor();
		assert.deepEqual(await sent(page), []);
		await choose(page, 'Automatic');
		await page.getByRole('button', { name: 'Ask', exact: true }).click();
		await page.locator('.answer.best').waitFor();
	});

	it('says what is the matter when the library is not known', async () => {
		const page = await open({ tab: 'answers', broken: ['panel/library'] });
		await page.getByText('The index of the folder failed. The index is not readable.').waitFor();
		await page.getByRole('button', { name: 'Try again' }).click();
		await page.getByText('The index of the folder failed. The index is not readable.').waitFor();
	});

	it('keeps texts texts, and fits long ones without white space into 250 pixels', async () => {
		const { answers, engine } = sampleDocumentAnswers();
		const text = `<img src=x onerror="alert(1)">${'长'.repeat(200)}${'a'.repeat(100_000)}`;
		const excerpt = { file: 'file:///<b>.txt', text, start: 0, end: text.length };
		const answer = { ...excerpt, text: text.slice(0, 90), end: 90 };
		const odd = { answer, sentence: excerpt, passage: excerpt, probability: 0.9 };
		const documents = {
			engine,
			answers: [odd, ...answers],
			isSure: true,
			probability: 0.9,
			failures: ['b'.repeat(5000)],
		};
		const page = await open({ tab: 'answers', width: 250, answers: { documents } });
		await ask(page, `<b>${'q'.repeat(400)}`);
		await page.locator('.answer.best').waitFor();
		assert.equal(await page.locator('#panel-answers img, #panel-answers b').count(), 0);
		assert.match(await page.locator('.answer.best mark').innerText(), /^<img src=x onerror/u);
		const overflow = await page
			.locator('.answers-scroll')
			.evaluate(element => element.scrollWidth - element.clientWidth);
		assert.ok(overflow <= 0, `${overflow} pixels too wide`);
		assert.ok((await page.locator('#panel-answers').innerText()).length < 20_000);
	});
});
