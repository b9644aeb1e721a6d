import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { SAMPLE_WORD_VECTORS } from '../support/sampleVectors';
import { panelPages } from './panelPages';

describe('the tab of vectors in a browser', function () {
	this.timeout(60_000);
	const open = panelPages();

	const choose = (page: Page, group: string, text: string): Promise<void> =>
		page.getByRole('group', { name: group, exact: true }).getByRole('button', { name: text, exact: true }).click();

	const asked = async (page: Page, method: string): Promise<readonly unknown[]> =>
		(await page.evaluate(() => fakeHost.log.map(entry => ({ ...entry }))))
			.filter(entry => entry.method === method)
			.map(({ params }) => params);

	it('shows the vector of the sentence at the cursor, how sparse it is, and goes to a similar one', async () => {
		const page = await open({ tab: 'vectors' });
		await page.getByText('5 of 16,384 dimensions are not 0').waitFor();
		assert.match(await page.locator('.readout').innerText(), /sparsity 99\.97%/u);
		assert.equal(await page.locator('.term-table tbody tr').count(), 5);
		await page.locator('.vector-row').first().click();
		assert.deepEqual(await asked(page, 'panel/reveal'), [{ scopeId: 1, span: { start: 60, end: 80 } }]);
	});

	it('draws the heat map, whose cells are gone about by key', async () => {
		const page = await open({ tab: 'vectors' });
		await choose(page, 'What is shown of the vector space', 'Heat map');
		await page.locator('.heat-place').focus();
		for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
		await page.locator('.heat-pair', { hasText: 'cosine 0.33' }).waitFor();
		await page.keyboard.press('Enter');
		assert.deepEqual(await asked(page, 'panel/reveal'), [{ scopeId: 1, span: { start: 20, end: 40 } }]);
	});

	it('says why there is no folder, and what to do', async () => {
		const page = await open({ tab: 'vectors' });
		await page.locator('.toolbar .sort').click();
		await page.locator('vscode-option', { hasText: 'Files of a folder' }).click();
		await page.getByText('No folder was read yet').waitFor();
		await page.locator('.message vscode-button').click();
		assert.deepEqual(await asked(page, 'panel/vectorCommand'), [{ command: 'spaceOfFolder', model: '' }]);
	});

	it('shows words on a map, to zoom and to go about in by key', async () => {
		const page = await open({ tab: 'vectors' });
		await choose(page, 'Ways to turn words into numbers', 'Word2Vec');
		await choose(page, 'What is asked', 'Map');
		await page.locator('.plot-point').first().waitFor();
		assert.equal(await page.locator('.plot-point').count(), 120);
		await page.locator('.plot-place').focus();
		await page.keyboard.press('ArrowRight');
		await page.locator('.map-shown', { hasText: 'word0' }).waitFor();
		const before = await page.locator('.plot-point').nth(50).getAttribute('transform');
		await page.keyboard.press('+');
		await page.waitForFunction(
			old => document.querySelectorAll('.plot-point')[50].getAttribute('transform') !== old,
			before,
		);
		await page.locator('.map-shown vscode-button').click();
		await page.getByText('Nearest to “word0”').waitFor();
	});

	it('learns with what the form says, shows how far it is, and stops', async () => {
		const page = await open({ tab: 'vectors' });
		await choose(page, 'Ways to turn words into numbers', 'Word2Vec');
		await choose(page, 'What is asked', 'Learn');
		await choose(page, 'Architecture', 'CBOW');
		await page.locator('.train-start').click();
		const [train] = (await asked(page, 'panel/train')) as { source: string; options: { architecture: string } }[];
		assert.deepEqual([train.source, train.options.architecture], ['document', 'cbow']);
		await page.evaluate(models => {
			const curve = { words: Float64Array.of(1000, 2000, 3000), loss: Float32Array.of(4, 3, 2.5) };
			const progress = {
				epoch: 1,
				epochs: 5,
				part: 0.4,
				words: 3000,
				learningRate: 0.02,
				wordsPerSecond: 200_000,
				curve,
			};
			const training = { title: 'novel.txt', state: 'learning', words: 3000, progress } as const;
			fakeHost.wordVectors({ ...models, training: { ...training, report: undefined, message: undefined } });
		}, SAMPLE_WORD_VECTORS);
		await page.getByText('epoch 2 of 5, 40%').waitFor();
		assert.equal(await page.locator('.line-chart').getAttribute('aria-label'), 'Loss: from 4.00 at first to 2.50 now');
		await page.getByText('Stop and keep').click();
		assert.deepEqual(await asked(page, 'panel/stopTraining'), [{ keep: true }]);
	});

	it('shows the senses of a word, its contexts, and the static neighbours beside those of a context', async () => {
		const page = await open({ tab: 'vectors' });
		await page.evaluate(() => fakeHost.showVectors({ part: 'contexts', offset: 4 }));
		await page.getByText('Sense 2').click();
		await page.locator('.contexts-list li').nth(4).waitFor();
		assert.equal(await page.locator('.contexts-list li').count(), 5);
		await page.locator('.contexts-list .vector-row').first().click();
		assert.deepEqual(await asked(page, 'panel/reveal'), [{ scopeId: 1, span: { start: 24, end: 28 } }]);
		await choose(page, 'What is shown of the contexts', 'Static or contextual');
		await page.getByText('lender', { exact: true }).waitFor();
		await page.getByText('queen', { exact: true }).waitFor();
		assert.equal(await page.locator('.vector-strip').count(), 4);
	});

	it('says what failed, and tries again', async () => {
		const page = await open({ tab: 'vectors', broken: ['panel/space'] });
		await page.getByText('panel/space is broken.').waitFor();
		await page.locator('.message vscode-button').click();
		await page.waitForFunction(() => fakeHost.log.filter(({ method }) => method === 'panel/space').length === 2);
	});
});
