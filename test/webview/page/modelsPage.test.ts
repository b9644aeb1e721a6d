import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { panelPages } from './panelPages';

describe('the tab of models in a browser', function () {
	this.timeout(60_000);
	const open = panelPages();
	const focused = (page: Page): Promise<string | null | undefined> =>
		page.evaluate(() => document.activeElement?.getAttribute('data-model') ?? document.activeElement?.className);

	it('lists the models by what they are for, and needs no text', async () => {
		const page = await open({ tab: 'models', status: { kind: 'noDocument' } });
		await page.locator('.model-row').first().waitFor();
		assert.deepEqual(await page.locator('.model-list h2').allInnerTexts(), [
			'Words and sentences',
			'Entities and relations',
			'Whole texts',
		]);
		await page.locator('vscode-text-field.filter input').fill('chinese');
		assert.deepEqual(await page.locator('.model-row .model-name').allInnerTexts(), ['zh-frequencies']);
	});

	it('is worked by keyboard alone: down to a model, Enter, Escape and back on it', async () => {
		const page = await open({ tab: 'models' });
		await page.locator('.model-row').first().focus();
		await page.keyboard.press('ArrowDown');
		assert.equal(await focused(page), 'en-ner');
		await page.keyboard.press('Enter');
		await page.locator('.model-card-text h2').waitFor();
		assert.equal(await focused(page), 'model-card');
		await page.keyboard.press('Escape');
		assert.equal(await focused(page), 'en-ner');
	});

	it('draws a card without any markup of its own', async () => {
		const page = await open({ tab: 'models' });
		await page.locator('[data-model="en-ner"]').click();
		const card = page.locator('.model-card-text');
		await card.locator('table').waitFor();
		assert.equal(await card.locator('h2').innerText(), 'en-ner: names <b>in</b> English');
		assert.deepEqual(await card.locator('a').evaluateAll(links => links.map(link => link.getAttribute('href'))), [
			'https://example.org/a',
		]);
		assert.equal(await card.getAttribute('lang'), 'en');
		await page.getByText('Open as document', { exact: true }).click();
		assert.deepEqual(await page.evaluate(() => fakeHost.log.filter(({ method }) => method === 'panel/openModelCard')), [
			{ method: 'panel/openModelCard', params: { name: 'en-ner' } },
		]);
	});

	it('is reached from an engine, and leads back there', async () => {
		const page = await open({ tab: 'keywords' });
		await page.locator('.engine-link').click();
		await page.locator('.model-list').waitFor();
		assert.equal(await page.locator('.model-row').count(), 2);
		await page.locator('.model-row').first().click();
		await page.locator('.model-card').waitFor();
		await page.keyboard.press('Escape');
		assert.equal(await focused(page), 'en-frequencies');
		await page.getByText('Back to Keywords', { exact: true }).click();
		await page.locator('.keywords-list').waitFor();
	});
});
