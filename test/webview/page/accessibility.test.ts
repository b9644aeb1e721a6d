import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { PANEL_TABS } from '../../../webview/state/panelTabs';
import { accessibilityViolations } from '../support/accessibility';
import { BODY_CLASS, type ThemeKind } from '../support/themes';
import { panelPages } from './panelPages';

describe('the panel is accessible', function () {
	this.timeout(120_000);
	const open = panelPages();

	/** What is wrong in every tab, with the drawer at its foot open, the tab named before it. */
	const violationsOf = async (page: Page): Promise<string[]> => {
		const found: string[] = [];
		await page.locator('.explain-toggle').click();
		await page.locator(`#tab-${PANEL_TABS[0]}`).focus();
		for (const tab of PANEL_TABS) {
			await page.locator(`#tab-${tab}[aria-selected="true"]`).waitFor();
			await page.waitForTimeout(200);
			found.push(...(await accessibilityViolations(page)).map(line => `${tab}: ${line}`));
			await page.keyboard.press('ArrowRight');
		}
		return found;
	};

	for (const theme of Object.keys(BODY_CLASS) as ThemeKind[]) {
		it(`in every tab of the theme ${theme}`, async () => {
			assert.deepEqual(await violationsOf(await open({ theme })), []);
		});
	}
});
