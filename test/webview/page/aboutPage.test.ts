import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { SAMPLE_CLASSIFIERS, SAMPLE_REPORT } from '../support/sampleAbout';
import { PANEL_TABS } from '../../../webview/state/panelTabs';
import { panelPages } from './panelPages';

describe('the tabs about the text as a whole in a browser', function () {
	this.timeout(60_000);
	const open = panelPages();

	const sent = (page: Page): Promise<{ method: string; params: unknown }[]> =>
		page.evaluate(() => fakeHost.log.splice(0));

	const spanOf = async (page: Page): Promise<{ start: number; end: number }> => {
		const reveal = (await sent(page)).filter(({ method }) => method === 'panel/reveal').at(-1);
		return (reveal?.params as { span: { start: number; end: number } }).span;
	};

	/** Chooses from a drop-down. */
	const choose = async (page: Page, selector: string, text: string): Promise<void> => {
		await page.locator(selector).click();
		await page.locator(`${selector} vscode-option`, { hasText: text }).click();
	};

	it('fits all tabs into 300 pixels, in both languages', async () => {
		const bundle = JSON.parse(readFileSync('l10n/bundle.l10n.zh-cn.json', 'utf8')) as Record<string, string>;
		const strings = Object.fromEntries(
			Object.entries(bundle).map(([key, text]) => [key.replace(/^panel\./u, ''), text]),
		);
		for (const options of [{}, { uiLanguage: 'zh', strings }] as const) {
			const page = await open({ width: 300, ...options });
			const boxes = await page
				.locator('[role="tab"]')
				.evaluateAll(all => all.map(tab => [tab.getBoundingClientRect().right, tab.scrollWidth - tab.clientWidth]));
			assert.equal(boxes.length, PANEL_TABS.length);
			assert.ok(boxes.every(([right, hidden]) => right <= 300 && hidden <= 0));
		}
	});

	it('shows topic and sentiment, and steps through what decided', async () => {
		const page = await open({ tab: 'topics' });
		await page.locator('.card-decision', { hasText: 'science' }).waitFor();
		await page.locator('.card-decision', { hasText: 'neutral' }).waitFor();
		const row = page.locator('.evidence-row', { hasText: 'Curie' }).first();
		await row.click();
		const first = await spanOf(page);
		await row.locator('[data-step="1"]').click();
		const second = await spanOf(page);
		assert.ok(second.start > first.end);
		await row.focus();
		await page.keyboard.press('Enter');
		assert.deepEqual(await spanOf(page), first);
		await page.getByText('All 7 labels').click();
		await page.locator('.probability', { hasText: 'games' }).waitFor();
	});

	it('has the editor mark what spoke for the labels, until it is switched off or another tab is shown', async () => {
		const page = await open({ tab: 'topics' });
		await page.locator('.evidence-row').first().waitFor();
		await sent(page);
		const marks = async (): Promise<number[]> =>
			(await sent(page))
				.filter(({ method }) => method === 'panel/markEvidence')
				.map(({ params }) => (params as { spans: unknown[] }).spans.length);
		await page.getByText('Mark in text').click();
		const [count] = await marks();
		assert.ok(count > 4);
		await page.locator('#tab-keywords').click();
		assert.deepEqual(await marks(), [0]);
		await page.locator('#tab-topics').click();
		assert.deepEqual(await marks(), [count]);
		await page.getByText('Mark in text').click();
		assert.deepEqual(await marks(), [0]);
	});

	it('turns to a classifier that was learned, with its confusion matrix', async () => {
		const page = await open({ tab: 'topics' });
		await page.locator('.evidence-row').first().waitFor();
		await page.evaluate(changed => fakeHost.classifiers(changed), {
			classifiers: SAMPLE_CLASSIFIERS,
			reports: { 'own:mail': SAMPLE_REPORT },
			shown: 'own:mail',
		});
		await page.locator('.card-title', { hasText: 'Support mail' }).waitFor();
		await page.getByTitle('how to taken for bug: 7').waitFor();
		await page.getByText('Accuracy 89%').waitFor();
		await page.locator('.topics-scroll').evaluate(element => element.scrollWidth <= element.clientWidth);
		await choose(page, '.classifier', 'Topic and sentiment');
		await page.locator('.matrix').waitFor({ state: 'detached' });
		await page
			.locator('.menu-host', { has: page.locator('#topics-menu') })
			.locator('.menu-button')
			.click();
		await page.getByText('Train a classifier from a folder…').click();
		const commands = (await sent(page)).filter(({ method }) => method === 'panel/classifierCommand');
		assert.deepEqual(commands, [
			{ method: 'panel/classifierCommand', params: { command: 'trainFromFolder', classifier: '' } },
		]);
	});

	it('marks nothing more once a person cleared the highlights', async () => {
		const page = await open({ tab: 'topics' });
		await page.locator('.evidence-row').first().waitFor();
		await page.getByText('Mark in text').click();
		await page.locator('.switch[aria-pressed="true"]').waitFor();
		await page.evaluate(() => fakeHost.marksCleared());
		await page.locator('.switch[aria-pressed="true"]').waitFor({ state: 'detached' });
	});

	it('offers commands about the whole folder in the menus of the tabs', async () => {
		const page = await open({ tab: 'keywords' });
		const choose = async (tab: string, text: string): Promise<unknown> => {
			await page.locator(`#tab-${tab}`).click();
			await page
				.locator('.menu-host', { has: page.locator(`#${tab}-menu`) })
				.locator('.menu-button')
				.click();
			await page.locator(`#${tab}-menu`).getByText(text).click();
			return (await sent(page)).filter(({ method }) => method === 'panel/command').map(({ params }) => params);
		};
		assert.deepEqual(await choose('keywords', 'Topics of a folder…'), [{ command: 'topicsOfFolder' }]);
		assert.deepEqual(await choose('keywords', 'Highlight in the editor'), [{ command: 'highlightKeywords' }]);
		assert.deepEqual(await choose('relations', 'Export relations…'), [{ command: 'exportRelations' }]);
		assert.deepEqual(await choose('summary', 'Summarize a folder…'), [{ command: 'summaries.folder' }]);
	});

	it('shows how well a classifier does even where there is no text', async () => {
		const page = await open({ tab: 'topics', status: { kind: 'noDocument' } });
		await page.getByText('No text to analyze').waitFor();
		await page.evaluate(changed => fakeHost.classifiers(changed), {
			classifiers: SAMPLE_CLASSIFIERS,
			reports: { 'own:mail': SAMPLE_REPORT },
			shown: 'own:mail',
		});
		await page.locator('.matrix').waitFor();
	});

	it('lists keywords by each method, steps through places and follows the cursor', async () => {
		const page = await open({ tab: 'keywords' });
		await page.locator('.row.keyword').first().getByText('Nobel Committee').waitFor();
		const row = page.locator('.row.keyword', { hasText: /^\s*Curie/u });
		await row.click();
		const first = await spanOf(page);
		await page.keyboard.press('Enter');
		assert.ok((await spanOf(page)).start > first.start);
		await page.evaluate(offset => fakeHost.cursor(offset), first.start);
		await page.locator('.row.keyword.at-cursor', { hasText: 'Curie' }).waitFor();
		await choose(page, '.toolbar .sort', 'Rarity (TF-IDF)');
		await page.locator('.row.keyword').first().getByText('北京大学').waitFor();
	});

	it('lists a keyword that reads as what every object inherits', async () => {
		const page = await open({ tab: 'keywords', moreKeyword: 'constructor' });
		const row = page.locator('.row.keyword', { hasText: 'constructor' });
		assert.equal(await row.locator('.position').innerText(), '1/2');
		await row.click();
		const first = await spanOf(page);
		await page.keyboard.press('Enter');
		assert.ok((await spanOf(page)).start > first.start);
	});

	it('draws the topics of the text, passage by passage, for mouse and keyboard', async () => {
		const page = await open({ tab: 'keywords', passages: 300 });
		await page.getByRole('button', { name: 'Topics of the text' }).click();
		const picture = page.locator('.topics-picture');
		await picture.waitFor();
		assert.equal(await picture.locator('[data-column]').count(), 120);
		await page.getByText('300 passages: each column has several.').waitFor();
		await picture.focus();
		await page.keyboard.press('End');
		assert.equal(await picture.getAttribute('aria-valuenow'), '120');
		await page.keyboard.press('Enter');
		const { end } = await spanOf(page);
		assert.ok(end > 0);
		assert.match((await picture.getAttribute('aria-valuetext')) ?? '', /^Passages 298 to 300 of 300\. .*%/u);
		await choose(page, '.toolbar .sort', '12 topics');
		await page.locator('.topic-entry').nth(11).waitFor();
	});

	it('lists relations, filters them and shows their sentences', async () => {
		const page = await open({ tab: 'relations' });
		await page.locator('.row.relation', { hasText: 'Warsaw' }).click();
		const span = await spanOf(page);
		assert.ok(span.end > span.start);
		await choose(page, '.toolbar .sort', 'born in (2)');
		await page.locator('.row.relation').nth(1).waitFor();
		assert.equal(await page.locator('.row.relation').count(), 2);
		await page.locator('.header .menu-button').click();
		await page.getByText('Open as Turtle').click();
		assert.deepEqual((await sent(page)).at(-1), {
			method: 'panel/exportRelations',
			params: { format: 'turtle', target: 'document' },
		});
	});

	it('draws the graph of relations, which is walked by keyboard', async () => {
		const page = await open({ tab: 'relations' });
		await page.getByRole('button', { name: 'Graph' }).click();
		await page.locator('.graph-node').first().waitFor();
		await page.locator('.graph-place').focus();
		await page.keyboard.press('ArrowDown');
		await page.locator('.graph-detail-name', { hasText: '鲁迅' }).waitFor();
		const active = await page.locator('.graph-place').getAttribute('aria-activedescendant');
		const said = await page.locator(`#${active}`).innerText();
		assert.match(said, /^鲁迅; person; 鲁迅 born on 1881年; /u);
		await page.keyboard.press('Enter');
		const first = await spanOf(page);
		await page.keyboard.press('Enter');
		assert.notDeepEqual(await spanOf(page), first);
		const scale = async (): Promise<number> =>
			Number(/scale\(([\d.]+)/u.exec((await page.locator('.graph-drawing > g').getAttribute('transform')) ?? '')?.[1]);
		const before = await scale();
		await page.keyboard.press('+');
		assert.ok((await scale()) > before);
		await page.keyboard.press('0');
		assert.ok(Math.abs((await scale()) - before) < 0.2);
	});

	it('drags and zooms the graph, and shows the sentence of a line', async () => {
		const page = await open({ tab: 'relations', width: 500 });
		await page.getByRole('button', { name: 'Graph' }).click();
		const node = page.locator('.graph-node', { hasText: 'Warsaw' }).locator('.graph-disc');
		const before = (await node.boundingBox())!;
		const place = (await page.locator('.graph-place').boundingBox())!;
		await page.mouse.move(place.x + 20, place.y + 20);
		await page.mouse.down();
		await page.mouse.move(place.x + 50, place.y + 30, { steps: 6 });
		await page.mouse.up();
		const after = (await node.boundingBox())!;
		assert.ok(Math.abs(after.x - before.x - 30) < 6 && Math.abs(after.y - before.y - 10) < 6);
		await page.mouse.wheel(0, -200);
		assert.ok((await node.boundingBox())!.width > after.width);
		assert.equal(await page.locator('.graph-detail-name').count(), 0, 'a drag chooses nothing');
		await page.locator('.graph-relation', { hasText: 'spouse of' }).click();
		assert.ok((await spanOf(page)).end > 0);
		await page.locator('.graph-fact', { hasText: 'spouse of' }).waitFor();
	});

	it('steps through the sentences of a relation by the key of its button below the graph', async () => {
		const page = await open({ tab: 'relations', width: 500, moreRelations: 12_000 });
		await page.getByRole('button', { name: 'Graph' }).click();
		await page.locator('.graph-place').focus();
		await page.keyboard.press('ArrowDown');
		const fact = page
			.locator('.graph-fact')
			.filter({ has: page.locator('.stepper') })
			.first();
		await fact.focus();
		await page.keyboard.press('Enter');
		const position = async (): Promise<string> => fact.locator('.position').innerText();
		assert.match(await position(), /^1\//u);
		await page.keyboard.press('Enter');
		assert.match(await position(), /^2\//u);
	});

	it('limits a graph of thousands of relations and says so', async () => {
		const page = await open({ tab: 'relations', moreRelations: 5000 });
		await page.getByRole('button', { name: 'Graph' }).click();
		await page.locator('.graph-node').first().waitFor();
		assert.ok((await page.locator('.graph-node').count()) <= 80);
		await page.getByText(/The graph has 120 of [\d,]+ relations/u).waitFor();
	});

	it('asks for a summary of any length, kind and question', async () => {
		const page = await open({ tab: 'summary' });
		await page.locator('.summary-sentence').nth(2).waitFor();
		assert.equal((await page.getByLabel('What the summary should be about').count()) > 0, true);
		await page.locator('.length-value input').fill('5');
		await page.keyboard.press('Enter');
		await page.locator('.summary-sentence').nth(4).waitFor();
		await page.locator('.length-value input').fill('many');
		await page.keyboard.press('Enter');
		await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.length-value')?.value === '5');
		await choose(page, '.length-unit', 'characters');
		await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.length-value')?.value === '200');
		await page.locator('.filter-text input').fill('prizes');
		await page.evaluate(() => fakeHost.cursor(3));
		await page.keyboard.press('Enter');
		assert.equal(await page.locator('.filter-text input').inputValue(), 'prizes');
		await page.getByRole('button', { name: 'Abstractive' }).click();
		await page.getByText('awarded → gave').waitFor();
		await page.locator('.source').nth(1).click();
		assert.ok((await spanOf(page)).start > 0);
		assert.equal(await page.getByRole('button', { name: 'Shorten' }).count(), 0);
		assert.equal(await page.getByLabel('What the summary should be about').count(), 0);
	});

	it('keeps its tools, and says what is the matter, when an answer fails', async () => {
		for (const [tab, method] of [
			['topics', 'panel/topics'],
			['topics', 'panel/classifiers'],
			['keywords', 'panel/keywords'],
			['relations', 'panel/relations'],
			['summary', 'panel/summary'],
		] as const) {
			const page = await open({ tab, broken: [method] });
			await page.getByText(`${method} is not answered.`).waitFor();
			await page.getByText('Try again').waitFor();
			assert.equal((await page.locator('.toolbar').count()) > 0, method !== 'panel/classifiers');
		}
	});
});
