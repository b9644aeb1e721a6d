import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { PanelPageOptions } from './panelPage';
import { panelPages } from './panelPages';

/** The Chinese texts of the panel, as the host sends them. */
function chineseStrings(): Record<string, string> {
	const bundle = JSON.parse(readFileSync('l10n/bundle.l10n.zh-cn.json', 'utf8')) as Record<string, string>;
	const texts = Object.entries(bundle).filter(([key]) => key.startsWith('panel.'));
	return Object.fromEntries(texts.map(([key, text]) => [key.slice('panel.'.length), text]));
}

describe('the tab of subwords in a browser', function () {
	this.timeout(60_000);
	const openPage = panelPages();

	const open = async (options: PanelPageOptions = {}): Promise<Page> => {
		const page = await openPage({ tab: 'subwords', ...options });
		await page.locator('.piece, .message').first().waitFor();
		return page;
	};

	const reveals = (page: Page): Promise<unknown> =>
		page.evaluate(() => fakeHost.log.filter(({ method }) => method === 'panel/reveal').map(({ params }) => params));

	const choose = async (page: Page, box: number, title: string): Promise<void> => {
		const select = page.locator('vscode-dropdown.vocabulary').nth(box);
		await select.click();
		await select.locator('vscode-option', { hasText: title }).click({ timeout: 10_000 });
	};

	const turnOn = (page: Page, index: number): Promise<void> => page.locator('.switch').nth(index).click();

	it('reveals the clicked piece and tells all about it', async () => {
		const page = await open();
		await page.locator('.piece', { hasText: '·Curie' }).first().click();
		assert.deepEqual(await reveals(page), [{ scopeId: 1, span: { start: 5, end: 11 } }]);
		await page.locator('.piece-info', { hasText: '20 43 75 72 69 65' }).waitFor();
		await page.locator('.subword-count', { hasText: '118 tokens · 2.57 characters a token' }).waitFor();
	});

	it('is worked by keyboard alone', async () => {
		const page = await open();
		await page.evaluate(() => fakeHost.cursor(0));
		await page.locator('.piece.at-cursor').waitFor();
		await page.locator('.pieces-list').focus();
		const active = (id: string): Promise<unknown> =>
			page.waitForFunction(
				wanted => document.querySelector('.pieces-list')?.getAttribute('aria-activedescendant') === wanted,
				id,
			);
		await active('piece-0-0');
		await page.keyboard.press('ArrowRight');
		await active('piece-0-1');
		await page.keyboard.press('Enter');
		assert.deepEqual(await reveals(page), [{ scopeId: 1, span: { start: 5, end: 11 } }]);
		await page.keyboard.press('Control+End');
		await active('piece-0-117');
	});

	it('compares two vocabularies and marks where they differ', async () => {
		const page = await open();
		await choose(page, 1, 'Unigram sample');
		await page.locator('.unit.differs').first().waitFor();
		await page.locator('.differences', { hasText: 'places cut differently' }).waitFor();
		const told = await page.evaluate(() => fakeHost.log.filter(({ method }) => method === 'panel/vocabularyChosen'));
		assert.deepEqual(
			told.map(({ params }) => params),
			[{ vocabulary: 'bytes', other: 'unigram' }],
			'the host hears of what the user chose only',
		);
		await page.locator('.piece[data-side="1"]', { hasText: '▁leave' }).click();
		assert.deepEqual(await reveals(page), [{ scopeId: 1, span: { start: 18, end: 24 } }]);
		const label = await page.locator('.unit.differs .piece').first().getAttribute('aria-label');
		assert.match(label ?? '', /^A, .*, id \d+, cut differently$/u);
	});

	it('replays merges, forwards and backwards', async () => {
		const page = await open();
		await turnOn(page, 2);
		await page.locator('.piece', { hasText: '·Curie' }).first().click();
		const symbols = async (wanted: string): Promise<void> => {
			await page.waitForFunction(
				text => [...document.querySelectorAll('.symbol')].map(symbol => symbol.textContent).join(' ') === text,
				wanted,
			);
		};
		await symbols('C u r i e');
		await page.getByTitle('Next step (Right)').click();
		await symbols('C ur i e');
		await page.keyboard.press('End');
		await symbols('Curie');
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('Home');
		await symbols('C u r i e');
		await page.locator('.merge').nth(1).click();
		await symbols('C uri e');
		await page.getByTitle('Close').click();
		await page.locator('.how').waitFor({ state: 'detached' });
	});

	it('shows the candidates of the longest match, and the lattice of a unigram model', async () => {
		const page = await open();
		await turnOn(page, 2);
		await choose(page, 0, 'BERT sample');
		await page.locator('.piece', { hasText: 'curie' }).first().click();
		await page.getByTitle('Last step (End)').click();
		await page.locator('.matches .symbol.made', { hasText: '##ie' }).waitFor();
		assert.ok((await page.locator('.matches .symbol.missing').count()) > 0);
		await choose(page, 0, 'Unigram sample');
		await page.locator('.piece', { hasText: '▁Curie' }).first().click();
		await page.locator('.lattice-edge.best').first().waitFor();
		assert.match(
			(await page.locator('.lattice').getAttribute('aria-label')) ?? '',
			/^Lattice of ▁Curie: \d+ pieces fit/u,
		);
		assert.equal(await page.locator('.paths tbody tr').count(), 3);
	});

	it('keeps vocabulary and switches over a reload', async () => {
		const page = await open();
		await choose(page, 0, 'BERT sample');
		await turnOn(page, 0);
		await page.locator('.piece-detail').first().waitFor();
		await page.reload();
		await page.locator('.piece-detail').first().waitFor();
		await page.locator('.piece', { hasText: 'curie' }).first().waitFor();
	});

	it('lets another vocabulary be chosen when one cannot be opened', async () => {
		const page = await open({ brokenVocabulary: 'bytes' });
		await page.getByText('bytes is damaged.').waitFor();
		await choose(page, 0, 'BERT sample');
		await page.locator('.piece', { hasText: 'curie' }).first().waitFor();
	});

	it('runs the commands of its menu', async () => {
		const page = await open();
		await page.locator('.vocabularies .menu-button').click();
		await page.getByText('Learn a tokenizer…').click();
		await page.waitForFunction(() => fakeHost.log.some(({ method }) => method === 'panel/subwordCommand'));
		await page.locator('.vocabularies .menu-button').click();
		assert.equal(await page.getByText('Save this tokenizer…').count(), 0, 'a ready one is not saved');
	});

	it('says that a long text is clipped, and keeps few of its pieces in the document', async () => {
		const page = await open({ least: 20_000, clipped: true, height: 900, width: 500 });
		await page.getByText('around the cursor').waitFor();
		const body = page.locator('.pieces-list');
		for (const share of [0.5, 1, 0.1]) {
			await body.evaluate((element, at) => (element.scrollTop = at * element.scrollHeight), share);
			await page.waitForFunction(() => {
				const place = document.querySelector('.pieces-list')!.getBoundingClientRect();
				const rows = [...document.querySelectorAll('.piece-row')].map(row => row.getBoundingClientRect());
				return rows.length > 0 && rows[0].top <= place.top + 8 && rows.at(-1)!.bottom >= place.bottom - 30;
			});
			assert.ok((await page.locator('.piece').count()) < 1500);
		}
	});

	it('fits its rows into the width', async () => {
		for (const width of [220, 300, 560]) {
			const page = await open({ width });
			await turnOn(page, 0);
			await page.locator('.piece-detail').first().waitFor();
			const overflowing = await page.evaluate(() => {
				const place = document.querySelector('.pieces-body')!;
				const right = place.getBoundingClientRect().left + place.clientWidth;
				return [...document.querySelectorAll('.piece')].filter(piece => piece.getBoundingClientRect().right > right)
					.length;
			});
			assert.equal(overflowing, 0, `pieces beyond the edge at ${width}`);
		}
	});

	it('has no English left in a Chinese interface', async () => {
		const page = await open({ uiLanguage: 'zh', strings: chineseStrings(), width: 500 });
		await turnOn(page, 2);
		await choose(page, 0, 'Unigram sample');
		await page.locator('.piece', { hasText: '▁Curie' }).first().click();
		await page.locator('.lattice').waitFor();
		const texts = await page.evaluate(() => {
			const own =
				'.piece, .symbol, vscode-option, .merge, .lattice-edge, .how-word, .how-vocabulary, .scope-title, code';
			const walker = document.createTreeWalker(document.querySelector('.panel')!, NodeFilter.SHOW_TEXT);
			const found: string[] = [];
			while (walker.nextNode()) {
				const { parentElement, textContent } = walker.currentNode;
				if (parentElement?.closest(`${own}, .piece-info-text`) === null) found.push(textContent?.trim() ?? '');
			}
			for (const element of document.querySelectorAll('[aria-label], [title]')) {
				if (element.matches(own)) continue;
				found.push(element.getAttribute('aria-label') ?? '', element.getAttribute('title') ?? '');
			}
			return found;
		});
		assert.deepEqual(
			texts.filter(text => /[A-Za-z]{2}/u.test(text) && !/\p{Script=Han}/u.test(text)),
			[],
		);
		assert.ok(texts.some(text => text.includes('个 token')));
	});
});
