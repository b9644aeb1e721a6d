import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { SAMPLE_CHOICE, SAMPLE_MODELS } from '../support/sampleLanguageModel';
import { panelPages } from './panelPages';

describe('the tab of language models in a browser', function () {
	this.timeout(60_000);
	const open = panelPages();

	const sent = async (page: Page): Promise<{ method: string; params: unknown }[]> =>
		(await page.evaluate(() => fakeHost.log.splice(0))).filter(({ method }) => method !== 'panel/tabShown');

	it('spells out the sentence, and how a factor is made, and selects the word', async () => {
		const page = await open({ tab: 'languageModel' });
		const word = page.locator('.heat-word').nth(1);
		await word.waitFor();
		await word.click();
		assert.equal(await page.locator('.factor').count(), await page.locator('.heat-word').count());
		await page.locator('.factor.open .terms tbody tr').first().waitFor();
		assert.match(await page.locator('.chain-product').innerText(), /^P = .* · .* = /u);
		const [{ method }] = await sent(page);
		assert.equal(method, 'panel/reveal');
		await page.locator('.factor.open .factor-row').click();
		assert.equal(await page.locator('.factor.open').count(), 0);
		await word.focus();
		await page.keyboard.press('ArrowRight');
		assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-factor')), '2');
	});

	it('has next words that are written at the cursor', async () => {
		const page = await open({ tab: 'languageModel' });
		await page.locator('.next-word').first().click();
		const [{ method, params }] = await sent(page);
		assert.equal(method, 'panel/insertWord');
		assert.deepEqual(Object.keys(params as object).sort(), ['end', 'scopeId', 'start', 'word']);
	});

	it('lets the document’s own model be chosen with its smoothing and order', async () => {
		const page = await open({ tab: 'languageModel' });
		await page.locator('.vocabulary').click();
		await page.locator('.vocabulary vscode-option').nth(1).click();
		await page.locator('.held-out').waitFor();
		assert.deepEqual(await sent(page), [
			{ method: 'panel/languageModelChosen', params: { ...SAMPLE_CHOICE, model: 'document' } },
		]);
		await page.locator('.model-order').waitFor();
	});

	it('compares smoothings and draws sparsity once that is opened', async () => {
		const page = await open({ tab: 'languageModel' });
		await page.getByText('Smoothings side by side').click();
		await page.locator('.sparsity-chart').waitFor();
		assert.equal(await page.locator('.smoothings tbody tr').count(), 4);
		assert.equal(await page.locator('.smoothings .best').count(), 1);
	});

	it('writes text by a seed, the same again', async () => {
		const page = await open({ tab: 'languageModel' });
		await page.locator('.generate').click();
		const first = await page.locator('.generated').innerText();
		await page.locator('.other-seed').click();
		await page.locator('.generated', { hasNotText: first }).waitFor();
		await page.locator('.seed input').fill('1');
		await page.keyboard.press('Enter');
		await page.locator('.generate').click();
		await page.locator('.generated', { hasText: first.split('\n')[0] }).waitFor();
	});

	it('says that a model is gone, and has it learned again', async () => {
		const page = await open({ tab: 'languageModel', languageModels: { ...SAMPLE_MODELS, lost: 'letters' } });
		await page.locator('.model-lost .more').click();
		assert.deepEqual(await sent(page), [{ method: 'panel/languageModelCommand', params: { command: 'learn' } }]);
	});

	it('says why a part failed, and keeps the others', async () => {
		const page = await open({ tab: 'languageModel', broken: ['panel/modelMeasures'] });
		await page.locator('.part-failed', { hasText: 'damaged' }).waitFor();
		await page.locator('.next-word').first().waitFor();
	});

	it('keeps its tools where the sentence cannot be had', async () => {
		const page = await open({ tab: 'languageModel', broken: ['panel/chain'] });
		await page.locator('.message', { hasText: 'damaged' }).waitFor();
		await page.locator('.vocabulary').waitFor();
	});
});
