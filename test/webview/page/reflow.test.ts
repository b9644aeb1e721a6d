import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { PANEL_TABS } from '../../../webview/state/panelTabs';
import { panelPages } from './panelPages';

const PREFIX = 'panel.';

/** The texts of the panel in Chinese, as the extension hands them to the page. */
function chinese(): Readonly<Record<string, string>> {
	const bundle = JSON.parse(readFileSync('l10n/bundle.l10n.zh-cn.json', 'utf8')) as Readonly<Record<string, string>>;
	const entries = Object.entries(bundle).filter(([key]) => key.startsWith(PREFIX));
	return Object.fromEntries(entries.map(([key, text]) => [key.slice(PREFIX.length), text]));
}

/**
 * Controls and headings that reach out of the page at its right where nothing lets one scroll to them, and a page that scrolls
 * sideways. Runs in the page: without functions inside.
 */
function cutOff(): string[] {
	const { clientWidth, scrollWidth } = document.documentElement;
	const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide`] : [];
	const selector =
		'button, a, input, select, [role="tab"], [role="option"], vscode-button, vscode-dropdown, h1, h2, h3';
	for (const element of document.querySelectorAll(selector)) {
		const { right, left, width } = element.getBoundingClientRect();
		let isReached = width === 0 || (right <= clientWidth + 1 && left >= -1) || !element.checkVisibility();
		for (let at = element.parentElement; at !== null && !isReached; at = at.parentElement)
			isReached = /auto|scroll/u.test(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth;
		const name = `${element.tagName.toLowerCase()}.${element.className}`;
		if (!isReached) found.push(`${name} “${element.textContent.trim().slice(0, 30)}” ends at ${Math.round(right)}`);
	}
	return found;
}

describe('the panel in little room', function () {
	this.timeout(120_000);
	const open = panelPages();

	const cutOffIn = async (page: Page): Promise<string[]> => {
		const found: string[] = [];
		await page.locator('.explain-toggle').click();
		await page.locator(`#tab-${PANEL_TABS[0]}`).focus();
		for (const tab of PANEL_TABS) {
			await page.locator(`#tab-${tab}[aria-selected="true"]`).waitFor();
			await page.waitForTimeout(150);
			found.push(...(await page.evaluate(cutOff)).map(line => `${tab}: ${line}`));
			await page.keyboard.press('ArrowRight');
		}
		return found;
	};

	// A side bar of 300 pixels, and one that VS Code's zoom (level 2 is 144 %) leaves with less.
	for (const [zoom, width] of [
		['as it is', 300],
		['at zoom level 2', 208],
	] as const) {
		it(`cuts no control off ${zoom}, in either language`, async () => {
			assert.deepEqual(await cutOffIn(await open({ width })), []);
			assert.deepEqual(await cutOffIn(await open({ width, uiLanguage: 'zh', strings: chinese() })), []);
		});
	}
});
