import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { PanelExplain } from '../../../src/protocol/panelExplain';
import { panelPages } from './panelPages';

describe('the drawer “How it works” in a browser', function () {
	this.timeout(60_000);
	const open = panelPages();

	const asked = async (page: Page): Promise<readonly PanelExplain[]> =>
		(await page.evaluate(() => fakeHost.log))
			.filter(({ method }) => method === 'panel/explain')
			.map(({ params }) => params as PanelExplain);

	const opened = async (page: Page): Promise<void> => {
		await page.locator('.explain-toggle').click();
		await page.locator('.explain-step').first().waitFor();
	};

	it('asks nothing while it is closed, and explains the ability that is chosen', async () => {
		const page = await open({ width: 520 });
		await page.locator('.row.token').first().waitFor();
		assert.deepEqual(await asked(page), []);
		await opened(page);
		assert.deepEqual(
			(await asked(page)).map(({ ability }) => ability),
			['segmentation'],
		);
		await page.locator('.explain-ability').click();
		await page.locator('vscode-option', { hasText: 'Lemma' }).click();
		await page.waitForFunction(() => fakeHost.log.some(({ params }) => JSON.stringify(params).includes('lemmas')));
		assert.equal((await asked(page)).at(-1)?.ability, 'lemmas');
	});

	it('draws every kind of picture with a name, and takes no text for markup', async () => {
		const page = await open({ width: 520 });
		await opened(page);
		assert.equal(await page.locator('.explain-figure').count(), 10);
		assert.equal(await page.locator('.explain-marked').innerText(), '<b>研究NOUN</b>');
		assert.equal(await page.locator('.explain-figure svg[role="img"]').count(), 3);
		for (const figure of await page.locator('.explain-figure svg[role="img"]').all())
			assert.notEqual(await figure.getAttribute('aria-label'), '');
		assert.deepEqual(await page.locator('.trellis tbody th').allInnerTexts(), ['NOUN', 'VERB']);
		await page.locator('.explain-papers', { hasText: 'Viterbi (1967)' }).waitFor();
	});

	it('goes through the turns of a procedure by keyboard', async () => {
		const page = await open({ width: 520 });
		await opened(page);
		const frames = page.locator('.explain-figure', { has: page.locator('.explain-frame') });
		await frames.locator('vscode-button').first().focus();
		await page.keyboard.press('ArrowRight');
		assert.equal(await frames.locator('.explain-frame-title b').innerText(), 'LEFT');
		assert.equal(await frames.locator('.explain-item.marked').count(), 1);
		await page.keyboard.press('Home');
		assert.equal(await frames.locator('.explain-frame-title b').innerText(), 'SHIFT');
	});

	it('explains another word when it is chosen, and follows the cursor', async () => {
		const page = await open({ width: 520 });
		await opened(page);
		await page.locator('.explain-choice-word').first().focus();
		await page.keyboard.press('ArrowRight');
		await page.locator('.explain-choice-word[aria-checked="true"]', { hasText: '生命' }).waitFor();
		assert.equal((await asked(page)).at(-1)?.at, 2);
		assert.ok((await page.evaluate(() => fakeHost.log)).some(({ method }) => method === 'panel/reveal'));
		await page.evaluate(() => fakeHost.cursor(5));
		await page.locator('.explain-choice-word[aria-checked="true"]', { hasText: '起源' }).waitFor();
		const count = (await asked(page)).length;
		// Still in the same word.
		await page.evaluate(() => fakeHost.cursor(4));
		await page.waitForTimeout(200);
		assert.equal((await asked(page)).length, count);
	});

	it('says why there is nothing, and what went wrong', async () => {
		const nothing = await open({ explained: { text: '' } });
		await nothing.locator('.explain-toggle').click();
		await nothing.locator('.explain-note', { hasText: 'nothing to explain' }).waitFor();
		const broken = await open({ broken: ['panel/explain'] });
		await broken.locator('.explain-toggle').click();
		await broken.locator('.explain-note', { hasText: 'damaged' }).waitFor();
	});

	it('opens where a command wants it, and leads to the card of the engine’s model', async () => {
		const page = await open({ tab: 'relations', width: 520 });
		await page.evaluate(() => fakeHost.showHow('entities'));
		await page.locator('#tab-entities[aria-selected="true"]').waitFor();
		await page.locator('.explain-step').first().waitFor();
		assert.equal((await asked(page)).at(-1)?.ability, 'entities');
		await page.locator('.explain-engine .engine-link').click();
		await page.locator('#tab-models[aria-selected="true"]').waitFor();
	});

	it('leads on tabs that show themselves how they work to where they do', async () => {
		const page = await open({ tab: 'subwords', width: 520 });
		await page.locator('.explain-toggle').click();
		await page.locator('.explain-body vscode-button').click();
		await page.locator('.how').waitFor();
		assert.deepEqual(await asked(page), []);
	});
});
