import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { PANEL_TABS } from '../../../webview/state/panelTabs';
import { panelPages } from './panelPages';

describe('the panel in a browser', function () {
	this.timeout(60_000);
	const open = panelPages();

	const sent = (page: Page): Promise<readonly { method: string; params: unknown }[]> =>
		page.evaluate(() => fakeHost.log.splice(0));

	it('lists tokens and reveals the clicked one', async () => {
		const page = await open();
		const row = page.locator('.row.token', { hasText: 'awarded' });
		await row.click();
		assert.deepEqual(await sent(page), [
			{ method: 'panel/reveal', params: { scopeId: 1, span: { start: 60, end: 67 } } },
		]);
		assert.equal(await row.getAttribute('aria-selected'), 'true');
		assert.equal(await page.locator('.counts').innerText(), '78 tokens · 7 sentences');
	});

	it('is worked by keyboard alone', async () => {
		const page = await open({ height: 400 });
		await page.locator('.row.token').first().waitFor();
		await page.locator('.tokens-list').focus();
		await page.keyboard.press('End');
		const active = (): Promise<string | null> => page.locator('.tokens-list').getAttribute('aria-activedescendant');
		await page.waitForFunction(
			() => document.querySelector('.tokens-list')?.getAttribute('aria-activedescendant') === 'tokens-row-84',
		);
		assert.equal(await page.locator(`#${await active()} .form`).innerText(), '。');
		await page.keyboard.press('Home');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		assert.deepEqual(await sent(page), [
			{ method: 'panel/reveal', params: { scopeId: 1, span: { start: 0, end: 5 } } },
		]);
		await page.locator(`#tab-${PANEL_TABS[0]}`).focus();
		await page.keyboard.press('End');
		const backwards = [...PANEL_TABS].reverse();
		for (const tab of backwards) {
			await page.locator(`#tab-${tab}[aria-selected="true"]`).waitFor();
			await page.locator(`#panel-${tab}`).waitFor();
			if (tab !== backwards.at(-1)) await page.keyboard.press('ArrowLeft');
		}
		await page.locator('.row.token').first().waitFor();
		const shown = (await sent(page)).filter(({ method }) => method === 'panel/tabShown');
		assert.deepEqual(
			shown.map(({ params }) => (params as { tab: string }).tab),
			backwards,
		);
	});

	it('filters by text and by tag, and keeps the filter over a reload', async () => {
		const page = await open();
		await page.locator('.filter-text').pressSequentially('paris');
		await page.locator('.status', { hasText: '3 of 78 tokens' }).waitFor({ state: 'attached' });
		await page.locator('.filter-tag').click();
		await page.locator('vscode-option', { hasText: 'LOC location (6)' }).click();
		await page.locator('.status', { hasText: '2 of 78 tokens' }).waitFor({ state: 'attached' });
		await page.reload();
		await page.locator('.status', { hasText: '2 of 78 tokens' }).waitFor({ state: 'attached' });
		await page.waitForFunction(
			() => (document.querySelector('.filter-tag') as unknown as { value: string }).value === 'entity:LOC',
		);
		await page.locator('.filter vscode-button').click();
		await page.locator('.row.token', { hasText: 'awarded' }).waitFor();
	});

	it('follows the cursor', async () => {
		const page = await open({ least: 20_000 });
		await page.locator('.row.token').first().waitFor();
		await page.evaluate(() => fakeHost.cursor(50_000));
		const row = page.locator('.row.at-cursor');
		await row.waitFor();
		assert.ok(
			await row.evaluate(element => {
				const { top, bottom } = element.getBoundingClientRect();
				const list = document.querySelector('.list')!.getBoundingClientRect();
				return top >= document.querySelector('.list-head')!.getBoundingClientRect().bottom && bottom <= list.bottom;
			}),
		);
	});

	it('steps through the occurrences of an entity', async () => {
		const page = await open({ tab: 'entities' });
		const row = page.locator('.row.surface', { hasText: 'Paris' }).filter({ has: page.locator('.stepper') });
		await row.click();
		await row.locator('[data-step="1"]').click();
		const reveal = (start: number): unknown => ({
			method: 'panel/reveal',
			params: { scopeId: 1, span: { start, end: start + 5 } },
		});
		assert.deepEqual(await sent(page), [reveal(25), reveal(233)]);
		assert.equal(await row.locator('.position').innerText(), '2/2');
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('ArrowLeft');
		await row.waitFor({ state: 'detached' });
	});

	it('shows as many summary sentences as asked for', async () => {
		const page = await open({ tab: 'summary' });
		await page.locator('.summary-sentence').nth(2).waitFor();
		await page.getByTitle('Longer').click();
		await page.locator('.summary-sentence').nth(3).waitFor();
		await page.locator('.summary-sentence').first().click();
		assert.deepEqual(await sent(page), [
			{ method: 'panel/reveal', params: { scopeId: 1, span: { start: 0, end: 39 } } },
		]);
	});

	it('exports from its menu', async () => {
		const page = await open();
		await page.locator('.menu-button').click();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.locator('.notice', { hasText: 'Copied as JSON.' }).waitFor();
		assert.deepEqual(await sent(page), [{ method: 'panel/export', params: { format: 'json', target: 'clipboard' } }]);
		await page.locator('.menu-button').click();
		await page.keyboard.press('Escape');
		await page.locator('.menu').waitFor({ state: 'hidden' });
	});

	it('says what is the matter when there is nothing to list', async () => {
		const page = await open({ status: { kind: 'tooLarge', length: 3_000_000, limit: 1_000_000 } });
		await page.getByText('3,000,000 characters').waitFor();
		await page.getByText('Analyze anyway').click();
		await page.getByText('Analyze selection').click();
		assert.deepEqual(await sent(page), [
			{ method: 'panel/analyzeAnyway', params: null },
			{ method: 'panel/analyzeSelection', params: null },
		]);
		await (await open({ status: { kind: 'noDocument' } })).getByText('No text to analyze').waitFor();
		await (
			await open({ status: { kind: 'failed', message: 'zh-pos.bin is damaged.' } })
		)
			.getByText('damaged')
			.waitFor();
		await (await open({ isEmpty: true })).getByText('No words here').waitFor();
		await (await open({ clipped: true })).getByText('around the cursor').waitFor();
		await (await open({ failing: true })).getByText('the checksum is wrong').waitFor();
	});

	it('keeps few rows in the document, wherever a list of 200,000 tokens is scrolled to', async () => {
		const page = await open({ least: 200_000, height: 800 });
		await page.locator('.row.token').first().waitFor();
		const body = page.locator('.list');
		for (const share of [0.1, 0.37, 0.5, 0.99, 1, 0]) {
			await body.evaluate((element, at) => (element.scrollTop = at * element.scrollHeight), share);
			await page.waitForFunction(() => {
				const list = document.querySelector('.list')!.getBoundingClientRect();
				const top = document.querySelector('.list-head')!.getBoundingClientRect().bottom;
				const rows = [...document.querySelectorAll('.list-window .row')].map(row => row.getBoundingClientRect());
				return rows[0].top <= top && rows.at(-1)!.bottom >= list.bottom - 1;
			});
			const rows = await page.locator('.list-window .row').count();
			assert.ok(rows < 60, `${rows} rows`);
		}
	});
});
