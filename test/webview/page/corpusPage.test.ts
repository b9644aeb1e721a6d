import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { panelPages } from './panelPages';

describe('the tab of the corpus in a browser', function () {
	this.timeout(60_000);
	const open = panelPages();

	const sent = async (page: Page): Promise<{ method: string; params: unknown }[]> =>
		(await page.evaluate(() => fakeHost.log.splice(0))).filter(({ method }) => /orpus/u.test(method));
	const view = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
	const rows = (page: Page) => page.locator('.corpus-list .list-body .row');
	const words = (page: Page) => page.locator('.corpus-list .list-body .row .word').allInnerTexts();

	it('shows words by frequency, of which one is opened in its lines, and a line in its file', async () => {
		const page = await open({ tab: 'corpus' });
		await rows(page).first().waitFor();
		assert.deepEqual((await words(page)).slice(0, 2), ['whale', 'cold']);
		await page.locator('.corpus-facts', { hasText: 'whales:' }).waitFor();
		await rows(page).first().click();
		await page.locator('.corpus-table.concordance .match').first().waitFor();
		await sent(page);
		await page.locator('.corpus-list').focus();
		await page.keyboard.press('Home');
		await page.keyboard.press('Enter');
		const [{ method, params }] = await sent(page);
		assert.deepEqual([method, (params as { match: string }).match], ['panel/revealCorpusPlace', 'whale']);
	});

	it('asks for key words, and for pairs, whose lines are found', async () => {
		const page = await open({ tab: 'corpus', corpus: { reference: 'towns' } });
		await view(page, 'Key words');
		await page.locator('.corpus-facts', { hasText: 'beside: towns' }).waitFor();
		await rows(page).first().waitFor();
		await view(page, 'Collocations');
		await page.locator('.corpus-query input').fill('whale');
		await page.keyboard.press('Enter');
		await page.locator('.message', { hasText: 'Nothing found' }).waitFor();
		await page.locator('vscode-dropdown[aria-label="How often at least"]').click();
		await page.locator('vscode-option', { hasText: '1× or more' }).click();
		await rows(page).filter({ hasText: 'white' }).click();
		await page.getByRole('button', { name: /near “white”/u }).click();
		await page.locator('.corpus-totals', { hasText: '3 places in 2 texts' }).waitFor();
	});

	it('shows that there is none, and how far the reading of one is', async () => {
		const page = await open({ tab: 'corpus', corpus: 'none' });
		await page.getByText('Read a folder…').first().click();
		assert.deepEqual(await sent(page), [{ method: 'panel/corpusCommand', params: { command: 'read' } }]);
		const reading = { title: 'whales', files: 2, of: 7, words: 1234 };
		await page.evaluate(told => fakeHost.corpus(told), {
			serial: 0,
			title: '',
			info: undefined,
			notes: [],
			isOlder: false,
			reference: '',
			reading,
		});
		await page.locator('.corpus-reading', { hasText: 'file 2 of 7, 1,234 words' }).waitFor();
	});

	it('shows how its numbers come about, with those of the active row', async () => {
		const page = await open({ tab: 'corpus', corpus: { reference: 'towns' } });
		await rows(page).first().waitFor();
		await page.locator('.explain-toggle').click();
		await page.locator('.explain-formula.filled', { hasText: '10⁶ · 3 /' }).waitFor();
		await view(page, 'Key words');
		await page.locator('.explain-formula', { hasText: 'LR = log₂ (f₁ / f₂)' }).waitFor();
		await view(page, 'Concordance');
		await page.locator('.explain-toggle').waitFor({ state: 'detached' });
	});

	it('says when files changed since they were read, and has them read again', async () => {
		const page = await open({ tab: 'corpus', corpus: { isOlder: true } });
		await page.locator('.banner', { hasText: 'Files changed' }).waitFor();
		await page.locator('.banner-action').getByText('Read again').click();
		const last = (await sent(page)).at(-1);
		assert.deepEqual(last, { method: 'panel/corpusCommand', params: { command: 'readAgain' } });
	});

	it('shows what a command looks for, copies the table, and says what failed', async () => {
		const page = await open({ tab: 'tokens' });
		await page.locator('.row.token').first().waitFor();
		await page.evaluate(() => fakeHost.showCorpus({ kind: 'concordance', query: '鲸鱼' }));
		await page.locator('.corpus-totals', { hasText: '2 places in 1 text' }).waitFor();
		await sent(page);
		await page.getByText('More', { exact: true }).click();
		await page.locator('#corpus-menu').getByText('Copy as CSV').click();
		await page.locator('.notice', { hasText: 'Copied as CSV.' }).waitFor();
		assert.equal((await sent(page))[0].method, 'panel/corpusExport');
		const broken = await open({ tab: 'corpus', broken: ['panel/corpusTable'] });
		await broken.locator('.message', { hasText: 'The corpus is broken.' }).waitFor();
	});
});
