import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { panelPages } from './panelPages';

describe('the tab of statistics in a browser', function () {
	this.timeout(60_000);
	const open = panelPages();

	const revealed = (page: Page): Promise<unknown> =>
		page.evaluate(
			() =>
				fakeHost.log
					.splice(0)
					.filter(({ method }) => method === 'panel/reveal')
					.at(-1)?.params,
		);

	it('shows figures, languages, and parts of speech as a picture with words', async () => {
		const page = await open({ tab: 'statistics' });
		const large = page.locator('.large-figure');
		await large.first().waitFor();
		assert.deepEqual(await large.locator('dt').allTextContents(), [
			'Words',
			'Characters',
			'Sentences',
			'Paragraphs',
			'Reading time',
		]);
		assert.match((await large.nth(1).textContent()) ?? '', /1,000\s*1,234 with spaces/u);
		const picture = page.locator('.profile').first();
		assert.match((await picture.getAttribute('aria-label')) ?? '', /noun 35%|NOUN 35%/iu);
		assert.equal(await picture.locator('rect').count(), 6);
		await page.getByText('fairly hard').waitFor();
	});

	it('shows long sentences in the text, in either order, few until more are wanted', async () => {
		const page = await open({ tab: 'statistics', longSentences: 12 });
		const rows = page.locator('section[aria-label="Long sentences"] .finding');
		await rows.first().waitFor();
		assert.equal(await rows.count(), 8);
		await page.getByText('Show all 12').click();
		assert.equal(await rows.count(), 12);
		await page.getByText('Longest first').click();
		assert.match((await rows.first().textContent()) ?? '', /37 words/u);
		await rows.first().focus();
		await page.keyboard.press('Enter');
		assert.deepEqual(((await revealed(page)) as { span: unknown }).span, { start: 11, end: 31 });
	});

	it('steps through the places of a filler, with keys too, and says what is not listed', async () => {
		const page = await open({ tab: 'statistics' });
		const row = page.locator('.finding', { hasText: 'really' });
		await row.waitFor();
		const start = async () => ((await revealed(page)) as { span: { start: number } }).span.start;
		await row.click();
		assert.equal(await start(), 0);
		await row.locator('[data-step="1"]').click();
		assert.equal(await start(), 6);
		await page.keyboard.press('Enter');
		assert.equal(await start(), 0);
		await page.getByText('The first 3 of 7 are listed.').waitFor();
	});

	it('fits into 300 pixels', async () => {
		const page = await open({ tab: 'statistics', width: 300 });
		await page.locator('.profile-row').first().waitFor();
		const wide = await page.locator('.topics-scroll').evaluate(element => element.scrollWidth - element.clientWidth);
		assert.ok(wide <= 0, String(wide));
	});
});
