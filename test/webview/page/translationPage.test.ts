import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { panelPages } from './panelPages';

describe('the tab of translations in a browser', function () {
	this.timeout(60_000);
	const open = panelPages();

	const sent = async (page: Page): Promise<{ method: string; params: unknown }[]> =>
		(await page.evaluate(() => fakeHost.log.splice(0))).filter(({ method }) => method !== 'panel/tabShown');

	it('has each sentence beside its translation, and shows one in the editor', async () => {
		const page = await open({ tab: 'translation' });
		const pair = page.locator('.pair').nth(1);
		await pair.waitFor();
		await sent(page);
		await pair.locator('.pair-source .phrase').first().click();
		assert.equal((await sent(page))[0].method, 'panel/reveal');
		assert.deepEqual(await page.locator('.pair-item.active .phrase.at-hand').allInnerTexts(), ['词元', 'token']);
		assert.deepEqual(
			await page
				.locator('.alignment-legend li')
				.allInnerTexts()
				.then(texts => texts.map(text => text.trim().slice(0, 1))),
			['●', '★', '○'],
		);
		await page.locator('.translation-note', { hasText: 'phrase-based zh-en' }).waitFor();
	});

	it('is worked by the keyboard: sentences up and down, phrases left and right', async () => {
		const page = await open({ tab: 'translation', translation: { sentences: 100 } });
		await page.locator('.translation-note', { hasText: '100 sentences' }).waitFor();
		await page.locator('.pair').first().focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowRight');
		assert.deepEqual(await page.locator('.pair-item.active .phrase.at-hand').allInnerTexts(), ['打印', 'is printed']);
		await page.locator('.status', { hasText: '打印 became is printed' }).waitFor({ state: 'attached' });
		await page.keyboard.press('End');
		assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-sentence')), '99');
	});

	it('draws only the sentences near the part that is seen', async () => {
		const page = await open({ tab: 'translation', translation: { sentences: 2000 } });
		await page.locator('.translation-note', { hasText: '2,000 sentences' }).waitFor();
		assert.ok((await page.locator('.pair').count()) < 200);
		await page.locator('.pairs-scroll').evaluate(element => element.scrollTo({ top: element.scrollHeight }));
		await page.locator('[data-sentence="1999"]').waitFor();
		assert.ok((await page.locator('.pair').count()) < 200);
	});

	it('is stopped, keeps what is done, and goes on when asked', async () => {
		const page = await open({ tab: 'translation', translation: { sentences: 100, pause: 400 } });
		await page.locator('.pair').first().waitFor();
		await page.getByText('Stop', { exact: true }).click();
		await page.locator('.banner', { hasText: 'Stopped' }).waitFor();
		assert.ok((await page.locator('.pair').count()) > 0);
		await page.getByText('Translate', { exact: true }).click();
		await page.locator('.translation-note', { hasText: '100 sentences' }).waitFor();
	});

	it('sends nothing to a language model before somebody asks', async () => {
		const settings = { engine: 'languageModel', languageModel: 'qwen2.5 (localhost)' } as const;
		const page = await open({ tab: 'translation', translation: { settings } });
		await page.locator('.message-hint', { hasText: 'qwen2.5 (localhost)' }).waitFor();
		assert.deepEqual(await sent(page), []);
		await page.getByText('Translate', { exact: true }).click();
		await page.locator('.pair').first().waitFor();
		const [{ params }] = await sent(page);
		assert.equal((params as { engine: string }).engine, 'languageModel');
	});

	it('has its translation used, its choices told, and commands run', async () => {
		const page = await open({ tab: 'translation' });
		await page.locator('.translation-note', { hasText: 'phrase-based' }).waitFor();
		await sent(page);
		await page.locator('vscode-button[aria-label="Insert the translation below the text"]').click();
		await page.locator('.notice', { hasText: 'Inserted' }).waitFor();
		assert.deepEqual(await sent(page), [
			{ method: 'panel/useTranslation', params: { scopeId: 1, use: 'insertBelow' } },
		]);
		await page.locator('.direction').click();
		await page.locator('.direction vscode-option').nth(2).click();
		await page.waitForFunction(() => fakeHost.log.some(({ method }) => method === 'panel/translate'));
		const methods = (await sent(page)).map(({ method }) => method);
		assert.deepEqual(methods.sort(), ['panel/translate', 'panel/translationChosen']);
		await page.getByText('More', { exact: true }).click();
		await page.getByText('Open the glossary…').click();
		assert.deepEqual(await sent(page), [{ method: 'panel/translationCommand', params: { command: 'openGlossary' } }]);
	});

	it('has itself explained, and says what went wrong', async () => {
		const page = await open({ tab: 'translation' });
		await page.locator('.pair').first().waitFor();
		await page.getByText('How it works').click();
		await page.locator('.explain-step').first().waitFor();
		const broken = await open({ tab: 'translation', broken: ['panel/translate'] });
		await broken.locator('.message-hint', { hasText: 'The phrase table is damaged.' }).waitFor();
	});
});
